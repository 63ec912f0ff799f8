import {
  codeColumn,
  codeColumns,
  goalOf,
  headCode,
  rivals,
} from '../../../src/workbook/format/codes';
import { tableOf } from '../tables';

const CODES = ['1.1', '1.2', '1.3', '1.4', '2.1'];
const TEXT = 'By 2030, something that takes a whole sentence to say';
/** A table whose columns are these. */
const columns = (...all: readonly (readonly unknown[])[]) =>
  tableOf(CODES.map((_, row) => all.map((column) => column[row] ?? '')));
const found = (...all: readonly (readonly unknown[])[]) =>
  codeColumns(columns(...all)).map(({ column }) => column);

test('of a long text the head is read', () =>
  expect(headCode(`1.1 ${TEXT}`)).toMatchObject({ kind: 'target', code: '1.1' }));

test('a code that the end of the head cuts through is not read', () =>
  expect(headCode(`${'word '.repeat(9)}8.10 and so on`).kind).toBe('none'));

test.each([
  ['Goal 3', '3'],
  ['8.10', '8'],
  [8.1, '8'],
  ['8.10.1', '8'],
  ['Total', undefined],
  ['', undefined],
])('the goal of “%s” is %s', (cell, goal) => expect(goalOf(cell)).toBe(goal));

test('a column of codes knows its rows and how many differ', () => {
  const { rows, codes, different, isText } = codeColumn(columns(['1.1', '', 'x', '1.1', '2.1']), 0);
  expect(rows).toEqual([0, 3, 4]);
  expect([...codes]).toEqual([
    [0, '1.1'],
    [3, '1.1'],
    [4, '2.1'],
  ]);
  expect([different, isText]).toEqual([2, false]);
});

test('fewer than five codes are a mention', () =>
  expect(found(['1.1', '1.2', '1.3', '1.4'])).toEqual([]));

test('the column with the most different codes comes first', () => {
  const more = tableOf([...CODES.map((code) => [code, code]), ['2.1', '2.2']]);
  expect(codeColumns(more).map(({ column }) => column)).toEqual([1, 0]);
});

test('of two columns that say the same the narrow one comes first', () => {
  const texts = CODES.map((code) => `${code} ${TEXT}`);
  expect(codeColumn(columns(texts), 0).isText).toBe(true);
  expect(found(texts, CODES)).toEqual([1, 0]);
});

test('a column in which most cells hold no code is not a code column', () => {
  const sparse = tableOf(CODES.flatMap((code) => [[code], ['x'], ['y']]));
  expect(codeColumns(sparse)).toEqual([]);
});

test('a column that says something else is a rival', () => {
  const others = ['4.1', '4.2', '5.1', '6.1', '6.2'];
  const columnsOf = (...all: readonly (readonly unknown[])[]) =>
    rivals(codeColumns(columns(...all))).map(({ column }) => column);
  expect(columnsOf(CODES, others)).toEqual([0, 1]);
  expect(columnsOf(CODES, CODES)).toEqual([0]);
  expect(rivals([])).toEqual([]);
});
