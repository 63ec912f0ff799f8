import {
  columnNames,
  cut,
  saidBy,
  typedRating,
  type Combination,
} from '../../../src/workbook/combine/combination';

test('columns have names of their own that a heading can show', () => {
  const from = [{ rater: 0, document: 0 }];
  const gathered = {
    columns: [
      { name: 'Plan', from },
      { name: 'Plan', from, of: 1 },
      { name: 'plan', from },
      { name: '', from },
      { name: 'x'.repeat(300), from },
    ],
  } as unknown as Combination['gathered'];
  const names = columnNames({ gathered, names: ['Health', 'Finance'] }, 'Unnamed');
  expect(names.slice(0, 4)).toEqual(['Plan', 'Plan (Finance)', 'plan (2)', 'Unnamed (Health)']);
  expect(names[4]).toHaveLength(94);
});

test.each([
  [1, 'T/P', 'T'],
  [0.5, 'T/P', 'P'],
  [0, 'T/P', undefined],
  [2 / 3, '0-3', 2],
  [0, '0-3', 0],
  [0.07, '0-100', 7],
] as const)('%s on %s is typed %s', (weight, scale, typed) => {
  expect(typedRating(weight, scale)).toBe(typed);
});

test('equal ratings are said together, the best one first', () => {
  const votes = [0, 1, 2].map((each) => ({ rater: each, weight: each === 1 ? 1 : 0.5 }));
  expect(saidBy(votes, ['A', 'B', 'C'], 'T/P', 'none')).toBe('T (B); P (A, C)');
});

test('none is said in a word', () => {
  expect(saidBy([{ rater: 0, weight: 0 }], ['A'], 'T/P', 'none')).toBe('none (A)');
  expect(saidBy([{ rater: 0, weight: 0 }], ['A'], '0-3', 'none')).toBe('0 (A)');
});

test.each([
  ['A long text', 7, 'A long…'],
  ['A long', 6, 'A long'],
  ['abc😀d', 5, 'abc…'],
])('%s cut to %s signs is %s', (text, length, short) => {
  expect(cut(text, length)).toBe(short);
});
