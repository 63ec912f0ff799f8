import fc from 'fast-check';
import { batches, rowParts } from '../../../src/workbook/sheet/batches';

test.each<[number[], number, number[][]]>([
  [[], 3, []],
  [[1, 2], 3, [[1, 2]]],
  [[1, 2, 1], 3, [[1, 2], [1]]],
  [[9, 1, 1], 3, [[9], [1, 1]]],
  [[1, 9, 1], 3, [[1], [9], [1]]],
  [[0, 0, 3, 0], 3, [[0, 0, 3, 0]]],
])('weights %j in batches of %i', (items, most, expected) => {
  expect(batches(items, most, (weight) => weight)).toEqual(expected);
});

test('without weights, so many to a batch', () => {
  expect(batches(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('batches hold all items in their order, and none is too heavy', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12)), fc.integer({ min: 1, max: 20 }), (items, most) => {
      const found = batches(items, most, (weight) => weight);
      expect(found.flat()).toEqual(items);
      for (const batch of found) {
        const weight = batch.reduce((sum, each) => sum + each, 0);
        // A single heavy item is followed by weightless ones at most.
        if (batch.filter((each) => each > 0).length > 1) expect(weight).toBeLessThanOrEqual(most);
      }
    }),
  );
});

const AREA = { row: 3, column: 1, rows: 5, columns: 2 };

test.each([
  [
    AREA,
    4,
    [
      [3, 2],
      [5, 2],
      [7, 1],
    ],
  ],
  [AREA, 10, [[3, 5]]],
  [
    AREA,
    1,
    [
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 1],
      [7, 1],
    ],
  ],
  [{ ...AREA, rows: 0, columns: 0 }, 10, []],
])('%j in parts of %i cells', (area, most, expected) => {
  const parts = rowParts(area, most);
  expect(parts.map(({ row, rows }) => [row, rows])).toEqual(expected);
  expect(parts.every(({ column, columns }) => column === 1 && columns === 2)).toBe(true);
});
