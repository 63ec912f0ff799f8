import { answersAmongRatings } from '../assessment/answers-among-ratings';
import type { Cells } from '../assessment/cells';
import type { Problem } from '../assessment/problem';
import { ratingOfWeight, type Rating } from '../assessment/rating';
import { RATINGS_SCALE, type Scale } from '../assessment/scale';
import { rowProblem, weighRows } from '../assessment/weigh-rows';
import { orErrors, type CellResult } from './answer';
import { errorIn } from './arguments';
import type { FunctionProblem } from './function-problem';

/**
 * The best rating of each row, or "n/a" where the target does not apply. A row with anything else
 * shows its own error.
 *
 *     rowRatings([['P', 'T'], ['', '']]) //=> [['T'], ['none']]
 */
export function rowRatings(
  ratings: Cells,
  scale: Scale = RATINGS_SCALE,
  applicable?: readonly boolean[],
): CellResult[][] | Problem {
  const weights = weighRows(ratings, scale);
  const ratingOf = (cells: Cells[number], row: number): Rating | FunctionProblem => {
    const weight = weights[row] as number;
    if (Number.isNaN(weight)) return errorIn(cells, row) ?? rowProblem(ratings, row, scale);
    return applicable?.[row] === false ? 'n/a' : ratingOfWeight(weight);
  };
  return (
    answersAmongRatings(ratings, scale) ??
    orErrors(ratings.map((cells, row) => [ratingOf(cells, row)]))
  );
}
