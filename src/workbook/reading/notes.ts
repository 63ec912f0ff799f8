import { isBlank } from '../../assessment/cells';
import { indicatorWeight, isEntered } from '../../assessment/readiness';
import type { MatrixLayout } from './layout';
import { valueAt, type SheetReading } from '../sheet/reading';

/** What is noted next to the ratings; one entry per row, as in `MatrixCells`. */
export interface MatrixNotes {
  /** The cells of national indicators; undefined if there is no such column. */
  readonly indicators?: readonly unknown[];
  /** Somebody has entered something in that column, in whichever row. */
  readonly areEntered?: boolean;
  /** Responsible institutions without outer spaces, empty if none is named. */
  readonly institutions?: readonly string[];
}

/**
 * Reads the indicator and institution columns in these rows of the sheet. An impossible indicator
 * (a number below 0) counts as none.
 *
 *     matrixNotes(reading, layout, cells.rows).institutions //=> ['Ministry of Health', '', …]
 */
export function matrixNotes(
  reading: SheetReading,
  { indicators, institutions, firstRow, rowCount }: MatrixLayout,
  rows: readonly number[],
): MatrixNotes {
  const column = (at: number) => rows.map((row) => valueAt(reading, row, at));
  return {
    ...(indicators !== undefined && {
      indicators: column(indicators).map((cell) =>
        Number.isNaN(indicatorWeight(cell)) ? '' : cell,
      ),
      areEntered: isEntered(
        Array.from({ length: rowCount }, (_, index) =>
          valueAt(reading, firstRow + index, indicators),
        ),
      ),
    }),
    ...(institutions !== undefined && {
      institutions: column(institutions).map((cell) => (isBlank(cell) ? '' : String(cell).trim())),
    }),
  };
}
