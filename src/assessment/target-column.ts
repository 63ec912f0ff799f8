import { findCodes, parseCode, type ParsedCode } from '../catalogue/codes/parse';
import { target } from '../catalogue/targets';
import type { TargetCode } from '../catalogue/codes/patterns';
import { basicValue, isBlank, shown } from './cells';
import { isProblem, type Problem } from './problem';

/** Targets that a row is about, as their places in the official order; none for a heading. */
export type RowTargets = readonly number[];

const HEADING: RowTargets = [];

/** Places for cells that were read lately; a power of two. */
const SLOTS = 512;
/** So many different cells of one list are kept beside. */
const MOST_OTHERS = 10_000;
/** Longer texts are not kept, so that a long session's memory stays small. */
const LONGEST = 200;

const texts = Array.from({ length: SLOTS }, () => '');
const targetsOfText = Array.from({ length: SLOTS }, () => HEADING);

/**
 * Reads a column of codes cell by cell; undefined for a cell with a problem, which `targetsIn`
 * tells. Codes come back in long lists and from call to call: what a text names is kept, in a table
 * that does not grow. What else a list holds, and texts that share a place, are kept for the list.
 *
 *     targetReader()('3.4; 5.2') //=> [places of 3.4 and 5.2]
 */
export function targetReader(): (cell: unknown) => RowTargets | undefined {
  const others = new Map<unknown, RowTargets>();
  const readOther = (cell: unknown): RowTargets | undefined => {
    const known = others.get(cell);
    if (known) return known;
    const found = targetsIn(cell);
    if (isProblem(found)) return undefined;
    if (typeof cell === 'string' && cell !== '' && cell.length <= LONGEST) {
      texts[slotOf(cell)] = cell;
      targetsOfText[slotOf(cell)] = found;
    }
    if (typeof cell !== 'object' && others.size < MOST_OTHERS) others.set(cell, found);
    return found;
  };
  return (cell) => {
    if (typeof cell !== 'string' || cell === '') return readOther(cell);
    const slot = slotOf(cell);
    return texts[slot] === cell ? targetsOfText[slot] : readOther(cell);
  };
}

/** The code beside a row: bare, or as the row of a range with one column. */
export function codeBeside(codes: readonly unknown[], row: number): unknown {
  const beside = codes[row];
  return Array.isArray(beside) ? beside[0] : beside;
}

/**
 * The place of a text, from its length and three of its signs: the last, the last but two and the
 * one a quarter in tell all codes apart. The factors were found by trying: with them hardly two of
 * 3.1, "SDG 3.1" or "Target 3.1" share a place.
 */
function slotOf(text: string): number {
  const { length } = text;
  const signs =
    text.charCodeAt(length - 1) * 19 +
    text.charCodeAt(length >> 2) * 59 +
    text.charCodeAt(length > 3 ? length - 3 : 0) * 59;
  return (length * 33 + signs) & (SLOTS - 1);
}

/**
 * The targets that one cell names, an indicator's target among them.
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

/** Why a code that does not exist cannot be used: mistyped, or 3.8 that Excel took for 3 August. */
export function unknownCode(
  cell: unknown,
  { dateOf }: Extract<ParsedCode, { kind: 'unknown' }>,
): Problem {
  return dateOf
    ? { problem: 'code-became-date', cell: shown(cell), code: dateOf }
    : { problem: 'unknown-code', cell: shown(cell) };
}

function place(code: TargetCode): number {
  return target(code).order;
}
