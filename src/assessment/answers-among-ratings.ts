import { isAnswer } from './applicable-words';
import { isBlank, shown, widest, type Cells } from './cells';
import type { Problem } from './problem';
import type { Scale } from './scale';
import { codeForRow, rowTargets } from './target-column';

/**
 * The column "Applicable?" among the ratings, where a "no" would be read as none and keep its
 * target in the denominator: a column in which some rows say no, the others nothing, and no row is
 * rated. A "yes" is no rating anyway. Undefined if there is no such column.
 *
 *     answersAmongRatings([['NO', 'T'], ['', 'P']], RATINGS_SCALE)
 *     //=> { problem: 'applicable-among-ratings', cell: 'NO', row: 1 }
 */
export function answersAmongRatings(
  ratings: Cells,
  scale: Scale,
  codes?: readonly unknown[],
): Problem | undefined {
  // A single row cannot show whether its "no" is an answer or a rating.
  if (!scale.defines || ratings.length < 2) return undefined;
  const isTarget = (row: number) =>
    codes === undefined || rowTargets(codeForRow(codes, row))?.length !== 0;
  const columns = widest(ratings);
  for (let column = 0; column < columns; column++) {
    const row = firstNo(ratings, column, scale, isTarget);
    if (row === undefined) continue;
    const hasGap = ratings.some((cells, at) => isBlank(cells[column]) && isTarget(at));
    if (!hasGap) continue;
    return {
      problem: 'applicable-among-ratings',
      cell: shown(ratings[row]?.[column]),
      row: row + 1,
    };
  }
  return undefined;
}

/** The first row that says no, if no row says anything else. */
function firstNo(
  ratings: Cells,
  column: number,
  scale: Scale,
  isTarget: (row: number) => boolean,
): number | undefined {
  let first: number | undefined;
  let last: unknown;
  for (let row = 0; row < ratings.length; row++) {
    const cell = ratings[row]?.[column];
    if (cell === last || isBlank(cell)) continue;
    if (!isTarget(row)) continue;
    if (!isNo(cell, scale)) return undefined;
    first ??= row;
    last = cell;
  }
  return first;
}

function isNo(cell: unknown, scale: Scale): boolean {
  return (
    typeof cell === 'string' && isAnswer(cell) && scale.weigh(cell) === 0 && !scale.defines?.(cell)
  );
}
