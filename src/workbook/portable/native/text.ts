import type { HelperAddresses } from '../helper-sheet';
import { keyText, wildcardsText, type NativeRange } from './range';

/**
 * Pieces of native formulas. All calculate within SUMPRODUCT, in Excel 2010 without being entered
 * as an array, because no function stands in them that takes single values only (IF, CHOOSE, N).
 */

/** What a table says of each cell; 0 where it does not know the cell. */
export function lookUp(range: string, keys: string, values: string): string {
  return `SUMIF(${keys},${keyText(range)},${values})`;
}

/** A table of ratings as `HelperAddresses` has it. */
type Ratings = ReturnType<HelperAddresses['ratings']>;

/**
 * What a table of ratings says of each cell; an error where it does not know the cell. Unlike SUMIF
 * the search ends where it finds, and the commonest ratings come first.
 */
export function rate(range: string, table: Ratings, values: string, only?: string): string {
  return `LOOKUP(MATCH(${keyText(range, only)},${table.keys},0),${table.places},${values})`;
}

/**
 * How many of the places (0 none, otherwise the target's) fall on each target: 171 numbers, the
 * first and the last of no target.
 */
export function perTarget(at: HelperAddresses, places: string): string {
  return `FREQUENCY(${places},${at.bins})`;
}

/** Row by row from 0. */
function rowNumbers(range: string): string {
  return `(ROW(${range})-MIN(ROW(${range})))`;
}

/**
 * The largest value of each row, values being 0–4: all are sorted row by row, and the first of each
 * row is taken.
 */
export function largestInRows({ text, isColumn }: NativeRange, values: string): string {
  if (isColumn) return values;
  const rows = rowNumbers(text);
  const places = `1+COLUMNS(${text})*(ROWS(${text})-1-${rows})`;
  return `(LARGE(5*${rows}+${values},${places})-5*${rows})`;
}

/**
 * Above 0 for cells in a column of codes that are no codes though they look it: unknown ones with
 * a digit, the numbers 8.1, 16.1 and 17.1 (that may be 8.10 …), and signs that searching misreads.
 */
export function codeChecks(at: HelperAddresses, range: string): string {
  const digits = '{0,1,2,3,4,5,6,7,8,9}';
  const ones = '{1;1;1;1;1;1;1;1;1;1}';
  return (
    `(COUNTIF(${at.codeKeys},${keyText(range)})=0)` +
    `*(MMULT(ISNUMBER(FIND(${digits},${range}))*1,${ones})>0)` +
    // Text that looks like the number is not ambiguous; not every program tells them apart.
    `+ISNUMBER(${range})*(${['8.1', '16.1', '17.1'].map((number) => `(${range}=${number})`).join('+')})` +
    `+${wildcardsText(range)}`
  );
}

/** Above 0 for ratings that no table knows. */
export function ratingChecks(range: string, steps: string): string {
  return `1-ISNUMBER(${steps})+${wildcardsText(range)}`;
}

/** Whole numbers 1, 2, 3 … as many as said. */
export function countingTo(at: HelperAddresses, count: string): string {
  return `ROW(INDEX(${at.anyColumn},1):INDEX(${at.anyColumn},${count}))`;
}

/** An error, as the functions give it for cells they cannot read. */
export const WRONG_CELLS = 'VALUE("SDG")';

/** A figure unless a check is above 0; `#N/A` where it cannot be calculated. */
export function checked(checks: readonly string[], figure: string): string {
  const result = `IFERROR(${figure},NA())`;
  return checks.length === 0 ? result : `IF(${checks.join('+')}>0,${WRONG_CELLS},${result})`;
}
