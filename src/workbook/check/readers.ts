import { shown } from '../../assessment/cells';
import { functionCalls } from '../formula/calls';
import { readsOf, type NamedWorkbook, type Read } from '../formula/reads';
import { formulaTokens, type FormulaToken } from '../formula/tokens';
import { formulaIn, type WholeSheet } from '../sheet/whole-sheet';
import type { Finding, Fix } from './finding';
import { fixedCells, type FixedCells } from './fixed-cells';
import { placeAt } from './place';

/**
 * Functions to which a code is the same as a number and as text: ours, and those that only look
 * where cells are, or whether they are empty.
 */
const ANY_CODE = /^(?:SDG\.\w+|ROWS?|COLUMNS?|COUNTA|COUNTBLANK|ISBLANK|AREAS|SHEET|FORMULATEXT)$/;

/**
 * Adds the formulas that read cells which fixes would change, anywhere in the workbook, and notes
 * on each such fix that it is read: it could break them, so it is not safe.
 *
 *     withReaders(findings, sheets, workbook)
 *     //=> [{ kind: 'code-as-number', fixes: [{ isRead: true, … }], … },
 *     //    { kind: 'reads-a-fix', formula: '=COUNT(A2:A127)', cell: '126', becomes: '7', … }]
 */
export function withReaders(
  findings: readonly Finding[],
  sheets: readonly WholeSheet[],
  workbook: Omit<NamedWorkbook, 'sheets'>,
): readonly Finding[] {
  const cells = fixedCells(findings, new Map(sheets.map(({ sheetId, sheet }) => [sheetId, sheet])));
  if (cells.sheets.size === 0) return findings;
  const named = { ...workbook, sheets: sheets.map(({ sheet }) => sheet) };
  const mayRead = mayReadFrom(cells.sheets, named);
  const readers = sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((row, r) =>
      row.flatMap((_, c) => {
        const formula = formulaIn(sheet, r, c);
        return formula !== undefined && mayRead(formula, sheet.sheet)
          ? readerAt(sheet, r, c, formula, named, cells)
          : [];
      }),
    ),
  );
  const noted = (fix: Fix): Fix => ({
    ...fix,
    isRead: fix.edits.some(({ sheetId, row, column }) => cells.isMarked(sheetId, row, column)),
  });
  return [
    ...findings.map((finding) =>
      'fixes' in finding ? { ...finding, fixes: finding.fixes.map(noted) } : finding,
    ),
    // First those of which it is known what becomes of them: a sheet may have hundreds.
    ...readers.sort((one, other) => Number('becomes' in other) - Number('becomes' in one)),
  ];
}

/**
 * A quick look at a formula before it is taken apart: it can only read cells of its own sheet, or
 * of a sheet, table or name that it names. A name may mean what another name means.
 */
function mayReadFrom(sheets: ReadonlySet<string>, { names, tables }: NamedWorkbook) {
  const mentionsSheet = (formula: string) => {
    const text = formula.toLowerCase().replaceAll("''", "'");
    return SEVERAL.test(text) || [...sheets].some((sheet) => text.includes(sheet));
  };
  const words = new Set(
    [
      ...tables.filter(({ sheet }) => sheets.has(sheet.toLowerCase())).map(({ name }) => name),
      ...names
        .filter(({ formula }) => !formula.includes('!') || mentionsSheet(formula))
        .map(({ name }) => name),
    ].map((name) => name.toLowerCase()),
  );
  return (formula: string, ownSheet: string): boolean =>
    sheets.has(ownSheet.toLowerCase()) ||
    mentionsSheet(formula) ||
    (formula.toLowerCase().match(WORDS) ?? []).some((word) => words.has(word));
}

/** The same cells of several sheets: `Jan:Mar!A1`. */
const SEVERAL = /:[^:!(),]+!/;
const WORDS = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/gu;

function readerAt(
  sheet: WholeSheet,
  r: number,
  c: number,
  formula: string,
  workbook: NamedWorkbook,
  cells: FixedCells,
): Finding[] {
  const [row, column] = [sheet.area.row + r, sheet.area.column + c];
  const tokens = formulaTokens(formula);
  const reads = readsOf(tokens, { sheet: sheet.sheet, row, column }, workbook).filter(
    (read) => !ANY_CODE.test(read.by ?? '') && cells.count(read) > 0,
  );
  if (reads.length === 0) return [];
  for (const read of reads) cells.mark(read);
  const value = sheet.values[r]?.[c];
  const change = changeOfCounts(tokens, reads, cells);
  return [
    {
      kind: 'reads-a-fix',
      ...placeAt(sheet, row, column),
      formula,
      cell: shown(value),
      ...(typeof value === 'number' && change !== undefined && { becomes: shown(value + change) }),
    },
  ];
}

/**
 * By how much a formula changes once all cells are text, if it only counts them: each COUNT that is
 * added or subtracted counts fewer. Undefined for any other formula.
 */
function changeOfCounts(
  tokens: readonly FormulaToken[],
  reads: readonly Read[],
  cells: FixedCells,
): number | undefined {
  const counts = functionCalls(tokens, (name) => name === 'COUNT');
  let change = 0;
  for (const read of reads) {
    const call = counts.find(({ start, end }) => read.at > start && read.at < end);
    const sign = read.by === 'COUNT' && call ? signOf(tokens, call) : undefined;
    if (sign === undefined) return undefined;
    change -= sign * cells.count(read);
  }
  return change;
}

/** 1 or -1 for a call that is a term of the formula's sum; undefined within anything else. */
function signOf(
  tokens: readonly FormulaToken[],
  { start, end }: { readonly start: number; readonly end: number },
): number | undefined {
  let depth = 0;
  const isSum = tokens.every(({ kind, text }, at) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth > 0 || kind !== 'operator') return true;
    return text === '+' || text === '-' || (text === '=' && at === 0);
  });
  const before = tokens.slice(0, start).filter(({ kind }) => kind !== 'space');
  const after = tokens.slice(end).find(({ kind }) => kind !== 'space');
  const opened = before.filter(({ kind }) => kind === 'open').length;
  const isTerm = opened === before.filter(({ kind }) => kind === 'close').length;
  if (!isSum || !isTerm || (after && after.kind !== 'operator')) return undefined;
  return before.at(-1)?.text === '-' ? -1 : 1;
}
