import { macroScore } from '../../src/assessment/alignment';
import { assess, type Assessment } from '../../src/assessment/assess';
import { balance } from '../../src/assessment/balance';
import { gaps } from '../../src/assessment/gaps';
import { profile } from '../../src/assessment/profile';

const assessed = (rows: Record<string, string>) =>
  assess({
    ratings: Object.values(rows).map((each) => [each]),
    codes: Object.keys(rows),
  }) as Assessment;

const some = assessed({ '13.1': 'n/a', '3.1': 'T', '3.2': '', '6.1': 'P', '5.1': '' });

test('by goal, in order, goals without a target left out', () => {
  expect(
    profile(some, 'goal').map(({ group, coverage, score }) => [group, coverage, score]),
  ).toEqual([
    ['3', 0.5, 0.5],
    ['5', 0, 0],
    ['6', 1, 0.5],
    ['13', null, null],
  ]);
});

test('by P, in UNDP’s order', () => {
  expect(profile(some, 'P').map(({ group, coverage }) => [group, coverage])).toEqual([
    ['People', 1 / 3],
    ['Planet', 1],
  ]);
});

test('of the whole, also without codes', () => {
  const [whole] = profile(assess({ ratings: [['T'], ['']] }) as Assessment, 'whole');
  expect(whole).toMatchObject({ group: 'whole', coverage: 0.5, score: 0.5 });
});

test('mean score of the goals counts each goal once', () => {
  expect(macroScore(profile(some, 'goal'))).toBeCloseTo((0.5 + 0 + 0.5) / 3, 12);
  expect(macroScore(profile(assessed({ '3.1': 'n/a' }), 'goal'))).toEqual({
    problem: 'nothing-applicable',
  });
});

test('gaps are applicable targets with no rating, or P only', () => {
  expect(gaps(some, 'none')).toEqual(['3.2', '5.1']);
  expect(gaps(some, 'P')).toEqual(['6.1']);
});

test.each([
  ['alike', { '1.1': 'T', '2.1': 'P' }, 1],
  ['one only', { '1.1': 'T', '2.1': '' }, 0],
  ['nothing', { '1.1': '', '2.1': '' }, { problem: 'nothing-covered' }],
  ['one goal', { '1.1': 'T', '2.1': 'n/a' }, { problem: 'one-goal-only' }],
  ['n/a only', { '1.1': 'n/a' }, { problem: 'nothing-applicable' }],
])('balance of %s', (_, rows, result) => {
  expect(balance(profile(assessed(rows as Record<string, string>), 'goal'))).toEqual(result);
});
