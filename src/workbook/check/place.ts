import type { WholeSheet } from '../sheet/whole-sheet';
import type { Place } from './finding';

/** One cell of a sheet, or so many rows and columns from it on. */
export function placeAt(
  { sheet, sheetId, isProtected }: WholeSheet,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): Place {
  return { sheet, sheetId, isProtected, area: { row, column, rows, columns } };
}
