import {
  addSpelling,
  ratingRows,
  ratingTable,
  type RatingTable,
} from '../../../src/workbook/portable/rating-table';

const tableOf = (argument: unknown[][]) => ratingTable(argument) as RatingTable;
const weigh = (argument: unknown[][], key: string) => tableOf(argument).weights.get(key);

test.each([
  [':t', 1],
  [':p', 0.5],
  [':partially', 0.5],
  [':', 0],
  [':0', 0],
  [':none', 0],
  [':n/a', 2],
  [':maybe', undefined],
])('of the everyday ratings %j weighs %s', (key, weight) => {
  expect(weigh([[null]], key)).toBe(weight);
});

test.each([
  ['0-3', ':1.5', 0.5],
  ['0-3', ':1,5', 0.5],
  ['0-3', ':3', 1],
  ['0-3', ':4', undefined],
  ['0-100', ':50', 0.5],
  ['0-1', ':0.07', 0.07],
])('on %s %j weighs %s', (scale, key, weight) => {
  expect(weigh([[scale]], key)).toBe(weight);
});

test('labels of one’s own have their weights, and are kept to be compared', () => {
  const labels = [
    ['High', 1],
    ['low', 0.2],
    ['n/a', ''],
  ];
  const table = tableOf(labels);
  expect([':high', ':low', ':n/a'].map((key) => table.weights.get(key))).toEqual([1, 0.2, 2]);
  expect([table.labels, table.isPlain]).toEqual([labels, false]);
  expect([tableOf([[null]]).isPlain, tableOf([[null]]).labels]).toEqual([true, undefined]);
});

test('a scale may have too many numbers, or be none', () => {
  expect(ratingTable([['0-99999']])).toBe('too-many-numbers');
  expect(ratingTable([['Mars']])).toMatchObject({ problem: 'unknown-scale' });
});

test.each<[unknown, boolean, string, number | undefined]>([
  ['Partially.', true, ':partially.', 0.5],
  ['\u00a0', true, ':\u00a0', 0],
  [null, true, ':null', undefined],
  ['maybe', true, ':maybe', undefined],
])('%j is taken up (%s): %j weighs %s', (cell, isKnown, key, weight) => {
  const table = tableOf([[null]]);
  expect([addSpelling(table, cell), table.weights.get(key)]).toEqual([isKnown, weight]);
});

test('a rating with a sign that searching misreads is refused', () => {
  const table = tableOf([
    ['T*', 1],
    ['P', 0.5],
  ]);
  expect(addSpelling(table, 'T*')).toBe(false);
});

test('rows have key, step, weight from 1, and whether it is a word for T, P or n/a', () => {
  const rows = ratingRows(tableOf([['0-2']]));
  const row = (key: string) => rows.find(([each]) => each === key)?.slice(1);
  expect([':', ':1', ':2', ':t', ':n/a'].map(row)).toEqual([
    [1, 1, 0],
    [2, 1.5, 0],
    [3, 2, 0],
    [3, 2, 1],
    [4, 3, 1],
  ]);
});
