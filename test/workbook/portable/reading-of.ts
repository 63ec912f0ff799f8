import type { FormulasReading } from '../../../src/workbook/portable/formulas-reading';
import type { WholeSheet } from '../../../src/workbook/sheet/whole-sheet';

/** A sheet from A1 on: a cell is a value, or a formula with what it shows. */
export type Cell = string | number | { readonly formula: string; readonly shows: string | number };

export function sheetOf(
  sheet: string,
  rows: readonly (readonly Cell[])[],
  more: Partial<WholeSheet> = {},
): WholeSheet {
  const each = (pick: (cell: Cell) => unknown) => rows.map((row) => row.map(pick));
  return {
    sheet,
    sheetId: `{${sheet}}`,
    area: { row: 0, column: 0, rows: rows.length, columns: Math.max(...rows.map((r) => r.length)) },
    values: each((cell) => (typeof cell === 'object' ? cell.shows : cell)),
    formulas: each((cell) => (typeof cell === 'object' ? cell.formula : cell)),
    names: [],
    isProtected: false,
    ...more,
  };
}

export const readingOf = (
  sheets: readonly WholeSheet[],
  more: Partial<FormulasReading> = {},
): FormulasReading => ({
  sheets,
  names: [],
  tables: [],
  spills: [],
  records: [],
  selected: { sheet: sheets[0]?.sheet ?? '', areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] },
  ...more,
});
