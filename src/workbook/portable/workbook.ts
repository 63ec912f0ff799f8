import type { Cells } from '../../assessment/cells';
import type { CellInput } from '../sheet/plan';
import { MAX_ROWS } from '../sheet/address';
import type { SheetReading } from '../sheet/reading';
import { valueAt } from '../sheet/reading';
import type { SheetArea, WorkbookNames } from '../formula/resolve-reference';

/** What is needed to make a portable copy: names, tables, and the values of the sheets. */
export interface PortableWorkbook extends WorkbookNames {
  /** The used range of every sheet that our formulas refer to. */
  readonly readings: readonly Pick<SheetReading, 'sheet' | 'area' | 'values'>[];
}

/** A cell with one of our formulas. */
export interface SdgCell {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** With its equals sign, in English. */
  readonly formula: string;
  /** What it shows, rows × columns, several cells if it spills. Errors as their text. */
  readonly values: readonly (readonly CellInput[])[];
}

/** Cells of one range that are read: a matrix of all targets and hundreds of documents has fewer. */
const MOST_CELLS = 1_000_000;

/**
 * The values in an area, whole columns down to the last filled row. Cells outside the used range are
 * empty. `unread` if the sheet was not read, `too-large` for more cells than one can read.
 */
export function cellsIn(
  workbook: PortableWorkbook,
  place: SheetArea,
): Cells | 'unread' | 'too-large' {
  const reading = readingOf(workbook, place);
  if (!reading) return 'unread';
  const { row, column, columns } = place.area;
  const rows = place.area.rows === MAX_ROWS ? lastFilledRow(workbook, place) : place.area.rows;
  if (rows * columns > MOST_CELLS) return 'too-large';
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) =>
      valueAt(reading as SheetReading, row + r, column + c),
    ),
  );
}

/** How many rows of the sheet are in use, at least one. */
export function lastFilledRow(workbook: PortableWorkbook, place: SheetArea): number {
  const reading = readingOf(workbook, place);
  return Math.max(1, reading ? reading.area.row + reading.area.rows : 1);
}

function readingOf({ readings }: PortableWorkbook, place: SheetArea) {
  const wanted = place.sheet.toLowerCase();
  return readings.find(({ sheet }) => sheet.toLowerCase() === wanted);
}
