import fc from 'fast-check';
import type { Area } from '../../../../../src/workbench/model/snapshot';
import { toArea, toRange } from '../../../../../src/workbench/model/univer/sheet/ranges';

const anArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

test('ranges count the last row and column in, and come back', () => {
  const area = { row: 1, column: 0, rows: 2, columns: 1 };
  expect(toRange(area)).toEqual({ startRow: 1, startColumn: 0, endRow: 2, endColumn: 0 });
  fc.assert(fc.property(anArea, (each) => expect(toArea(toRange(each))).toEqual(each)));
});

test('whole columns reach to the last row', () => {
  const range = { startRow: NaN, endRow: NaN, startColumn: 2, endColumn: 2 };
  expect(toArea(range, 100, 50)).toEqual({ row: 0, column: 2, rows: 100, columns: 1 });
});
