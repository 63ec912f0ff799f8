import { tableArea, within } from '../../../src/workbook/format/reading';
import { tableOf } from '../tables';

const CODES = ['1.1', '1.2', '1.3', '1.4', '1.5'];
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Two tables on a sheet, with an empty row and column between them. */
const reading = tableOf([
  ['Title'],
  [],
  ['', 'Code', 'Plan'],
  ...CODES.map((code, i) => ['', code, i === 2 ? 0 : 'T', '', 'x']),
  [],
  ['Notes', 'more'],
]);

test('a selected range is limited to the used range', () => {
  const whole = { row: 0, column: 1, rows: 1_048_576, columns: 2 };
  expect(tableArea(whole, reading)).toEqual({ row: 0, column: 1, rows: 10, columns: 2 });
});

test('one cell means the filled cells around it', () => {
  expect(tableArea(cell(4, 1), reading)).toEqual({ row: 2, column: 1, rows: 6, columns: 2 });
});

test.each([
  ['a merged heading', { row: 2, column: 1, rows: 1, columns: 2 }, ['Plan', '']],
  ['an empty merged cell', { row: 5, column: 2, rows: 2, columns: 1 }, ['Code', 'Plan']],
  ['a merged code', { row: 6, column: 1, rows: 2, columns: 1 }, ['Code', 'Plan']],
])('%s means the filled cells around it', (_, selected, head) => {
  const merged = tableOf([
    ['Title'],
    [],
    ['', ...head],
    ...CODES.map((code, i) => ['', i === 4 ? '' : code, i < 2 || i > 3 ? 'T' : '', '', 'x']),
    ['', '1.a', 'P'],
  ]);
  const area = { row: 2, column: 1, rows: 7, columns: 2 };
  expect(tableArea(selected, merged)).toEqual(area);
});

test('a title that is merged across stands for the table, as a single cell does', () => {
  const titled = tableOf([['Title'], ['Code', 'Plan'], ...CODES.map((code) => [code, 'T'])]);
  expect(tableArea({ row: 0, column: 0, rows: 1, columns: 9 }, titled)).toEqual(titled.area);
});

test('several filled cells are what was selected', () => {
  const two = { row: 2, column: 1, rows: 1, columns: 2 };
  expect(tableArea(two, reading)).toEqual(two);
});

test('a formula without a result holds a table together', () => {
  const gap = tableOf([...CODES.map((code, i) => [code, i === 0 ? '=' : '', 'T'])]);
  expect(tableArea(cell(0, 0), gap)).toEqual(gap.area);
});

test('where the cells around hold no codes, all that is filled is meant', () => {
  const sparse = tableOf([['Code', 'Plan'], ...CODES.flatMap((code) => [[], [code, 'T']])]);
  expect(tableArea(cell(2, 0), sparse)).toEqual(sparse.area);
  expect(tableArea(cell(90, 90), sparse)).toEqual(sparse.area);
});

test('nothing is meant where nothing is filled', () => {
  expect(tableArea({ row: 50, column: 0, rows: 2, columns: 2 }, reading)).toBeUndefined();
});

test('a part of a reading keeps its places', () => {
  const part = within(reading, { row: 2, column: 1, rows: 6, columns: 2 });
  expect(part.values[0]).toEqual(['Code', 'Plan']);
  expect(part.formulas).toHaveLength(6);
});
