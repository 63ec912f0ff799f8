import {
  contentAt,
  isFormulaAt,
  numberFormatAt,
  placeBeyond,
  type MatrixContents,
} from '../../../src/workbook/change/contents';

/** Read from C5 on: a formula, a text that looks like one; a number, nothing. */
const contents: MatrixContents = {
  sheet: 'Plan',
  area: { row: 4, column: 2, rows: 2, columns: 2 },
  values: [
    ['T', '=1+1'],
    [3, ''],
  ],
  formulas: [
    ['=UPPER("t")', '=1+1'],
    [3, ''],
  ],
  numberFormats: [
    ['General', '@'],
    ['0.00', 'General'],
  ],
  names: [],
  isProtected: false,
  rules: [],
};

test.each([
  [4, 2, '=UPPER("t")', true, 'General'],
  [4, 3, '=1+1', false, '@'],
  [5, 2, 3, false, '0.00'],
  [5, 3, '', false, 'General'],
  [0, 0, '', false, 'General'],
])('row %i, column %i holds %s; a formula: %s; format %s', (row, column, cell, formula, format) => {
  expect(contentAt(contents, row, column)).toBe(cell);
  expect(isFormulaAt(contents, row, column)).toBe(formula);
  expect(numberFormatAt(contents, row, column)).toBe(format);
});

test.each([
  ['what was read', { row: 4, column: 2, rows: 1, columns: 1 }, { row: 6, column: 4 }],
  ['what is named', { row: 5, column: 3, rows: 9, columns: 9 }, { row: 14, column: 12 }],
])('a place beyond %s', (_, matrix, place) => expect(placeBeyond(contents, matrix)).toEqual(place));
