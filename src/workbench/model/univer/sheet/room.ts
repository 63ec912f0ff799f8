import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { MAX_COLUMNS, MAX_ROWS } from '../../area';
import type { Area } from '../../snapshot';
import type { SheetEngine } from '../engine/engine';
import { target } from '../engine/engine';

/**
 * Minimum size of a sheet in memory, and the space kept free below and to the right of its
 * contents.
 */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 52;
const FREE_ROWS = 500;
const FREE_COLUMNS = 26;

/** Sheets in memory are smaller than Excel's: room for their contents, and some more. */
export function roomFor(rows: number, columns: number): { rowCount: number; columnCount: number } {
  return {
    rowCount: Math.min(MAX_ROWS, Math.max(LEAST_ROWS, rows + FREE_ROWS)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, columns + FREE_COLUMNS)),
  };
}

/** Whether the sheet had to grow to contain the area; it never grows beyond Excel's size. */
export function makeRoom(engine: SheetEngine, area: Area): boolean {
  const { rowCount, columnCount } = engine.worksheet.getConfig();
  const rows = area.row + area.rows;
  const columns = area.column + area.columns;
  if (rows > MAX_ROWS || columns > MAX_COLUMNS) return false;
  const room = roomFor(rows, columns);
  const where = target(engine, engine.worksheet.getSheetId());
  if (rows > rowCount)
    engine.mutate(SetWorksheetRowCountMutation.id, { ...where, rowCount: room.rowCount });
  if (columns > columnCount)
    engine.mutate(SetWorksheetColumnCountMutation.id, { ...where, columnCount: room.columnCount });
  return rows > rowCount || columns > columnCount;
}
