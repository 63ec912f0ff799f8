import type { HelperAddresses } from '../helper-sheet';
import { keyText, wildcardsText, type NativeRange } from './range';

/**
 * Pieces of native formulas. All are calculated within SUMPRODUCT, and work in Excel 2010 without
 * being entered as an array formula, because they avoid functions that accept only single values
 * (IF, CHOOSE, N).
 */

/** What a table says about each cell; 0 for an unknown cell. */
export function lookUp(range: string, keys: string, values: string): string {
  return `SUMIF(${keys},${keyText(range)},${values})`;
}

/** A table of ratings as `HelperAddresses` has it. */
type Ratings = ReturnType<HelperAddresses['ratings']>;

/**
 * What a table of ratings says about each cell; an error for an unknown cell. Unlike with SUMIF the
 * search stops at the first match, and the commonest ratings come first.
 */
export function rate(range: string, table: Ratings, values: string, only?: string): string {
  return `LOOKUP(MATCH(${keyText(range, only)},${table.keys},0),${table.places},${values})`;
}

/**
 * How many of the positions (0 none, otherwise the target's) belong to each target: 171 numbers, of
 * which the first and the last belong to none.
 */
export function perTarget(at: HelperAddresses, places: string): string {
  return `FREQUENCY(${places},${at.bins})`;
}

/** Row numbers from 0. */
function rowNumbers(range: string): string {
  return `(ROW(${range})-MIN(ROW(${range})))`;
}

/**
 * The largest value in each row, for values 0–4: all are sorted by row, and the first one of each
 * row is used.
 */
export function largestInRows({ text, isColumn }: NativeRange, values: string): string {
  if (isColumn) return values;
  const rows = rowNumbers(text);
  const places = `1+COLUMNS(${text})*(ROWS(${text})-1-${rows})`;
  return `(LARGE(5*${rows}+${values},${places})-5*${rows})`;
}

/**
 * Above 0 for cells in a code column that resemble codes but are not: unknown ones with a digit,
 * the numbers 8.1, 16.1 and 17.1 (which may be 8.10 …), and characters that a search would misread.
 */
export function codeChecks(at: HelperAddresses, range: string): string {
  const digits = '{0,1,2,3,4,5,6,7,8,9}';
  const ones = '{1;1;1;1;1;1;1;1;1;1}';
  return (
    `(COUNTIF(${at.codeKeys},${keyText(range)})=0)` +
    `*(MMULT(ISNUMBER(FIND(${digits},${range}))*1,${ones})>0)` +
    // Text such as "8.1" is not ambiguous; not every program distinguishes it from the number.
    `+ISNUMBER(${range})*(${['8.1', '16.1', '17.1'].map((number) => `(${range}=${number})`).join('+')})` +
    `+${wildcardsText(range)}`
  );
}

/** Above 0 for ratings that no table contains. */
export function ratingChecks(range: string, steps: string): string {
  return `1-ISNUMBER(${steps})+${wildcardsText(range)}`;
}

/** The given number of whole numbers: 1, 2, 3 … */
export function countingTo(at: HelperAddresses, count: string): string {
  return `ROW(INDEX(${at.anyColumn},1):INDEX(${at.anyColumn},${count}))`;
}

/** The error that functions return for cells they cannot read. */
export const WRONG_CELLS = 'VALUE("SDG")';

/** The figure, or an error if a check is above 0; `#N/A` if it cannot be calculated. */
export function checked(checks: readonly string[], figure: string): string {
  const result = `IFERROR(${figure},NA())`;
  return checks.length === 0 ? result : `IF(${checks.join('+')}>0,${WRONG_CELLS},${result})`;
}
