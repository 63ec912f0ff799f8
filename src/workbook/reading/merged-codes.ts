import type { Area } from '../sheet/plan';
import { valueAt, type SheetReading } from '../sheet/reading';
import type { ColumnNote } from './column-note';
import type { MatrixLayout } from './layout';

/**
 * The cells of a column in these rows, where what is merged over several rows stands in each of
 * them: a target's code often does, beside a row for each ministry. Empty cells below a code that
 * are not merged with it stay empty.
 *
 *     // B3:B5 are merged and show 1.1
 *     filledDown(reading, 1, 2, 4) //=> ['1.1', '1.1', '1.1', '1.2']
 */
export function filledDown(
  reading: SheetReading,
  column: number,
  firstRow: number,
  rowCount: number,
): readonly unknown[] {
  const cells = Array.from({ length: rowCount }, (_, index) =>
    valueAt(reading, firstRow + index, column),
  );
  let done = firstRow;
  for (const { row, rows } of mergedIn(reading, column)) {
    const cell = valueAt(reading, row, column);
    const end = Math.min(row + rows, firstRow + rowCount);
    // Cells overlap in no workbook that Excel wrote.
    for (let at = Math.max(row + 1, done); at < end; at += 1)
      if (isEmpty(cells[at - firstRow])) cells[at - firstRow] = cell;
    done = Math.max(done, end);
  }
  return cells;
}

/** Merged cells of this column that have contents, from top to bottom. */
function mergedIn(reading: SheetReading, column: number): readonly Area[] {
  return (reading.merged ?? [])
    .filter((area) => area.column === column && area.rows > 1)
    .filter((area) => !isEmpty(valueAt(reading, area.row, column)))
    .sort((one, other) => one.row - other.row);
}

/**
 * The cells that have to be known as merged or not before the figures of a matrix are right: its
 * column of codes, if a row without a code has other contents. Excel tells which cells are merged
 * only when asked, and seldom is there such a row. `undefined` if there is none.
 *
 *     askedIfMerged(reading, layout) //=> { row: 0, column: 2, rows: 130, columns: 1 }
 */
export function askedIfMerged(
  reading: SheetReading,
  { codes, firstRow, rowCount }: Pick<MatrixLayout, 'codes' | 'firstRow' | 'rowCount'>,
): Area | undefined {
  const { area, values } = reading;
  const isAsked = values
    .slice(firstRow - area.row, firstRow - area.row + rowCount + 1)
    .some((row) => isEmpty(row[codes - area.column]) && !row.every(isEmpty));
  return isAsked ? { ...area, column: codes, columns: 1 } : undefined;
}

/** That codes were taken for all rows that their merged cells span; nothing if none was. */
export function mergedCodesNote(
  reading: SheetReading,
  { codes, firstRow, rowCount }: Pick<MatrixLayout, 'codes' | 'firstRow' | 'rowCount'>,
  heading: string,
): readonly ColumnNote[] {
  const isWithin = ({ row, rows }: Area) => row < firstRow + rowCount && row + rows > firstRow;
  return mergedIn(reading, codes).some(isWithin)
    ? [{ kind: 'merged-codes', column: codes, heading }]
    : [];
}

/** Does the note above belong to this matrix? Formulas see a merged code in its first row only. */
export function hasMergedCodes({ notes = [] }: Pick<MatrixLayout, 'notes'>): boolean {
  return notes.some(({ kind }) => kind === 'merged-codes');
}

function isEmpty(cell: unknown): boolean {
  return cell == null || cell === '';
}
