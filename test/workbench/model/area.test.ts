import fc from 'fast-check';
import type { Area } from '../../../src/workbench/model/snapshot';
import {
  boundingArea,
  cellsOf,
  intersection,
  isOnSheet,
  shifted,
  without,
} from '../../../src/workbench/model/area';
import { smallAreas } from './areas';

const keys = (area: Area | undefined) =>
  area ? [...cellsOf(area)].map(({ row, column }) => `${row},${column}`) : [];

test('two areas share the cells that are in both', () => {
  fc.assert(
    fc.property(smallAreas, smallAreas, (a, b) => {
      const inBoth = keys(a).filter((key) => keys(b).includes(key));
      expect(keys(intersection(a, b))).toEqual(inBoth);
    }),
  );
});

test('what is left around a hole is the area without the hole, each cell once', () => {
  fc.assert(
    fc.property(smallAreas, smallAreas, (area, hole) => {
      const left = without(area, hole).flatMap(keys);
      expect([...left].sort()).toEqual(
        keys(area)
          .filter((key) => !keys(hole).includes(key))
          .sort(),
      );
    }),
  );
});

test('the area around two holds both and touches them on every side', () => {
  fc.assert(
    fc.property(smallAreas, smallAreas, (a, b) => {
      const both = boundingArea(a, b);
      expect(intersection(both, a)).toEqual(a);
      expect(intersection(both, b)).toEqual(b);
      expect(both.row).toBe(Math.min(a.row, b.row));
      expect(both.column + both.columns).toBe(Math.max(a.column + a.columns, b.column + b.columns));
    }),
  );
});

test('inserting lines and deleting them again leaves an area where it was', () => {
  const at = fc.integer({ min: 0, max: 8 });
  const count = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(
      smallAreas,
      at,
      count,
      fc.constantFrom('rows' as const, 'columns' as const),
      (area, line, size, axis) => {
        const moved = shifted(area, axis, line, size);
        expect(moved && shifted(moved, axis, line, -size)).toEqual(area);
      },
    ),
  );
});

test('lines inserted inside belong to the area, those right after it do not', () => {
  const area = { row: 2, column: 0, rows: 2, columns: 1 };
  expect(shifted(area, 'rows', 3, 5)).toEqual({ ...area, rows: 7 });
  expect(shifted(area, 'rows', 4, 5)).toEqual(area);
});

test('an area whose lines are all deleted is gone', () => {
  const area = { row: 2, column: 0, rows: 2, columns: 1 };
  expect(shifted(area, 'rows', 1, -3)).toBeUndefined();
  expect(shifted(area, 'rows', 3, -3)).toEqual({ ...area, rows: 1 });
  expect(shifted(area, 'rows', 0, -1)).toEqual({ ...area, row: 1 });
});

test.each([
  [{ row: 0, column: 0, rows: 0, columns: 1 }, false],
  [{ row: -1, column: 0, rows: 1, columns: 1 }, false],
  [{ row: 1_048_575, column: 0, rows: 2, columns: 1 }, false],
  [{ row: 0.5, column: 0, rows: 1, columns: 1 }, false],
  [{ row: 1_048_575, column: 16_383, rows: 1, columns: 1 }, true],
])('%j is on the sheet: %s', (area, isOn) => expect(isOnSheet(area)).toBe(isOn));
