import type { Cells } from './cells';
import type { Problem } from './problem';
import type { Scale } from './scale';

/** How many cells are compared with before the scale is asked. */
const SEEN = 8;

/**
 * The largest weight of each row, which is its best rating, as 0–1 or `NOT_APPLICABLE`; NaN for a
 * row with a cell that is no rating. Once through all cells, nothing made per cell: ranges may have
 * a million.
 *
 *     weighRows([['P', 'T'], ['', ''], ['maybe', 'T']], RATINGS_SCALE) //=> [1, 0, NaN]
 */
export function weighRows(ratings: Cells, scale: Scale): Float64Array {
  const best = new Float64Array(ratings.length);
  // The first few different cells: most ranges hold little else than T, P and a word for none.
  const seen: unknown[] = [];
  const weightOfSeen = new Float64Array(SEEN);
  for (let row = 0; row < best.length; row++) {
    const cells = ratings[row] as Cells[number];
    let largest = 0;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === '' || cell === null || cell === 0) continue;
      let at = 0;
      while (at < seen.length && seen[at] !== cell) at++;
      let weight = weightOfSeen[at] as number;
      if (at === seen.length) {
        weight = scale.weigh(cell);
        if (at < SEEN) {
          seen.push(cell);
          weightOfSeen[at] = weight;
        }
      }
      if (weight > largest) largest = weight;
      else if (Number.isNaN(weight)) {
        largest = NaN;
        break;
      }
    }
    best[row] = largest;
  }
  return best;
}

/** Why a row has no weight: its first cell that is no rating; rows count from 0. */
export function rowProblem(ratings: Cells, row: number, scale: Scale): Problem {
  const cell = ratings[row]?.find((each) => Number.isNaN(scale.weigh(each)));
  return scale.explain(cell, row + 1);
}
