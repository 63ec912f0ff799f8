import { alignment, macroScore } from '../../src/assessment/alignment';
import { assess, type Assessment } from '../../src/assessment/assess';
import { balance } from '../../src/assessment/balance';
import { coverage } from '../../src/assessment/coverage';
import { depth } from '../../src/assessment/depth';
import { documentsByTarget } from '../../src/assessment/documents';
import { profile } from '../../src/assessment/profile';
import { readiness } from '../../src/assessment/readiness';
import { readScope } from '../../src/assessment/scope';
import { covered, applicable, tally } from '../../src/assessment/tally';
import truth from '../fixtures/ground-truth.json';
import { BEST, CODES, INDICATORS, MATRIX, withBlanks } from './bahamas';

const codes = CODES.flat();
const fraction = (text: string) => text.split('/').map(Number) as [number, number];
const done = <T>(result: T) => result as Exclude<T, { problem: string }>;

describe.each([0, null, ''] as const)('The Bahamas, blanks as %p', (blank) => {
  const { expected } = truth.bahamas;
  const best = done(assess({ ratings: withBlanks(BEST, blank), codes }));
  const counts = tally(best);

  test('29 T, 73 P, 12 none, 12 n/a', () => {
    expect([counts.total, counts.partial, counts.none, counts.notApplicable]).toEqual([
      expected.T,
      expected.P,
      expected.none,
      expected.notApplicable,
    ]);
  });

  test('coverage 102/114 = 89.47 %', () => {
    expect([covered(counts), applicable(counts)]).toEqual(fraction(expected.coverage));
    expect(coverage(counts)).toBeCloseTo(0.8947, 4);
  });

  test('the matrix of documents gives the same ratings', () => {
    const matrix = done(assess({ ratings: withBlanks(MATRIX, blank), codes }));
    expect(matrix).toEqual(best);
  });

  test('score 57.46 % pooled, 60.03 % as the mean of goals', () => {
    expect(alignment(counts)).toBeCloseTo(expected.scoreMicro, 4);
    expect(macroScore(profile(best, 'goal'))).toBeCloseTo(expected.scoreMacro, 4);
  });

  test('mean coverage of goals 90.63 %', () => {
    const goals = profile(best, 'goal').map((row) => row.coverage ?? NaN);
    expect(goals.reduce((sum, each) => sum + each, 0) / 17).toBeCloseTo(expected.coverageMacro, 4);
  });

  test('without goal 17: 88/99', () => {
    const scope = done(readScope([['OUTCOME']]));
    const outcome = tally(done(assess({ ratings: withBlanks(BEST, blank), codes }, { scope })));
    expect([covered(outcome), applicable(outcome)]).toEqual(
      fraction(expected.coverageWithoutGoal17),
    );
  });

  test.each(Object.entries(expected.fivePs))('%s: %s', (p, share) => {
    const row = profile(best, 'P').find(({ group }) => group === p);
    expect(row && [covered(row.tally), applicable(row.tally)]).toEqual(fraction(share));
    const scope = done(readScope([[p]]));
    const alone = tally(done(assess({ ratings: withBlanks(BEST, blank), codes }, { scope })));
    expect([covered(alone), applicable(alone)]).toEqual(fraction(share));
  });

  test('depth 220/102', () => {
    const [hits, targets] = fraction(expected.depth);
    const matrix = { ratings: withBlanks(MATRIX, blank), codes };
    expect(depth(matrix)).toBe(hits / targets);
    const perTarget = done(documentsByTarget(matrix)).map(({ size }) => size);
    expect(perTarget).toEqual(truth.bahamas.targets.map(({ hits: each }) => each ?? 0));
  });

  test('indicators 101/114', () => {
    const [with_, all] = fraction(expected.indicators);
    const indicators = withBlanks(INDICATORS, blank);
    expect(readiness(indicators, {})).toBe(with_ / all);
    const marks = indicators.map(([mark]) => [mark === 'N/A' ? '' : mark]);
    expect(readiness(marks, { ratings: withBlanks(BEST, blank), codes })).toBe(with_ / all);
  });

  test('balance, worked out by hand from the goals’ coverages', () => {
    const shares = profile(best, 'goal').map((row) => row.coverage as number);
    const sum = shares.reduce((a, b) => a + b);
    const entropy = -shares.reduce((h, each) => h + (each / sum) * Math.log(each / sum), 0);
    expect(balance(profile(best, 'goal'))).toBeCloseTo(entropy / Math.log(17), 12);
  });
});

describe('Jamaica', () => {
  const { all, longAndMidTerm, expected } = truth.jamaica;
  const RIA_TARGETS = [5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19];

  /** A matrix with the counts of each goal; which of its targets they are does not matter. */
  function matrix(goals: readonly (readonly number[])[]) {
    return goals.flatMap(([goal = 0, applies = 0, isCovered = 0, ready = 0]) =>
      Array.from({ length: RIA_TARGETS[goal - 1] ?? 0 }, (_, index) => ({
        code: `${goal}.${index + 1}`,
        rating: index < isCovered ? 'P' : index < applies ? '' : 'n/a',
        indicator: index < ready ? 'yes' : '',
      })),
    );
  }
  const read = (goals: readonly (readonly number[])[]): Assessment => {
    const rows = matrix(goals);
    return done(
      assess({ ratings: rows.map(({ rating }) => [rating]), codes: rows.map(({ code }) => code) }),
    );
  };

  test.each([
    ['all documents 105/115 = 91.3 %', all, expected.all],
    ['long- and mid-term 89/115 = 77.4 %', longAndMidTerm, expected.longAndMidTerm],
  ])('%s', (_, goals, share) => {
    const counts = tally(read(goals));
    expect([covered(counts), applicable(counts)]).toEqual(fraction(share));
  });

  test('five Ps 100, 84.4, 96.6, 90.0, 78.6 %', () => {
    const shares = profile(read(all), 'P').map((row) => Number(row.coverage?.toFixed(3)));
    expect(shares).toEqual(expected.fivePsAll);
  });

  test('every goal has the workbook’s counts', () => {
    const rows = profile(read(all), 'goal').map(({ group, tally: counts }) => [
      Number(group),
      applicable(counts),
      covered(counts),
    ]);
    expect(rows).toEqual(all.map((row) => row.slice(0, 3)));
  });

  test('indicators 68/105 of the covered targets', () => {
    const rows = matrix(all);
    const onlyCovered = rows.map(({ rating }) => [rating === 'P' ? 'P' : 'n/a']);
    const indicators = rows.map(({ indicator }) => [indicator]);
    expect(readiness(indicators, { ratings: onlyCovered })).toBe(68 / 105);
  });
});

test('Kazakhstan 2016: 71 of 126 = 56.3 %', () => {
  const { aligned, of } = truth.kazakhstan2016;
  const ratings = Array.from({ length: of }, (_, row) => [row < aligned ? 'P' : null]);
  expect(coverage(tally(done(assess({ ratings }))))).toBe(71 / 126);
});
