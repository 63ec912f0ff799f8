import { columnLetters, parseAddress, quoteSheetName, unquoteSheetName } from '../sheet/address';
import type { SheetArea } from './resolve-reference';

/**
 * The place that a name refers to; undefined for `#REF!` and anything but a single range.
 *
 *     placeIn("='Plan d''action'!$B$2") //=> { sheet: "Plan d'action", area: … }
 */
export function placeIn(formula: string): SheetArea | undefined {
  const reference = formula.replace(/^=?\s*/, '');
  const area = parseAddress(reference);
  const prefix = reference.slice(0, Math.max(0, reference.lastIndexOf('!')));
  if (!area || prefix === '') return undefined;
  const sheet = unquoteSheetName(prefix);
  return { sheet, area };
}

/**
 * Writes a place in the style of another reference: with or without a sheet, dollars in the same
 * places.
 *
 *     writtenLike('B$2:B$9', { sheet: 'Plan', area }) //=> 'B$3:B$10'
 */
export function writtenLike(written: string, { sheet, area }: SheetArea): string {
  const end = written.lastIndexOf('!');
  const ends = written
    .slice(end + 1)
    .split(':')
    .map(dollars);
  const [from, to = from] = ends as [Dollars, Dollars?];
  const { row, column, rows, columns } = area;
  const one = (place: Dollars, r: number, c: number) =>
    (place.hasColumn ? `${place.column}${columnLetters(c)}` : '') +
    (place.hasRow ? `${place.row}${r + 1}` : '');
  const first = one(from, row, column);
  const last = one(to, row + rows - 1, column + columns - 1);
  const cells = ends.length > 1 || rows > 1 || columns > 1 ? `${first}:${last}` : first;
  if (end < 0) return cells;
  const isQuoted = written.startsWith("'") || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet);
  return `${isQuoted ? quoteSheetName(sheet) : sheet}!${cells}`;
}

interface Dollars {
  readonly column: string;
  readonly row: string;
  readonly hasColumn: boolean;
  readonly hasRow: boolean;
}

function dollars(cell: string): Dollars {
  const [, column = '', letters = '', row = '', digits = ''] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(cell) ?? [];
  // `$3:$9` has its dollar before the row.
  return letters === ''
    ? { column: '', row: column, hasColumn: false, hasRow: true }
    : { column, row, hasColumn: true, hasRow: digits !== '' };
}
