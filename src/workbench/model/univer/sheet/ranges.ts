import type { IRange } from '@univerjs/core';
import { MAX_COLUMNS, MAX_ROWS } from '../../area';
import type { Area } from '../../snapshot';

/**
 * Univer's ranges include the last row and column.
 *
 *     toRange({ row: 1, column: 0, rows: 2, columns: 1 })
 *     //=> { startRow: 1, startColumn: 0, endRow: 2, endColumn: 0 }
 */
export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** The area of a range. Whole rows and columns (`NaN` in Univer) extend to `rows` and `columns`. */
export function toArea(range: IRange, rows = MAX_ROWS, columns = MAX_COLUMNS): Area {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const lastRow = Number.isNaN(range.endRow) ? rows - 1 : range.endRow;
  const lastColumn = Number.isNaN(range.endColumn) ? columns - 1 : range.endColumn;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
