import { columnName } from '../../model/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../model/area';
import { mapTokens } from './tokens';

const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;

/** One corner: `$A1`, `A` or `7`; `undefined` if it is outside the sheet after moving. */
function movedCorner(corner: string, rows: number, columns: number): string | undefined {
  const [, columnLock = '', letters, rowLock = '', digits] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  // In a row such as `$7` the `$` before the digits is matched as the column's.
  const rowIsLocked = rowLock === '$' || (!letters && columnLock === '$');
  const column = letters ? columnIndex(letters) + (columnLock ? 0 : columns) : 0;
  const row = digits ? Number(digits) - 1 + (rowIsLocked ? 0 : rows) : 0;
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
  return mapTokens(formula, ({ kind, text }) => {
    if (kind !== 'reference') return text;
    const corners = text.split(':').map((corner) => movedCorner(corner, rows, columns));
    return corners.includes(undefined) ? '#REF!' : corners.join(':');
  });
}
