import { isSameContent, typedAgain } from '../../../src/workbook/change/input';

test.each([
  ['Health', 'Health', true],
  [' Health ', 'Health', true],
  ['health', 'Health', false],
  [3, 3, true],
  ['3', 3, false],
  [3, '3', false],
  ['', null, true],
  [0, null, false],
])('%j is what was planned as %j: %p', (content, planned, is) =>
  expect(isSameContent(content, planned)).toBe(is),
);

/** From B3 on: a formula, a text that looks like a number, the same in a cell of texts, a number. */
const contents = {
  sheet: 'Plan',
  area: { row: 2, column: 1, rows: 1, columns: 4 },
  values: [['T', '8.10', '8.10', 3]],
  formulas: [['=UPPER(B9)', '8.10', '8.10', 3]],
  numberFormats: [['General', 'General', '@', 'General']],
  names: [],
  isProtected: false,
  rules: [],
};

test.each([
  [1, '=UPPER(B9)'],
  [2, "'8.10"],
  [3, '8.10'],
  [4, 3],
  [5, ''],
])('what is in column %i is typed again as %j', (column, typed) =>
  expect(typedAgain(contents, 2, column)).toBe(typed),
);

test('a formula is rewritten for where its cells have gone', () =>
  expect(typedAgain(contents, 2, 1, (formula) => formula.replace('9', '10'))).toBe('=UPPER(B10)'));
