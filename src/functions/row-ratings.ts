import type { Cells } from '../assessment/cells';
import { ratingOfWeight } from '../assessment/rating';
import { RATINGS_SCALE, type Scale } from '../assessment/scale';
import { rowProblem, weighRows } from '../assessment/weigh-rows';
import { orError, type CellResult } from './answer';
import { errorIn } from './arguments';

/**
 * The best rating of each row. A row with anything else shows its own error.
 *
 *     rowRatings([['P', 'T'], ['', '']]) //=> [['T'], ['none']]
 */
export function rowRatings(ratings: Cells, scale: Scale = RATINGS_SCALE): CellResult[][] {
  const weights = weighRows(ratings, scale);
  return ratings.map((cells, row) => {
    const weight = weights[row] as number;
    const rating = Number.isNaN(weight)
      ? (errorIn(cells, row) ?? rowProblem(ratings, row, scale))
      : ratingOfWeight(weight);
    return [orError(rating, ratings.length === 1)];
  });
}
