import { assess, type Assessment, type AssessOptions, type Matrix } from './assess';
import { basicValue, isBlank, numberIn, shown, type Cells } from './cells';
import { isProblem, type Problem } from './problem';
import { NOT_APPLICABLE } from './rating';
import { ratingOfWord } from './rating-words';
import type { Scale } from './scale';

/** For each applicable target: 1 with a national indicator, 0 without. */
export const INDICATOR_SCALE: Scale = {
  weigh(cell) {
    if (isBlank(cell)) return 0;
    const value = basicValue(cell);
    if (typeof value === 'boolean') return value ? 1 : 0;
    const number = numberIn(value);
    if (number !== undefined) return number < 0 ? NaN : Math.sign(number);
    if (typeof value !== 'string') return NaN;
    const rating = ratingOfWord(value);
    if (rating === 'n/a') return NOT_APPLICABLE;
    return rating === 'none' || /^\s*[-‐-―]\s*$/.test(value) ? 0 : 1;
  },
  explain: (cell, row) => ({ problem: 'not-an-indicator', cell: shown(cell), row }),
};

/**
 * What a cell says about a target's national indicators: 1 with one, 0 without, `NOT_APPLICABLE`;
 * NaN for a cell that cannot mean either.
 *
 *     indicatorWeight('Poverty rate') //=> 1
 */
export function indicatorWeight(cell: unknown): number {
  return INDICATOR_SCALE.weigh(cell);
}

/**
 * Which targets have a national indicator, as weights; one in any of a target's rows is enough.
 *
 *     withIndicators([['Poverty rate'], ['']], ['1.1', '1.2']).weights //=> [1, 0]
 */
export function withIndicators(
  indicators: Cells,
  codes: Matrix['codes'],
  options: AssessOptions = {},
  applicable?: Matrix['applicable'],
): Assessment | Problem {
  return assess({ ratings: indicators, codes, applicable }, { ...options, scale: INDICATOR_SCALE });
}

/** Optional columns for the same rows: ratings, for their "n/a", codes and "Applicable?". */
interface ReadinessColumns extends Omit<Matrix, 'ratings'> {
  readonly ratings?: Cells | undefined;
}

/**
 * Readiness to monitor: the share (0–1) of applicable targets that have at least one national
 * indicator. A row has one if any of its indicator cells holds a name, a code or a number above 0;
 * blank, 0, "none", "no" and "-" mean none; "n/a" there or in the ratings, or a no under
 * "Applicable?", excludes the target. If nobody has entered anything yet, there is no share.
 *
 *     readiness([['Poverty rate'], [''], ['n/a']], {}) //=> 0.5
 */
export function readiness(
  indicators: Cells,
  { ratings, codes, applicable }: ReadinessColumns,
  options: AssessOptions = {},
): number | Problem {
  if (ratings && ratings.length !== indicators.length) {
    return { problem: 'different-rows', rows: ratings.length, expected: indicators.length };
  }
  const marked = withIndicators(indicators, codes, options, applicable);
  if (isProblem(marked)) return marked;
  const rated = ratings ? assess({ ratings, codes }, options) : marked;
  if (isProblem(rated)) return rated;
  const result = share(marked, rated);
  return isProblem(result) || isEntered(indicators.flat()) ? result : { problem: 'no-indicators' };
}

/**
 * Has anybody entered national indicators, if only to say that there are none? While nobody has,
 * there is no share of targets with one: 0 % would say that somebody had looked.
 *
 *     isEntered(['', 'none']) //=> true
 */
export function isEntered(indicators: readonly unknown[]): boolean {
  return indicators.some((cell) => !isBlank(basicValue(cell)));
}

function share(marked: Assessment, rated: Assessment): number | Problem {
  let [applicable, ready] = [0, 0];
  for (let index = 0; index < marked.weights.length; index++) {
    const weight = marked.weights[index] as number;
    if (weight === NOT_APPLICABLE || rated.weights[index] === NOT_APPLICABLE) continue;
    applicable += 1;
    if (weight > 0) ready += 1;
  }
  return applicable === 0 ? { problem: 'nothing-applicable' } : ready / applicable;
}
