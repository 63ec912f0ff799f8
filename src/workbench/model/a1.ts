import type { Area } from './snapshot';
import { isOnSheet, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from './area';

/** `0 → A`, `27 → AB` */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
}

/**
 * An area in A1 notation, including whole rows and columns; `undefined` if it is not one.
 *
 *   parseArea('B2:C4')   //=> { row: 1, column: 1, rows: 3, columns: 2 }
 *   parseArea('$A:$B')   //=> { row: 0, column: 0, rows: 1048576, columns: 2 }
 *   parseArea('Ratings') //=> undefined
 */
export function parseArea(text: string): Area | undefined {
  const [first = '', second = first, ...more] = text.replaceAll('$', '').trim().split(':');
  const from = parseCorner(first);
  const to = parseCorner(second);
  if (more.length > 0 || !from || !to) return undefined;
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  const isLine = from.row === undefined || from.column === undefined;
  if (isLine && !text.includes(':')) return undefined;
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1];
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const area = {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
  return isOnSheet(area) ? area : undefined;
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text.trim());
  if (!match || (!match[1] && !match[2])) return undefined;
  return {
    ...(match[1] && { column: columnNumber(match[1]) }),
    ...(match[2] && { row: Number(match[2]) - 1 }),
  };
}

/**
 * A sheet name and what follows it, without the quotes.
 *
 *   splitAddress("'My ''own'' sheet'!A1:B2")  //=> { sheet: "My 'own' sheet", rest: 'A1:B2' }
 *   splitAddress('A1')                        //=> { rest: 'A1' }
 */
export function splitAddress(text: string): { readonly sheet?: string; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text.trim());
  if (!match) return { rest: text.trim() };
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
  return { sheet, rest: match[3] ?? '' };
}

/**
 * Quoted where Excel quotes: if it has anything but letters, digits and _, or looks like a
 * reference.
 */
export function quoteSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const readsAsReference = parseArea(name) !== undefined || /^r\d*(c\d*)?$|^c\d*$/i.test(name);
  return isPlain && !readsAsReference ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `B2:C4`, `A:B`, `1:3`; with `$` before each part if `absolute`. */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const lastRow = mark + String(area.row + area.rows);
  const firstRow = mark + String(area.row + 1);
  const firstColumn = mark + columnName(area.column);
  const lastColumn = mark + columnName(area.column + area.columns - 1);
  if (isWholeRows(area)) return `${firstRow}:${lastRow}`;
  if (isWholeColumns(area)) return `${firstColumn}:${lastColumn}`;
  const isCell = area.rows === 1 && area.columns === 1;
  return firstColumn + firstRow + (isCell ? '' : `:${lastColumn}${lastRow}`);
}

/** `'My sheet'!B2:C4` */
export function formatAddress(sheetName: string, area: Area, absolute = false): string {
  return `${quoteSheet(sheetName)}!${formatArea(area, absolute)}`;
}
