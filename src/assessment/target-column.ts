import { readCodeColumn } from '../catalogue/codes/column';
import { findCodes, parseCode, type ParsedCode } from '../catalogue/codes/parse';
import { target } from '../catalogue/targets';
import type { TargetCode } from '../catalogue/codes/patterns';
import { basicValue, isBlank, shown } from './cells';
import { isProblem, type Problem } from './problem';

/** Targets that a row is about, by position in the official order; none for a heading. */
type RowTargets = readonly number[];

const HEADING: RowTargets = [];

/** How many cells are cached, and the longest of them, to save memory in a long session. */
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 200;

const kept = new Map<unknown, RowTargets>();

/**
 * The same as `targetsIn`, for long lists: codes recur within a list and between calls, so the
 * targets of a cell are cached. Undefined for a cell with a problem, which `targetsIn` explains.
 *
 *     rowTargets('3.4; 5.2') //=> [places of 3.4 and 5.2]
 */
export function rowTargets(cell: unknown): RowTargets | undefined {
  const known = kept.get(cell);
  if (known) return known;
  const found = targetsIn(cell);
  if (isProblem(found)) return undefined;
  if (typeof cell === 'object' || String(cell).length > LONGEST_KEPT) return found;
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(cell, found);
  return found;
}

/**
 * A column of codes in which the numbers 8.1, 16.1 and 17.1, which may have been 8.10 …, are
 * replaced by the code that the codes around them show; the others stay.
 *
 *     withDecidedNumbers(['8.9', 8.1, '9.1']) //=> ['8.9', '8.10', '9.1']
 */
export function withDecidedNumbers(codes: readonly unknown[]): readonly unknown[] {
  const cells = codes.map((_, row) => basicValue(codeForRow(codes, row)));
  const isUnsure = (cell: unknown) =>
    typeof cell === 'number' &&
    rowTargets(cell) === undefined &&
    parseCode(cell).kind === 'ambiguous';
  if (!cells.some(isUnsure)) return codes;
  const read = readCodeColumn(cells);
  return cells.map((cell, row) => {
    const found = read[row];
    return isUnsure(cell) && found?.kind === 'targets' ? found.codes[0] : cell;
  });
}

/** The code for a row: a plain value, or the row of a range with one column. */
export function codeForRow(codes: readonly unknown[], row: number): unknown {
  const code = codes[row];
  return Array.isArray(code) ? code[0] : code;
}

/**
 * The targets that one cell names; an indicator names its target.
 *
 *     targetsIn('3.4; 5.2') //=> [places of 3.4 and 5.2]
 *     targetsIn('Good health') //=> []
 *     targetsIn('3.99') //=> { problem: 'unknown-code', cell: '3.99' }
 */
export function targetsIn(value: unknown): RowTargets | Problem {
  const cell = basicValue(value);
  if (isBlank(cell)) return HEADING;
  const parsed = parseCode(cell);
  if (parsed.kind === 'target') return [place(parsed.code)];
  if (parsed.kind === 'unknown') return unknownCode(cell, parsed);
  if (typeof cell === 'string') return findCodes(cell).map(place);
  return parsed.kind === 'ambiguous'
    ? { problem: 'ambiguous-code', cell: shown(cell), candidates: parsed.candidates }
    : HEADING;
}

/**
 * Why a code that does not exist cannot be used: a typing mistake, or 3.8 that Excel turned into 3
 * August.
 */
export function unknownCode(
  cell: unknown,
  { dateOf }: Extract<ParsedCode, { kind: 'unknown' }>,
): Problem {
  const [code] = dateOf ?? [];
  return code
    ? { problem: 'code-became-date', cell: shown(cell), code }
    : { problem: 'unknown-code', cell: shown(cell) };
}

function place(code: TargetCode): number {
  return target(code).order;
}
