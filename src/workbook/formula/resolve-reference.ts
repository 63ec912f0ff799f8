import { MAX_COLUMNS, MAX_ROWS, parseAddress, unquoteSheetName } from '../sheet/address';
import type { FormulaToken } from './tokens';
import { formulaTokens } from './tokens';
import { isOtherWorkbook } from './other-workbook';
import type { Area } from '../sheet/plan';

/** What the names and tables of a workbook refer to. */
export interface WorkbookNames {
  readonly names: readonly WorkbookName[];
  readonly tables: readonly WorkbookTable[];
}

export interface WorkbookName {
  readonly name: string;
  /** The sheet that the name belongs to; without it, the whole workbook. */
  readonly sheet?: string | undefined;
  /** With its equals sign: `='RIA matrix'!$C$5:$C$130`. */
  readonly formula: string;
}

export interface WorkbookTable {
  readonly name: string;
  readonly sheet: string;
  /** Its data rows, without headings and totals. */
  readonly body: Area;
  readonly columns: readonly string[];
}

/** A place in the workbook. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * Why an operand cannot be read.
 * - `computed-range`: a range that is calculated (OFFSET, A1#, several areas, LET)
 * - `other-workbook`, `several-sheets`
 * - `unknown-reference`: a name or a part of a table that refers to no single range
 */
export type ReferenceProblem =
  'computed-range' | 'other-workbook' | 'several-sheets' | 'unknown-reference';

/** Where a formula is. */
export interface Home {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The cells that one operand of a formula refers to, or why they cannot be read.
 *
 *     resolveReference({ kind: 'reference', text: "'My plan'!B2:B9" }, home, names)
 *     //=> { sheet: 'My plan', area: { row: 1, column: 1, rows: 8, columns: 1 } }
 */
export function resolveReference(
  token: FormulaToken,
  home: Home,
  workbook: WorkbookNames,
): SheetArea | ReferenceProblem {
  if (token.kind === 'reference') return ofReference(token.text, home.sheet);
  if (token.kind === 'structured') return ofTable(token.text, home, workbook.tables);
  return token.kind === 'name' ? ofName(token.text, home, workbook) : 'computed-range';
}

/**
 * Does this cover all rows of some columns? Such a range is too large to read at once.
 *
 *     isWholeColumns({ row: 0, column: 1, rows: 1048576, columns: 1 }) //=> true
 */
export function isWholeColumns({ rows }: Area): boolean {
  return rows === MAX_ROWS;
}

function ofReference(text: string, home: string): SheetArea | ReferenceProblem {
  const end = text.lastIndexOf('!');
  const prefix = text.slice(0, Math.max(0, end));
  const sheet = end < 0 ? home : unquoteSheetName(prefix);
  if (prefix.includes('[')) return 'other-workbook';
  if (sheet.includes(':')) return 'several-sheets';
  const area = parseAddress(text.slice(end + 1));
  if (!area) return 'unknown-reference';
  return area.columns === MAX_COLUMNS ? 'computed-range' : { sheet, area };
}

function ofName(text: string, home: Home, workbook: WorkbookNames): SheetArea | ReferenceProblem {
  const end = text.lastIndexOf('!');
  if (isOtherWorkbook(text.slice(0, Math.max(0, end)))) return 'other-workbook';
  const wanted = text.slice(end + 1).toLowerCase();
  const sheet = (end < 0 ? home.sheet : unquoteSheetName(text.slice(0, end))).toLowerCase();
  const named = workbook.names.filter(({ name }) => name.toLowerCase() === wanted);
  const found =
    named.find((each) => each.sheet?.toLowerCase() === sheet) ??
    named.find((each) => each.sheet === undefined);
  if (found) {
    const [equals, token, ...rest] = formulaTokens(found.formula);
    const isSingle = equals?.text === '=' && token?.kind === 'reference' && rest.length === 0;
    // A relative name refers to different cells in every cell.
    if (!isSingle || !/^\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$|^\$[A-Z]+:\$[A-Z]+$/i.test(cellsOf(token)))
      return 'unknown-reference';
    return ofReference(token.text, home.sheet);
  }
  const table = workbook.tables.find(({ name }) => name.toLowerCase() === wanted);
  return table ? { sheet: table.sheet, area: table.body } : 'unknown-reference';
}

function cellsOf({ text }: FormulaToken): string {
  return text.slice(text.lastIndexOf('!') + 1);
}

const PART = String.raw`(?:[^'[\]]|'.)+`;
/** `Plan[Code]`, `Plan[[A]:[B]]`, `Plan[[#This Row],[A]:[B]]`, `[@Code]`, `[@[A]:[B]]`, `Plan[]` */
const STRUCTURED = new RegExp(
  String.raw`^([^[]*)\[(?:\[(#Data|#This Row)\],|(@))?\s*` +
    String.raw`(?:(${PART})|\[(${PART})\](?::\[(${PART})\])?)?\s*\]$`,
  'iu',
);

function ofTable(
  text: string,
  home: Home,
  tables: readonly WorkbookTable[],
): SheetArea | ReferenceProblem {
  const match = STRUCTURED.exec(text);
  if (!match) return 'unknown-reference';
  const [, name = '', part = '', at, only, from, to] = match;
  const table = name
    ? tables.find((each) => each.name.toLowerCase() === name.toLowerCase())
    : tables.find(({ sheet, body }) => sheet === home.sheet && holds(body, home));
  if (!table) return 'unknown-reference';
  const first = only ?? from;
  const [left, right] = [place(table, first), place(table, to ?? first)];
  if (left < 0 || right < left) return 'unknown-reference';
  const columns = first === undefined ? table.body.columns : right - left + 1;
  const area = { ...table.body, column: table.body.column + left, columns };
  const isRow = at !== undefined || /row/i.test(part);
  if (!isRow) return { sheet: table.sheet, area };
  const isInside = table.sheet === home.sheet && home.row >= area.row;
  return isInside && home.row < area.row + area.rows
    ? { sheet: table.sheet, area: { ...area, row: home.row, rows: 1 } }
    : 'unknown-reference';
}

/** Position of the column with that heading, from 0; the first column if no heading is given. */
function place({ columns }: WorkbookTable, heading: string | undefined): number {
  if (heading === undefined) return 0;
  const wanted = heading.replace(/'(.)/gu, '$1').toLowerCase();
  return columns.findIndex((each) => each.toLowerCase() === wanted);
}

function holds({ row, column, rows, columns }: Area, home: Home): boolean {
  return (
    home.row >= row &&
    home.row < row + rows &&
    home.column >= column &&
    home.column < column + columns
  );
}
