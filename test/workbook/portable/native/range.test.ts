import {
  hasWildcard,
  keyOf,
  keysOf,
  keyText,
  nativeRange,
  wildcardsText,
} from '../../../../src/workbook/portable/native/range';

test.each([
  ['  Partially  aligned ', ':partially aligned'],
  ['8.10', ':8.10'],
  ['', ':'],
  [8.1, ':8.1'],
  [0.1 + 0.2, ':0.3'],
  ['a\u00a0b', ':a\u00a0b'],
  ['x'.repeat(300), `:${'x'.repeat(200)}`],
])('%j is looked up by %j', (cell, key) => {
  expect(keyOf(cell)).toBe(key);
});

test.each([
  [0.5, [':0.5', ':0,5']],
  [3, [':3']],
  ['0.5', [':0.5']],
])('%j has the keys %j', (cell, keys) => {
  expect(keysOf(cell)).toEqual(keys);
});

test('a formula makes the same key, limited to cells that matter if these are given', () => {
  expect(keyText('B2:B9')).toBe('":"&TRIM(LEFT(B2:B9,200))');
  expect(keyText('B2:B9', '(A2:A9>0)')).toBe('":"&TRIM(LEFT(B2:B9,200*(A2:A9>0)))');
});

test.each([
  ['T?', true],
  ['*', true],
  ['~', true],
  ['T', false],
])('does searching misread %j? %s', (text, answer) => {
  expect(hasWildcard(text)).toBe(answer);
});

test('a formula searches for each wildcard', () => {
  expect(wildcardsText('B2')).toBe(
    'ISNUMBER(FIND("*",B2))+ISNUMBER(FIND("?",B2))+ISNUMBER(FIND("~",B2))',
  );
});

test.each([
  ['a range', 2, 0, { text: 'R', isColumn: false, checks: [] }],
  ['a column', 1, 0, { text: 'R', isColumn: true, checks: [] }],
  [
    'a whole column',
    1,
    506,
    {
      text: 'INDEX(R,1):INDEX(R,506)',
      isColumn: true,
      checks: ['COUNTA(INDEX(R,507,1):INDEX(R,ROWS(R),COLUMNS(R)))'],
    },
  ],
])('%s', (_, columns, limit, range) => {
  expect(nativeRange('R', columns, limit)).toEqual(range);
});

test('whole columns are read from the first to the last of them', () => {
  expect(nativeRange('R', 3, 506).text).toBe('INDEX(R,1,1):INDEX(R,506,COLUMNS(R))');
});
