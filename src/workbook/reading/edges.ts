import { readCodeColumn } from '../../catalogue/codes/column';
import { RATINGS_SCALE } from '../../assessment/scale';
import { valueAt, type SheetReading } from '../sheet/reading';
import type { MatrixLayout } from './layout';

type Rows = Pick<MatrixLayout, 'firstRow' | 'rowCount'>;

/**
 * The rows of a user's matrix with those at its head and foot that someone must look at: their code
 * cannot be read, or is missing beside a rating. `top` is the first row below the headings.
 *
 *     // below the last target: '3.99' and a T
 *     withEdges(reading, { firstRow: 1, rowCount: 126 }, 1, 0, [2]).rowCount //=> 127
 */
export function withEdges(
  reading: SheetReading,
  { firstRow, rowCount }: Rows,
  top: number,
  codes: number,
  documents: readonly number[],
): Rows {
  const belongs = (row: number) => {
    const [code] = readCodeColumn([valueAt(reading, row, codes)]);
    if (code?.kind === 'unknown' || code?.kind === 'unsure') return true;
    return documents.some((column) => {
      const cell = valueAt(reading, row, column);
      const weight = typeof cell === 'string' ? RATINGS_SCALE.weigh(cell) : 0;
      return weight > 0 && weight <= 1;
    });
  };
  let first = firstRow;
  while (first > top && belongs(first - 1)) first -= 1;
  const bottom = reading.area.row + reading.area.rows;
  let end = firstRow + rowCount;
  while (end < bottom && belongs(end)) end += 1;
  return { firstRow: first, rowCount: end - first };
}
