import { isBlank } from '../../assessment/cells';
import { indicatorWeight } from '../../assessment/readiness';
import type { MatrixLayout } from './layout';
import { valueAt, type SheetReading } from '../sheet/reading';

/** What stands beside the ratings; each list has one entry a row, as `MatrixCells` has. */
export interface MatrixNotes {
  /** What names the national indicators; undefined without such a column. */
  readonly indicators?: readonly unknown[];
  /** Institutions responsible, outer spaces taken off, empty where none is named. */
  readonly institutions?: readonly string[];
}

/**
 * Reads the columns of indicators and institutions beside these rows of the sheet. An indicator
 * that cannot be one (a number below 0) counts as none.
 *
 *     matrixNotes(reading, layout, cells.rows).institutions //=> ['Ministry of Health', '', …]
 */
export function matrixNotes(
  reading: SheetReading,
  { indicators, institutions }: MatrixLayout,
  rows: readonly number[],
): MatrixNotes {
  const column = (at: number) => rows.map((row) => valueAt(reading, row, at));
  return {
    ...(indicators !== undefined && {
      indicators: column(indicators).map((cell) =>
        Number.isNaN(indicatorWeight(cell)) ? '' : cell,
      ),
    }),
    ...(institutions !== undefined && {
      institutions: column(institutions).map((cell) => (isBlank(cell) ? '' : String(cell).trim())),
    }),
  };
}
