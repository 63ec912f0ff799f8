import { numberScale, RATINGS_SCALE, type Scale } from '../../assessment/scale';

/** What stands in a matrix's rating cells: UNDP's letters T and P, or numbers from 0 (none) up. */
export type RatingScale = (typeof RATING_SCALES)[number];

export const RATING_SCALES = ['T/P', '0-1', '0-2', '0-3', '0-5', '0-100'] as const;

/**
 * The scale of this name, as a matrix keeps it; letters where there is none.
 *
 *     ratingScale('0-3') //=> '0-3'
 *     ratingScale(undefined) //=> 'T/P'
 */
export function ratingScale(name: string | undefined): RatingScale {
  return RATING_SCALES.find((scale) => scale === name) ?? 'T/P';
}

/**
 * The number that means total; undefined for letters.
 *
 *     topOf('0-3') //=> 3
 */
export function topOf(scale: RatingScale): number | undefined {
  return scale === 'T/P' ? undefined : Number(scale.slice(2));
}

/**
 * What can be chosen in a rating cell, besides leaving it empty; undefined where there are too
 * many numbers to list.
 *
 *     ratingChoices('0-1') //=> [0, 0.5, 1]
 */
export function ratingChoices(scale: RatingScale): readonly (string | number)[] | undefined {
  const top = topOf(scale);
  if (top === undefined) return ['T', 'P'];
  if (top === 1) return [0, 0.5, 1];
  return top > 10 ? undefined : Array.from({ length: top + 1 }, (_, number) => number);
}

/** How a cell of this scale becomes a weight. */
export function scaleNamed(scale: RatingScale): Scale {
  const top = topOf(scale);
  return top === undefined ? RATINGS_SCALE : numberScale(top);
}
