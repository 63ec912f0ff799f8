import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbench/model/area';

const span = (size: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: size - 1 }))
    .map(([a, b]) => ({ first: Math.min(a, b), count: Math.abs(a - b) + 1 }));

/** Any area of a sheet. */
export const areas = fc.tuple(span(MAX_ROWS), span(MAX_COLUMNS)).map(([rows, columns]) => ({
  row: rows.first,
  column: columns.first,
  rows: rows.count,
  columns: columns.count,
}));

/** Areas small enough to look at cell by cell, close enough to meet. */
export const smallAreas = fc.tuple(span(6), span(6)).map(([rows, columns]) => ({
  row: rows.first,
  column: columns.first,
  rows: rows.count,
  columns: columns.count,
}));
