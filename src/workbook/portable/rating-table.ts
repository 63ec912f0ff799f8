import { basicValue, isBlank, numberIn } from '../../assessment/cells';
import { NOT_APPLICABLE } from '../../assessment/rating';
import { RATING_WORDS } from '../../assessment/rating-words';
import { RATINGS_SCALE, readScale, type Scale } from '../../assessment/scale';
import { isProblem, type Problem } from '../../assessment/problem';
import type { Cells } from '../../assessment/cells';
import { hasWildcard, keyOf, keysOf } from './native/range';

/**
 * A scale as a table in which native functions look up ratings. Each scale in the workbook has its
 * own table; spellings that the workbook uses and no table has are added.
 */
export interface RatingTable {
  readonly scale: Scale;
  /** The usual ratings, where P counts one half. */
  readonly isPlain: boolean;
  /** Key of a cell → its weight, 0–1 or `NOT_APPLICABLE`. */
  readonly weights: Map<string, number>;
  /** Labels and weights when the copy was made; the formulas check that they are unchanged. */
  readonly labels?: Cells;
}

/** The maximum number of rows for the numbers of one scale. */
const MOST_NUMBERS = 1000;

/**
 * The table of the scale that an argument names, following the rules of `readScale`.
 *
 *     ratingTable([[null]]).weights.get(':partially') //=> 0.5
 *     ratingTable([['0-3']]).weights.get(':1.5') //=> 0.5
 */
export function ratingTable(argument: Cells): RatingTable | Problem | 'too-many-numbers' {
  const read = readScale(argument);
  if (isProblem(read)) return read;
  const scale = read ?? RATINGS_SCALE;
  const weights = new Map<string, number>([
    [keyOf(''), 0],
    [keyOf(0), scale.weigh(0)],
  ]);
  const add = (cell: string | number) => addSpelling({ scale, weights }, cell);
  // The commonest come first, because a search stops at the first match.
  for (const letter of ['T', 'P', 'n/a']) add(letter);
  for (const [word] of RATING_WORDS) add(word);
  const isTable = (argument[0]?.length ?? 0) > 1;
  if (isTable) {
    for (const [label] of argument) {
      const cell = basicValue(label);
      if (typeof cell === 'string' || typeof cell === 'number') add(cell);
    }
  } else if (read) {
    const numbers = numbersUpTo(Number(/\d+\s*$/.exec(String(argument[0]?.[0]))?.[0] ?? NaN));
    if (!numbers) return 'too-many-numbers';
    numbers.forEach(add);
  }
  return {
    scale,
    isPlain: read === undefined,
    weights,
    ...(isTable && { labels: argument.map((row) => row.map(basicValue)) }),
  };
}

/**
 * Adds the spelling in a cell, unless the table has it.
 *
 * @returns false if the spelling cannot be looked up as it is
 */
export function addSpelling(
  { scale, weights }: Pick<RatingTable, 'scale' | 'weights'>,
  cell: unknown,
): boolean {
  const value = basicValue(cell);
  if (isBlank(value)) {
    // Other kinds of spaces, such as a no-break space, lead to a different key.
    if (typeof value === 'string') weights.set(keyOf(value), 0);
    return true;
  }
  const weight = scale.weigh(value);
  // What is not a rating on the scale is left out: the formula shows an error, like the function.
  if (Number.isNaN(weight)) return true;
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  if (typeof value === 'string' && hasWildcard(value)) return false;
  for (const key of keysOf(value)) {
    const known = weights.get(key);
    if (known !== undefined && known !== weight) return false;
    weights.set(key, weight);
  }
  return true;
}

/** One row on the sheet: key, step, weight, and whether it is a word for T, P or n/a. */
type RatingRow = readonly [key: string, step: number, weight: number, isRated: number];

/**
 * The rows of a table. Steps and weights count from 1: none 1, P 2, T 3, n/a 4; and 1 + weight, n/a
 * 3.
 */
export function ratingRows({ weights }: RatingTable): RatingRow[] {
  return [...weights].map(([key, weight]) => [
    key,
    weight === NOT_APPLICABLE ? 4 : weight === 1 ? 3 : weight > 0 ? 2 : 1,
    1 + weight,
    weight > 0 && numberIn(key.slice(1)) === undefined ? 1 : 0,
  ]);
}

/** The numbers that a scale is likely to use: hundredths of 1, tenths up to 20, then halves. */
function numbersUpTo(top: number): number[] | undefined {
  const parts = top === 1 ? 100 : top <= 20 ? 10 : 2;
  const count = top * parts;
  if (!(count <= MOST_NUMBERS)) return undefined;
  return Array.from({ length: count + 1 }, (_, index) => index / parts);
}
