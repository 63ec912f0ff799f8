import type { WholeSheet } from '../sheet/whole-sheet';
import type { Place } from './finding';

/** One cell of a sheet, or the given number of rows and columns starting at it. */
export function placeAt(
  { sheet, sheetId, isProtected }: WholeSheet,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): Place {
  return { sheet, sheetId, isProtected, area: { row, column, rows, columns } };
}
