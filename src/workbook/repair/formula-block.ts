import { formulaTokens } from '../formula/tokens';
import type { Area } from '../sheet/plan';
import type { WholeSheet } from '../sheet/whole-sheet';

/**
 * The cells around one that hold exactly the same formula, if there are any. A formula that was
 * copied down has different references, so such cells are probably one array formula, `{=…}` over
 * several cells. Table rows are known not to be one.
 *
 *     blockAt(sheet, 3, 0) //=> { row: 3, column: 0, rows: 5, columns: 1 }
 *
 * @param r row in the sheet's area
 * @param c column in the sheet's area
 */
export function blockAt({ area, formulas }: WholeSheet, r: number, c: number): Area | undefined {
  const formula = formulas[r]?.[c];
  const isSame = (row: number, column: number) => formulas[row]?.[column] === formula;
  const isAlone = !NEIGHBOURS.some(([down, right]) => isSame(r + down, c + right));
  if (typeof formula !== 'string' || isAlone || isOfTableRow(formula)) return undefined;
  let [top, left, bottom, right] = [r, c, r, c];
  const row = (at: number) => range(left, right).every((column) => isSame(at, column));
  const column = (at: number) => range(top, bottom).every((line) => isSame(line, at));
  while (row(top - 1)) top -= 1;
  while (row(bottom + 1)) bottom += 1;
  while (column(left - 1)) left -= 1;
  while (column(right + 1)) right += 1;
  return {
    row: area.row + top,
    column: area.column + left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}

const NEIGHBOURS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/**
 * `[@Code]` is the same text in each row; tables cannot contain array formulas of several cells.
 */
function isOfTableRow(formula: string): boolean {
  return formulaTokens(formula).some(
    ({ kind, text }) => kind === 'structured' && /\[@|#This Row\]/i.test(text),
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
