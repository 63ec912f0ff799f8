import { numberScale, RATINGS_SCALE, type Scale } from '../../assessment/scale';

/** What a matrix's rating cells contain: UNDP's letters T and P, or numbers from 0 (none) up. */
export type RatingScale = (typeof RATING_SCALES)[number];

export const RATING_SCALES = ['T/P', '0-1', '0-2', '0-3', '0-4', '0-5', '0-10', '0-100'] as const;

/**
 * The scale with the name that a matrix stores; letters if there is none.
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
 * The choices for a rating cell, apart from leaving it empty; undefined if there are too many
 * numbers to list.
 *
 *     ratingChoices('0-1') //=> [0, 0.5, 1]
 */
export function ratingChoices(scale: RatingScale): readonly (string | number)[] | undefined {
  const top = topOf(scale);
  if (top === undefined) return ['T', 'P'];
  if (top === 1) return [0, 0.5, 1];
  return top > 10 ? undefined : Array.from({ length: top + 1 }, (_, number) => number);
}

/** Converts cells of this scale into weights. */
export function scaleNamed(scale: RatingScale): Scale {
  const top = topOf(scale);
  return top === undefined ? RATINGS_SCALE : numberScale(top);
}
