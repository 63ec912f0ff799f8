import type { Area, CellBlock } from './plan';

/** The size of Excel's grid since 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/**
 * The letters of a column counted from 0.
 *
 *     columnLetters(0) //=> 'A'
 *     columnLetters(26) //=> 'AA'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/**
 * The column for these letters, in either case, counted from 0.
 *
 *     columnIndex('AA') //=> 26
 */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * A1 address of an area, without the sheet's name.
 *
 *     toAddress({ row: 1, column: 2, rows: 126, columns: 1 }) //=> 'C2:C127'
 *     toAddress({ row: 0, column: 0, rows: 1, columns: 1 }) //=> 'A1'
 */
export function toAddress({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/**
 * The area of a single cell.
 *
 *     cellArea({ row: 4, column: 2 }) //=> { row: 4, column: 2, rows: 1, columns: 1 }
 */
export function cellArea({ row, column }: Pick<Area, 'row' | 'column'>): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** The area of a block of cells; all rows of a block have the same length. */
export function blockArea({ row, column, cells }: Omit<CellBlock, 'kind'>): Area {
  return { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
}

/** The columns of an area, each as an area. */
export function columnsOf(area: Area): Area[] {
  return Array.from({ length: area.columns }, (_, index) => ({
    ...area,
    column: area.column + index,
    columns: 1,
  }));
}

/**
 * Addresses without sheet names.
 *
 *     withoutSheets("'Plan, A'!A1:B2,'Plan, A'!D4") //=> 'A1:B2,D4'
 */
export function withoutSheets(addresses: string): string {
  return addresses.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, '');
}

const CELL = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})`;
const ADDRESS = new RegExp(`^${CELL}(?::${CELL})?$`);
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;

/**
 * Reads an A1 address, with or without dollars, sheet name and equals sign, including whole columns
 * and rows. `undefined` for anything else (several areas, `#REF!`, a constant).
 *
 *     parseAddress("='My plan'!$C$2:$C$127") //=> { row: 1, column: 2, rows: 126, columns: 1 }
 *     parseAddress('#REF!') //=> undefined
 */
export function parseAddress(text: string): Area | undefined {
  const address = text.slice(text.lastIndexOf('!') + 1).replace(/^=/, '');
  const whole = COLUMNS.exec(address);
  if (whole?.[1] && whole[2])
    return between(0, columnIndex(whole[1]), MAX_ROWS - 1, columnIndex(whole[2]));
  const band = ROWS.exec(address);
  if (band?.[1] && band[2])
    return between(Number(band[1]) - 1, 0, Number(band[2]) - 1, MAX_COLUMNS - 1);
  const cells = ADDRESS.exec(address);
  if (!cells?.[1] || !cells[2]) return undefined;
  const row = Number(cells[2]) - 1;
  const column = columnIndex(cells[1]);
  return between(
    row,
    column,
    cells[4] === undefined ? row : Number(cells[4]) - 1,
    cells[3] === undefined ? column : columnIndex(cells[3]),
  );
}

function between(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const rows = Math.abs(row2 - row1) + 1;
  const columns = Math.abs(column2 - column1) + 1;
  return row + rows > MAX_ROWS || column + columns > MAX_COLUMNS
    ? undefined
    : { row, column, rows, columns };
}

/**
 * An address that does not change when its formula is copied.
 *
 *     absoluteAddress({ row: 4, column: 6, rows: 126, columns: 1 }) //=> '$G$5:$G$130'
 */
export function absoluteAddress(area: Area): string {
  return toAddress(area).replace(/[A-Z]+|\d+/g, '$$$&');
}

/**
 * A cell whose column does not change when its formula is copied.
 *
 *     inFixedColumn(4, 6) //=> '$G5'
 */
export function inFixedColumn(row: number, column: number): string {
  return `$${columnLetters(column)}${row + 1}`;
}

/**
 *     onSheet('RIA matrix', { row: 4, column: 6, rows: 126, columns: 1 })
 *     //=> "'RIA matrix'!$G$5:$G$130"
 */
export function onSheet(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${absoluteAddress(area)}`;
}

/**
 * A sheet name as formulas write it.
 *
 *     quoteSheetName("Plan d'action") //=> "'Plan d''action'"
 */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * The sheet's name from a formula, with or without quotation marks.
 *
 *     unquoteSheetName("'Plan d''action'") //=> "Plan d'action"
 */
export function unquoteSheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

/**
 * The cells that two areas have in common.
 *
 *     intersection({ row: 0, column: 0, rows: 3, columns: 2 }, { row: 2, column: 1, rows: 9, columns: 9 })
 *     //=> { row: 2, column: 1, rows: 1, columns: 1 }
 */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
