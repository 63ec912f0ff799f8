import { isProblem } from '../../assessment/problem';
import { targetsIn } from '../../assessment/target-column';
import type { TargetCode } from '../../catalogue/codes/patterns';
import { TARGETS } from '../../catalogue/targets';
import type { MatrixCells } from '../reading/cells';
import type { MatrixLayout } from '../reading/layout';
import { runs } from '../sheet/runs';
import type { Area } from '../sheet/plan';

/**
 * The entries of a matrix (their indexes in its lists) that name each target: one in a plain
 * matrix, several if a target has several rows, and the same one for several targets if a cell
 * names them all.
 *
 *     entriesByTarget({ codes: ['3.4; 5.2', '3.4'], … }) //=> Map { '3.4' => [0, 1], '5.2' => [0] }
 */
export function entriesByTarget({
  codes,
}: Pick<MatrixCells, 'codes'>): ReadonlyMap<TargetCode, readonly number[]> {
  const entries = new Map<TargetCode, number[]>();
  codes.forEach((cell, entry) => {
    const targets = targetsIn(cell);
    if (isProblem(targets)) return;
    for (const place of targets) {
      const { code } = TARGETS[place] as (typeof TARGETS)[number];
      const known = entries.get(code);
      if (!known) entries.set(code, [entry]);
      else if (!known.includes(entry)) known.push(entry);
    }
  });
  return entries;
}

/**
 * Cells of these rows, from the codes to the last document; neighbouring rows are one area.
 *
 *     areasOfRows([4, 5, 8], layout) //=> the areas C5:H6 and C9:H9
 */
export function areasOfRows(rows: readonly number[], layout: MatrixLayout): Area[] {
  const columns = [layout.codes, ...layout.documents.map(({ column }) => column)];
  const column = Math.min(...columns);
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  // Neighbours have the same distance to their index in the list.
  return runs(sorted.map((row, index) => row - index)).map(({ start, count }) => ({
    row: sorted[start] as number,
    rows: count,
    column,
    columns: Math.max(...columns) - column + 1,
  }));
}
