import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import type { Gathered, GatheredTarget, Votes } from '../../../src/workbook/combine/gather-ratings';
import { settleConflicts, type ConflictRule } from '../../../src/workbook/combine/settle-conflicts';

/** Weights by rater, undefined for who has not rated. */
const votes = (...weights: (number | undefined)[]): Votes =>
  weights.flatMap((weight, rater) => (weight === undefined ? [] : [{ rater, weight }]));
const code = '8.10' as TargetCode;

/** Settles one target of one column. */
function settle(rule: ConflictRule, target: Partial<GatheredTarget>) {
  const whole = { code, applies: [], votes: [[]], contradictions: [[]], ...target };
  const { targets, conflicts } = settleConflicts({ targets: [whole] } as unknown as Gathered, rule);
  return { ...targets[0], conflicts };
}

describe('two ratings for one cell', () => {
  const differing = votes(0.5, 1, 0);
  test.each<[ConflictRule, number | undefined]>([
    ['best', 1],
    ['first', 0.5],
    ['list', undefined],
  ])('%s keeps %s', (rule, kept) => {
    expect(settle(rule, { votes: [differing] })).toMatchObject({
      weights: [kept],
      conflicts: [{ kind: 'rating', code, column: 0, votes: differing, kept }],
    });
  });

  test.each<ConflictRule>(['best', 'first', 'list'])('%s keeps what all say', (rule) => {
    expect(settle(rule, { votes: [votes(0.5, undefined, 0.5)] })).toMatchObject({
      weights: [0.5],
      conflicts: [],
    });
    expect(settle(rule, {})).toMatchObject({ weights: [undefined], conflicts: [] });
  });
});

describe('a target that applies for some only', () => {
  const applies = [
    { rater: 0, applies: false },
    { rater: 1, applies: true },
  ];
  test.each<[ConflictRule, boolean | undefined, number | undefined]>([
    ['best', true, 0.5],
    ['first', false, undefined],
    ['list', undefined, 0.5],
  ])('%s: applies %s, rated %s', (rule, applicable, rated) => {
    const { conflicts, ...rest } = settle(rule, { applies, votes: [votes(undefined, 0.5)] });
    expect(rest).toEqual({ code, applicable, weights: [rated] });
    expect(conflicts.map(({ kind }) => kind)).toEqual(
      rule === 'first' ? ['applies', 'not-applicable'] : ['applies'],
    );
  });

  test('a target applies if nobody says that it does not', () => {
    expect(settle('list', {}).applicable).toBe(true);
  });

  test('out for all is out; a rating of it is left out and listed', () => {
    const all = applies.map(({ rater }) => ({ rater, applies: false }));
    expect(settle('best', { applies: all, contradictions: [votes(1)] })).toEqual({
      code,
      applicable: false,
      weights: [undefined],
      conflicts: [{ kind: 'not-applicable', code, column: 0, votes: votes(1) }],
    });
  });

  test('what is left out is listed in the order of raters, ratings of none are not', () => {
    const { conflicts } = settle('first', {
      applies,
      votes: [votes(undefined, 1, 0)],
      contradictions: [votes(0.5)],
    });
    expect(conflicts[1]).toMatchObject({ kind: 'not-applicable', votes: votes(0.5, 1) });
  });
});
