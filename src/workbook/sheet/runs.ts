import { columnsOf } from './address';
import type { Area } from './plan';

/** Neighbouring equal values as one entry: `count` of them from `start` on. */
interface Run<T> {
  readonly start: number;
  readonly count: number;
  readonly value: T;
}

/**
 * Joins equal neighbours, so that seventeen formats are enough for 169 rows.
 *
 *     runs(['1', '1', '2']) //=> [{ start: 0, count: 2, value: '1' }, { start: 2, count: 1, value: '2' }]
 */
export function runs<T>(values: readonly T[]): Run<T>[] {
  const found: { start: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = found[found.length - 1];
    if (last && Object.is(last.value, value)) last.count += 1;
    else found.push({ start: index, count: 1, value });
  });
  return found;
}

/**
 * The columns of an area for which something is true, as areas: neighbours together.
 *
 *     columnRuns({ row: 0, column: 2, rows: 9, columns: 3 }, (column) => column > 2)
 *     //=> [{ row: 0, column: 3, rows: 9, columns: 2 }]
 */
export function columnRuns(area: Area, isMeant: (column: number) => boolean): Area[] {
  return runs(columnsOf(area).map(({ column }) => isMeant(column)))
    .filter(({ value }) => value)
    .map(({ start, count }) => ({ ...area, column: area.column + start, columns: count }));
}
