import type { IRange } from '@univerjs/core';
import type { Area } from '../../snapshot';

/** What a sheet of Excel holds; larger areas are cut to it. */
export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

/**
 * Univer counts the last row and column in.
 *
 *     toRange({ row: 1, column: 0, rows: 2, columns: 1 })
 *     //=> { startRow: 1, startColumn: 0, endRow: 2, endColumn: 0 }
 */
export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** The way back. Whole rows and columns (`NaN` in Univer) reach to `rows` and `columns`. */
export function toArea(range: IRange, rows = EXCEL_ROWS, columns = EXCEL_COLUMNS): Area {
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const lastRow = Number.isNaN(range.endRow) ? rows - 1 : range.endRow;
  const lastColumn = Number.isNaN(range.endColumn) ? columns - 1 : range.endColumn;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/**
 * The cells two areas share.
 *
 *     intersection(area(0, 0, 4, 4), area(2, 2, 9, 9)) //=> area(2, 2, 2, 2)
 */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The parts of `from` outside `cut`: none to four areas, none overlapping. */
export function without(from: Area, cut: Area): Area[] {
  const hole = intersection(from, cut);
  if (!hole) return [from];
  const below = from.row + from.rows - (hole.row + hole.rows);
  const right = from.column + from.columns - (hole.column + hole.columns);
  return [
    { row: from.row, column: from.column, rows: hole.row - from.row, columns: from.columns },
    { row: hole.row + hole.rows, column: from.column, rows: below, columns: from.columns },
    {
      row: hole.row,
      column: from.column,
      rows: hole.rows,
      columns: hole.column - from.column,
    },
    {
      row: hole.row,
      column: hole.column + hole.columns,
      rows: hole.rows,
      columns: right,
    },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** The smallest area around both. */
export function around(a: Area | undefined, b: Area): Area {
  if (!a) return b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/**
 * Excel's letters of a column.
 *
 *     columnLetters(27) //=> 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** `B2`, from row 1 and column 1. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** A sheet's name as it stands before the exclamation mark, in quotes where it needs them. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
