import { basicValue, isBlank, numberIn } from '../../assessment/cells';
import { NOT_APPLICABLE } from '../../assessment/rating';
import { RATING_WORDS } from '../../assessment/rating-words';
import { RATINGS_SCALE, readScale, type Scale } from '../../assessment/scale';
import { isProblem, type Problem } from '../../assessment/problem';
import type { Cells } from '../../assessment/cells';
import { hasWildcard, keyOf, keysOf } from './native/range';

/**
 * A scale as a table that native functions look ratings up in. A table of its own belongs to each
 * scale of the workbook; spellings that the workbook holds and no table knows are added.
 */
export interface RatingTable {
  readonly scale: Scale;
  /** The everyday ratings, where P weighs the half. */
  readonly isPlain: boolean;
  /** Key of a cell → its weight, 0–1 or `NOT_APPLICABLE`. */
  readonly weights: Map<string, number>;
  /** Labels and weights as they stood: the formulas check that they still do. */
  readonly labels?: Cells;
}

/** No more rows for the numbers of one scale. */
const MOST_NUMBERS = 1000;

/**
 * The table of the scale that an argument names, by the rules of `readScale`.
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
  // The commonest first: a search ends where it finds.
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
 * Takes up a spelling that a cell has, unless the table knows it.
 *
 * @returns false if the spelling cannot be looked up as it stands
 */
export function addSpelling(
  { scale, weights }: Pick<RatingTable, 'scale' | 'weights'>,
  cell: unknown,
): boolean {
  const value = basicValue(cell);
  if (isBlank(value)) {
    // Blanks of other kinds, such as a no-break space, have a key of their own.
    if (typeof value === 'string') weights.set(keyOf(value), 0);
    return true;
  }
  const weight = scale.weigh(value);
  // What is no rating on the scale is not in the table: the formula shows an error, as the function.
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

/** One row of the sheet: key, step, weight, and whether it is a word for T or P. */
type RatingRow = readonly [key: string, step: number, weight: number, isRated: number];

/**
 * The rows of a table. Steps and weights count from 1: none 1, P 2, T 3, n/a 4; and 1 + weight,
 * n/a 3.
 */
export function ratingRows({ weights }: RatingTable): RatingRow[] {
  return [...weights].map(([key, weight]) => [
    key,
    weight === NOT_APPLICABLE ? 4 : weight === 1 ? 3 : weight > 0 ? 2 : 1,
    1 + weight,
    weight > 0 && weight <= 1 && numberIn(key.slice(1)) === undefined ? 1 : 0,
  ]);
}

/** The numbers that a scale is likely to hold: hundredths of 1, tenths up to 20, then halves. */
function numbersUpTo(top: number): number[] | undefined {
  const parts = top === 1 ? 100 : top <= 20 ? 10 : 2;
  const count = top * parts;
  if (!(count <= MOST_NUMBERS)) return undefined;
  return Array.from({ length: count + 1 }, (_, index) => index / parts);
}
