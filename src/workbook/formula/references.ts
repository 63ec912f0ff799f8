import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from '../sheet/address';

/** A cell as a formula names it; fixed parts carry a dollar. */
export interface Reference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** Texts and quoted sheet names, which hold no references; then cells of the formula's own sheet. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\p{L}\p{N}_.!\\$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!\\])/gu;

/**
 * A formula with each cell it names replaced by another one of its own sheet. Cells of other sheets,
 * names, functions and texts stay.
 *
 *     mapReferences('=F5&"F5"', (cell) => ({ ...cell, row: cell.row + 1 })) //=> '=F6&"F5"'
 */
export function mapReferences(
  formula: string,
  to: (cell: Reference) => { readonly row: number; readonly column: number },
): string {
  return formula.replace(PARTS, (whole, ...groups: (string | undefined)[]) => {
    const [fixedColumn, letters, fixedRow, digits] = groups;
    if (letters === undefined || digits === undefined) return whole;
    const cell = {
      row: Number(digits) - 1,
      column: columnIndex(letters),
      fixedRow: fixedRow === '$',
      fixedColumn: fixedColumn === '$',
    };
    if (cell.row >= MAX_ROWS || cell.column >= MAX_COLUMNS) return whole;
    const { row, column } = to(cell);
    return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
  });
}
