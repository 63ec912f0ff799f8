import type { Area } from './plan';

/**
 * Splits a list into parts that fit into one request each: no part weighs more than `most`, unless
 * it is a single heavy item.
 *
 *     batches([1, 2, 3], 2) //=> [[1, 2], [3]]
 *     batches(['abc', 'd', 'e'], 2, ({ length }) => length) //=> [['abc'], ['d', 'e']]
 */
export function batches<T>(
  items: readonly T[],
  most: number,
  weight: (item: T) => number = () => 1,
): T[][] {
  const found: T[][] = [];
  let room = 0;
  for (const item of items) {
    if (found.length === 0 || weight(item) > room) {
      found.push([]);
      room = most;
    }
    found[found.length - 1]?.push(item);
    room -= weight(item);
  }
  return found;
}

/**
 * Splits the rows of an area into parts of at most `most` cells, or of one row.
 *
 *     rowParts({ row: 0, column: 0, rows: 5, columns: 2 }, 4) //=> three areas, of 2, 2 and 1 rows
 */
export function rowParts(area: Area, most: number): Area[] {
  const step = Math.max(1, Math.floor(most / area.columns));
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, index) => {
    const from = index * step;
    return { ...area, row: area.row + from, rows: Math.min(step, area.rows - from) };
  });
}
