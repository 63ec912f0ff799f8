import { columnName } from '../a1';
import { MAX_COLUMNS, MAX_ROWS } from '../area';
import type { Area } from '../snapshot';
import { mapTokens } from './tokens';

const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;

interface Way {
  readonly rows: number;
  readonly columns: number;
  /** What leaves the sheet comes back on its other side. */
  readonly wraps?: true;
}

/** One corner: `$A1`, `A` or `7`; `undefined` if it is outside the sheet after moving. */
function movedCorner(corner: string, { rows, columns, wraps }: Way): string | undefined {
  const [, columnLock = '', letters, rowLock = '', digits] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  // In a row such as `$7` the `$` before the digits is matched as the column's.
  const rowIsLocked = rowLock === '$' || (!letters && columnLock === '$');
  const fit = (line: number, size: number) => (wraps ? (line + size) % size : line);
  const column = letters ? fit(columnIndex(letters) + (columnLock ? 0 : columns), MAX_COLUMNS) : 0;
  const row = digits ? fit(Number(digits) - 1 + (rowIsLocked ? 0 : rows), MAX_ROWS) : 0;
  if (column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return undefined;
  return (
    (letters ? columnLock + columnName(column) : '') +
    (digits ? (rowIsLocked ? '$' : '') + String(row + 1) : '')
  );
}

/**
 * A formula moved by some rows and columns. Files store a filled-down formula once and leave the
 * others to be derived from it.
 *
 *     movedFormula('A1+$A$1', 2, 1)  //=> 'B3+$A$1'
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return movedBy(formula, { rows, columns });
}

function movedBy(formula: string, way: Way): string {
  return mapTokens(formula, ({ kind, text }) => {
    if (kind !== 'reference') return text;
    const corners = text.split(':').map((corner) => movedCorner(corner, way));
    return corners.includes(undefined) ? '#REF!' : corners.join(':');
  });
}

type CellPlace = Pick<Area, 'row' | 'column'>;

/**
 * The formula of a conditional format that says for the cell `to` what it said for `from`.
 *
 *     reanchored('=$B1="T"', { row: 0, column: 0 }, { row: 2, column: 1 }) //=> '=$B3="T"'
 */
export function reanchored(formula: string, from: CellPlace, to: CellPlace): string {
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  return rows === 0 && columns === 0 ? formula : movedBy(formula, { rows, columns, wraps: true });
}
