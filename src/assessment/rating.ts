/**
 * How a policy document, or all documents together, cover a target: in full, in part, or not at
 * all; or the target does not apply to the country.
 */
export type Rating = 'T' | 'P' | 'none' | 'n/a';

/**
 * The weight of a target that does not apply. Weights of ratings are 0–1, so the largest weight of
 * several cells is their best rating, and "not applicable" overrides every rating, as in UNDP's
 * tool.
 */
export const NOT_APPLICABLE = 2;

/** Default weights. T and P are UNDP's ratings; the half for P is our choice. */
export const WEIGHTS: Readonly<Record<Rating, number>> = {
  T: 1,
  P: 0.5,
  none: 0,
  'n/a': NOT_APPLICABLE,
};

/**
 * The rating that a weight means: 1 is total, 0 none, anything in between partial.
 *
 *     ratingOfWeight(2 / 3) //=> 'P'
 */
export function ratingOfWeight(weight: number): Rating {
  if (weight === NOT_APPLICABLE) return 'n/a';
  if (weight === 1) return 'T';
  return weight > 0 ? 'P' : 'none';
}
