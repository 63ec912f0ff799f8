import fc from 'fast-check';
import type { Area } from '../../../../../src/workbench/model/snapshot';
import {
  around,
  cellAddress,
  columnLetters,
  intersection,
  quotedSheetName,
  toArea,
  toRange,
  without,
} from '../../../../../src/workbench/model/univer/sheet/areas';

const anArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

function cellsOf(areas: readonly Area[]): string[] {
  const cells: string[] = [];
  for (const { row, column, rows, columns } of areas)
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) cells.push(`${r},${c}`);
  return cells.sort();
}

test('ranges count the last row and column in, and come back', () => {
  const area = { row: 1, column: 0, rows: 2, columns: 1 };
  expect(toRange(area)).toEqual({ startRow: 1, startColumn: 0, endRow: 2, endColumn: 0 });
  fc.assert(fc.property(anArea, (each) => expect(toArea(toRange(each))).toEqual(each)));
});

test('whole columns reach to the last row', () => {
  const range = { startRow: NaN, endRow: NaN, startColumn: 2, endColumn: 2 };
  expect(toArea(range, 100, 50)).toEqual({ row: 0, column: 2, rows: 100, columns: 1 });
});

test('what is cut out and what is left make up the whole, each cell once', () => {
  fc.assert(
    fc.property(anArea, anArea, (from, cut) => {
      const hole = intersection(from, cut);
      const parts = [...without(from, cut), ...(hole ? [hole] : [])];
      expect(cellsOf(parts)).toEqual(cellsOf([from]));
    }),
  );
});

test('the area around two holds both and no more', () => {
  fc.assert(
    fc.property(anArea, anArea, (a, b) => {
      const both = around(a, b);
      expect(intersection(both, a)).toEqual(a);
      expect(intersection(both, b)).toEqual(b);
      expect([both.row, both.column]).toEqual([
        Math.min(a.row, b.row),
        Math.min(a.column, b.column),
      ]);
    }),
  );
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(cellAddress(0, column)).toBe(`${letters}1`);
});

test.each([
  ['Plan', 'Plan'],
  ['Health_2030', 'Health_2030'],
  ['My plan', "'My plan'"],
  ["Chef's list", "'Chef''s list'"],
  ['2030', "'2030'"],
  ['AB12', "'AB12'"],
  ['Здоровье', 'Здоровье'],
])('the sheet %s is written %s in an address', (name, written) => {
  expect(quotedSheetName(name)).toBe(written);
});
