import { MAX_COLUMNS, MAX_ROWS, parseAddress, unquoteSheetName } from '../sheet/address';
import type { Area } from '../sheet/plan';
import {
  resolveReference,
  type Home,
  type SheetArea,
  type WorkbookNames,
} from './resolve-reference';
import { isOtherWorkbook } from './other-workbook';
import { formulaTokens, type FormulaToken } from './tokens';

/** Cells that a formula reads. */
export interface Read extends SheetArea {
  /** Position of the token that names them. */
  readonly at: number;
  /** The function that takes just this as an argument, in capitals: `COUNT` in `COUNT(A1:A9)`. */
  readonly by: string | undefined;
}

/** A workbook as formulas name its parts; its sheets in their order. */
export interface NamedWorkbook extends WorkbookNames {
  readonly sheets: readonly string[];
}

/**
 * All cells that a formula reads, in doubt more: OFFSET may return any cell of the sheet. Cells of
 * other workbooks, and addresses that INDIRECT puts together, are not found.
 *
 *     readsOf(formulaTokens('=COUNT(A1:A9)+B1'), home, workbook)
 *     //=> [{ sheet: 'Plan', area: { row: 0, rows: 9, … }, at: 3, by: 'COUNT' }, …]
 */
export function readsOf(
  tokens: readonly FormulaToken[],
  home: Home,
  workbook: NamedWorkbook,
  followed: Set<string> = new Set(),
): Read[] {
  const reads: Read[] = [];
  const callers: string[] = [];
  let called = '';
  const solid = tokens.flatMap((token, at) => (token.kind === 'space' ? [] : [{ ...token, at }]));
  solid.forEach(({ kind, text, at }, index) => {
    if (kind === 'open') callers.push(called);
    else if (kind === 'close') callers.pop();
    called = kind === 'function' ? text.toUpperCase() : '';
    const [before, after] = [solid[index - 1], solid[index + 1]];
    const isAlone = BEFORE.has(before?.kind ?? '') && AFTER.has(after?.kind ?? '');
    const by = isAlone ? callers.at(-1) || undefined : undefined;
    const isAnywhere = by === 'OFFSET' || before?.text === ':' || after?.text === ':';
    for (const { sheet, area } of placesOf({ kind, text }, by, home, workbook, followed))
      reads.push({ sheet, area: isAnywhere ? WHOLE : area, at, by });
  });
  return reads;
}

const BEFORE: ReadonlySet<string> = new Set(['open', 'separator']);
const AFTER: ReadonlySet<string> = new Set(['close', 'separator']);
const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function placesOf(
  token: FormulaToken,
  by: string | undefined,
  home: Home,
  workbook: NamedWorkbook,
  followed: Set<string>,
): readonly SheetArea[] {
  const { kind, text } = token;
  if (kind === 'text') {
    const [named, ...rest] = by === 'INDIRECT' ? formulaTokens(text.slice(1, -1)) : [];
    return named && rest.length === 0 && named.kind !== 'text'
      ? placesOf(named, undefined, home, workbook, followed)
      : [];
  }
  if (kind !== 'reference' && kind !== 'structured' && kind !== 'name') return [];
  const place = resolveReference(token, home, workbook);
  if (typeof place !== 'string') return [place];
  if (kind === 'reference') return placesOfReference(text, home.sheet, workbook.sheets);
  if (kind === 'name') return placesOfName(text, home, workbook, followed);
  const [, name = ''] = /^([^[]*)\[/.exec(text) ?? [];
  return workbook.tables
    .filter((table) => table.name.toLowerCase() === name.toLowerCase())
    .map(({ sheet, body: area }) => ({ sheet, area }));
}

/** Whole rows, and the same cells of several sheets, `Jan:Mar!A1`. */
function placesOfReference(text: string, home: string, sheets: readonly string[]): SheetArea[] {
  const end = text.lastIndexOf('!');
  const area = parseAddress(text.slice(end + 1));
  const prefix = end < 0 ? home : unquoteSheetName(text.slice(0, end));
  if (!area || prefix.includes('[')) return [];
  const order = sheets.map((each) => each.toLowerCase());
  const [first = '', last = first] = end < 0 ? [prefix] : prefix.split(':');
  const ends = [order.indexOf(first.toLowerCase()), order.indexOf(last.toLowerCase())];
  if (ends.includes(-1)) return [];
  return sheets.slice(Math.min(...ends), Math.max(...ends) + 1).map((sheet) => ({ sheet, area }));
}

/**
 * What a name's own formula reads, such as `=OFFSET(Plan!$A$1,0,0,COUNTA(Plan!$A:$A))`; each name is
 * followed once, because names may name each other.
 */
function placesOfName(
  text: string,
  home: Home,
  workbook: NamedWorkbook,
  followed: Set<string>,
): readonly SheetArea[] {
  const end = text.lastIndexOf('!');
  const wanted = text.slice(end + 1).toLowerCase();
  if (isOtherWorkbook(text.slice(0, Math.max(0, end)))) return [];
  if (followed.has(wanted)) return [];
  followed.add(wanted);
  return workbook.names
    .filter(({ name }) => name.toLowerCase() === wanted)
    .flatMap(({ formula }) => readsOf(formulaTokens(formula), home, workbook, followed));
}
