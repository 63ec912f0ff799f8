import fc from 'fast-check';
import {
  MAX_COLUMNS,
  MAX_ROWS,
  absoluteAddress,
  blockArea,
  cellArea,
  columnIndex,
  columnLetters,
  columnsOf,
  inFixedColumn,
  onSheet,
  parseAddress,
  quoteSheetName,
  toAddress,
  unquoteSheetName,
  withoutSheets,
  intersection,
} from '../../../src/workbook/sheet/address';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnIndex(letters)).toBe(column);
});

test.each([
  ['C2:C127', { row: 1, column: 2, rows: 126, columns: 1 }],
  ['$B$3', { row: 2, column: 1, rows: 1, columns: 1 }],
  ["='Plan d''action'!$A$1:$B$2", { row: 0, column: 0, rows: 2, columns: 2 }],
  ['=Лист1!A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ["='a!b'!b2:a1", { row: 0, column: 0, rows: 2, columns: 2 }],
  ['B:C', { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }],
  ['$2:$3', { row: 1, column: 0, rows: 2, columns: MAX_COLUMNS }],
])('%s is read', (address, area) => expect(parseAddress(address)).toEqual(area));

test.each(['#REF!', '="no"', '', 'A0', 'A1,B2', 'Sheet1!', 'XFE1', 'A1048577', 'A1:', 'TRUE'])(
  '%j is no address',
  (text) => expect(parseAddress(text)).toBeUndefined(),
);

const area = fc
  .record({
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.integer({ min: 1, max: MAX_ROWS }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
  })
  .map(({ row, column, rows, columns }) => ({
    row,
    column,
    rows: Math.min(rows, MAX_ROWS - row),
    columns: Math.min(columns, MAX_COLUMNS - column),
  }));

test('every area is read back from its address', () =>
  fc.assert(fc.property(area, (it) => expect(parseAddress(toAddress(it))).toEqual(it))));

test('every area is read back after any sheet name', () =>
  fc.assert(
    fc.property(area, fc.string(), (it, sheet) =>
      expect(parseAddress(`=${quoteSheetName(sheet)}!${toAddress(it)}`)).toEqual(it),
    ),
  ));

test.each([
  [absoluteAddress({ row: 4, column: 6, rows: 126, columns: 1 }), '$G$5:$G$130'],
  [absoluteAddress({ row: 0, column: 27, rows: 1, columns: 1 }), '$AB$1'],
  [inFixedColumn(4, 27), '$AB5'],
  [
    onSheet("Plan d'action", { row: 4, column: 6, rows: 126, columns: 1 }),
    "'Plan d''action'!$G$5:$G$130",
  ],
  [unquoteSheetName("'Plan d''action'"), "Plan d'action"],
  [unquoteSheetName('Plan'), 'Plan'],
])('%s', (written, expected) => expect(written).toBe(expected));

test('a cell, a block of cells and the columns of an area are areas', () => {
  const cell = cellArea({ row: 4, column: 2 });
  expect(cell).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
  const area = blockArea({
    row: 4,
    column: 2,
    cells: [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  });
  expect(area).toEqual({ row: 4, column: 2, rows: 3, columns: 2 });
  expect(blockArea({ row: 4, column: 2, cells: [] })).toMatchObject({ rows: 0, columns: 0 });
  expect(columnsOf(area).map(toAddress)).toEqual(['C5:C7', 'D5:D7']);
});

test.each([
  ['B2', 'B2'],
  ["'Plan 2030!'!B2", 'B2'],
  ["'Plan, A'!A1:B2,'Plan, A'!D4", 'A1:B2,D4'],
  ["'Plan d''action'!A1,Notes!B2", 'A1,B2'],
])('%s without its sheets is %s', (address, expected) => {
  expect(withoutSheets(address)).toBe(expected);
});

test('areas have in common what lies in both, or nothing', () => {
  const area = { row: 2, column: 1, rows: 3, columns: 2 };
  expect(intersection(area, { row: 4, column: 0, rows: 9, columns: 2 })).toEqual({
    ...{ row: 4, column: 1, rows: 1, columns: 1 },
  });
  expect(intersection(area, area)).toEqual(area);
  expect(intersection(area, { ...area, row: 5 })).toBeUndefined();
  expect(intersection(area, { ...area, column: 3 })).toBeUndefined();
});
