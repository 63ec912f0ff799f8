import { isBlank } from '../../assessment/cells';
import type { GoalCode, TargetCode } from '../../catalogue/codes/patterns';
import { indicator } from '../../catalogue/indicators';
import { codePart, readCodeColumn } from '../../catalogue/codes/column';
import { parseCode, type ParsedCode } from '../../catalogue/codes/parse';
import { target } from '../../catalogue/targets';
import { filledDown } from '../reading/merged-codes';
import { valueAt, type SheetReading } from '../sheet/reading';

/** A column with fewer different codes only mentions targets; it does not make a matrix. */
const ENOUGH_CODES = 5;
/** Cells in a column of codes alone are shorter than this on average. */
const CODE_LENGTH = 20;
/** At least this share of a code column's filled cells, without headings, holds a code. */
const CODES_SHARE = 0.5;
/** A second column with this share of the first one's codes may be the intended one. */
const RIVAL_SHARE = 0.6;
/** Two columns whose codes agree in this share of rows say the same thing. */
const SAME_SHARE = 0.8;

/** A column that holds targets' codes. */
export interface CodeColumn {
  readonly column: number;
  /** Sheet rows with one or more codes. */
  readonly rows: readonly number[];
  /** The first code in each of these rows, or the likeliest where it is not decided. */
  readonly codes: ReadonlyMap<number, TargetCode>;
  readonly different: number;
  /** The code is at the start of a text, so the column is wide. */
  readonly isText: boolean;
}

/**
 * What a cell of a code column says; only the start of a long text is read.
 *
 *     headCode('1.1 By 2030, eradicate extreme poverty …') //=> { kind: 'target', code: '1.1' }
 */
export function headCode(cell: unknown): ParsedCode {
  return parseCode(codePart(cell));
}

/** The goal that a row belongs to, by its code or as a goal's own heading. */
export function goalOf(cell: unknown): GoalCode | undefined {
  const parsed = headCode(cell);
  if (parsed.kind === 'goal') return parsed.code;
  const code = firstTarget(parsed);
  return code && target(code).goal;
}

/**
 * Columns that may hold the codes, likeliest first: the one with the most different codes, or a
 * narrow one that says the same.
 */
export function codeColumns(reading: SheetReading): readonly CodeColumn[] {
  const found = Array.from({ length: reading.area.columns }, (_, i) => reading.area.column + i)
    .map((column) => codeColumn(reading, column))
    .filter(({ different }) => different >= ENOUGH_CODES)
    .filter((each) => each.rows.length >= filledWithin(reading, each) * CODES_SHARE)
    .sort((a, b) => b.different - a.different || a.column - b.column);
  const [most] = found;
  const narrow = most?.isText && found.find((each) => !each.isText && agree(each, most));
  return narrow ? [narrow, ...found.filter((each) => each !== narrow)] : found;
}

/** The likeliest column, and others with different codes that may be the intended one. */
export function rivals(found: readonly CodeColumn[]): readonly CodeColumn[] {
  const [best] = found;
  if (!best) return [];
  return found.filter(
    (each) =>
      each === best || (each.different >= best.different * RIVAL_SHARE && !agree(each, best)),
  );
}

/** The codes in a column, however many there are. */
export function codeColumn(reading: SheetReading, column: number): CodeColumn {
  const { row: top, rows: height } = reading.area;
  const cells = filledDown(reading, column, top, height);
  const read = readCodeColumn(cells);
  // A column of dates alone, in no order, is about something else.
  const known = read.filter(({ kind }) => kind === 'targets').length;
  const dates = read.filter((code) => code.kind === 'unsure' && code.because === 'date').length;
  const rows: number[] = [];
  const codes = new Map<number, TargetCode>();
  let letters = 0;
  read.forEach((code, index) => {
    const first = code.kind === 'targets' ? code.codes[0] : undefined;
    const isDate = code.kind === 'unsure' && code.because === 'date';
    const maybe = code.kind === 'unsure' && (!isDate || dates <= known) && code.candidates[0];
    const target = first ?? (maybe || undefined);
    if (!target) return;
    rows.push(top + index);
    codes.set(top + index, target);
    letters += String(cells[index]).length;
  });
  return {
    column,
    rows,
    codes,
    different: new Set(codes.values()).size,
    isText: letters > rows.length * CODE_LENGTH,
  };
}

function firstTarget(parsed: ParsedCode): TargetCode | undefined {
  if (parsed.kind === 'target') return parsed.code;
  if (parsed.kind === 'ambiguous') return parsed.candidates[0];
  return parsed.kind === 'indicator' ? indicator(parsed.code).target : undefined;
}

function filledWithin(reading: SheetReading, { column, rows }: CodeColumn): number {
  const last = rows[rows.length - 1] ?? -1;
  let filled = 0;
  for (let row = rows[0] ?? 0; row <= last; row += 1) {
    const cell = valueAt(reading, row, column);
    if (!isBlank(cell) && headCode(cell).kind !== 'goal') filled += 1;
  }
  return filled;
}

function agree(a: CodeColumn, b: CodeColumn): boolean {
  const both = a.rows.filter((row) => b.codes.has(row));
  const same = both.filter((row) => a.codes.get(row) === b.codes.get(row));
  return both.length > 0 && same.length >= both.length * SAME_SHARE;
}
