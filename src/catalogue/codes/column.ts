import { isTarget, target } from '../targets';
import { indicator } from '../indicators';
import { dateCodes } from './dates';
import { findCodes, parseCode, type ParsedCode } from './parse';
import type { TargetCode } from './patterns';
import { placesInOrder, type Place } from './position';

/**
 * What a cell of a column of codes says.
 * - `targets`: the targets it names, in its order
 * - `unsure`: it is one of these targets, and its neighbours do not show which: `number` may be n.1
 *   or n.10, `date` is what Excel made of a code
 * - `unknown`: written as a code that no target has
 * - `heading`: anything else
 */
export type ColumnCode =
  | { readonly kind: 'targets'; readonly codes: readonly TargetCode[] }
  | {
      readonly kind: 'unsure';
      readonly because: 'number' | 'date';
      readonly candidates: readonly TargetCode[];
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'heading' };

/**
 * How many characters of a long text are searched for a code: "1.1 By 2030, eradicate …",
 * "Data, monitoring and accountability 17.18 By 2020 …".
 */
const HEAD = 48;
/** A longer cell with more letters than this is a text; otherwise it is a long list of codes. */
const LETTERS_SHARE = 0.5;
/** Whole numbers that are days of this century in one of Excel's two date systems. */
const [FIRST_DAY, LAST_DAY] = [35_064, 54_788];
const DASHED = /^\s*(\d{1,2})\s*[-–‐‑−]\s*(\d{1,2})\s*$/;

/**
 * What is read of a cell: all of a list of codes, and only the start of a long text, which mentions
 * other targets further on.
 *
 *     codePart('1.1 By 2030, eradicate extreme poverty for all people everywhere, …')
 *     //=> '1.1 By 2030, eradicate extreme poverty for all'
 */
export function codePart(cell: unknown): unknown {
  if (typeof cell !== 'string' || cell.length <= HEAD) return cell;
  const start = cell.slice(0, HEAD * 4);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  // A code that is cut off would be a different code.
  return letters < start.length * LETTERS_SHARE ? cell : cell.slice(0, HEAD).replace(/\S*$/, '');
}

/**
 * Reads a column of codes from top to bottom. A number that may be 8.1 or 8.10, and a date that was
 * a code, are decided by their place where the codes around them ascend, or follow one another
 * directly. What several rows in a row repeat is one place.
 *
 *     readCodeColumn(['8.8', '8.9', 8.1, '9.1'])[2] //=> { kind: 'targets', codes: ['8.10'] }
 *     readCodeColumn(['3.7', 46237, '3.9'])[1] //=> { kind: 'targets', codes: ['3.8'] }
 */
export function readCodeColumn(cells: readonly unknown[]): readonly ColumnCode[] {
  const systems = dateSystems(cells);
  const read = cells.map((cell) => readCell(cell, systems));
  const places: Place[] = [];
  const placeOf: (number | undefined)[] = [];
  read.forEach((each, index) => {
    const options = optionsOf(each);
    if (options.length === 0) return placeOf.push(undefined);
    const isRepeated = placeOf[index - 1] !== undefined && cells[index] === cells[index - 1];
    if (!isRepeated) places.push(options.map((code) => target(code).order));
    return placeOf.push(places.length - 1);
  });
  const decided = placesInOrder(places);
  return read.map((each, index) => {
    if (each.kind !== 'unsure') return each;
    const at = placeOf[index];
    const choice = at === undefined ? undefined : decided[at];
    const code = choice === undefined ? undefined : each.candidates[choice];
    return code ? { kind: 'targets', codes: [code] } : each;
  });
}

function optionsOf(code: ColumnCode): readonly TargetCode[] {
  if (code.kind === 'targets') return code.codes.slice(0, 1);
  return code.kind === 'unsure' ? code.candidates : [];
}

function readCell(cell: unknown, systems: readonly boolean[]): ColumnCode {
  const part = codePart(cell);
  const parsed = parseCode(part);
  const unsure = unsureCode(part, parsed, systems);
  if (unsure) return unsure;
  if (parsed.kind === 'target') return { kind: 'targets', codes: [parsed.code] };
  if (parsed.kind === 'indicator')
    return { kind: 'targets', codes: [indicator(parsed.code).target] };
  if (parsed.kind === 'unknown') return { kind: 'unknown' };
  return typeof part === 'string' && parsed.kind === 'ambiguous'
    ? { kind: 'targets', codes: findCodes(part) }
    : { kind: 'heading' };
}

function unsureCode(
  cell: unknown,
  parsed: ParsedCode,
  systems: readonly boolean[],
): ColumnCode | undefined {
  if (typeof cell === 'number' && parsed.kind === 'ambiguous')
    return { kind: 'unsure', because: 'number', candidates: parsed.candidates };
  if (parsed.kind !== 'unknown') return undefined;
  const candidates =
    typeof cell === 'number'
      ? [...new Set(systems.flatMap((isFrom1904) => dateCodes(cell, isFrom1904)))]
      : (parsed.dateOf ?? dashed(cell));
  return candidates.length > 0 ? { kind: 'unsure', because: 'date', candidates } : undefined;
}

/** "1-1" is 1.1 typed with a dash, so that Excel keeps its hands off; or from one goal to another. */
function dashed(cell: unknown): readonly TargetCode[] {
  const [, goal, number] = (typeof cell === 'string' && DASHED.exec(cell)) || [];
  const code = `${goal}.${number}`;
  return isTarget(code) ? [code] : [];
}

/**
 * From when the days in a column are counted: Excel does not say. In the right one of its systems
 * every date is a target, in the other one it is the day before or after, which mostly is none. If
 * both fit, both are possible.
 */
function dateSystems(cells: readonly unknown[]): readonly boolean[] {
  const days = cells.filter(
    (cell): cell is number =>
      typeof cell === 'number' && Number.isInteger(cell) && cell >= FIRST_DAY && cell <= LAST_DAY,
  );
  const [from1900 = 0, from1904 = 0] = [false, true].map(
    (isFrom1904) => days.filter((day) => dateCodes(day, isFrom1904).length > 0).length,
  );
  if (from1900 === from1904) return [false, true];
  return [from1904 > from1900];
}
