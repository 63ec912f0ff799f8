import { isBlank, shown } from '../../assessment/cells';
import { headCode } from './codes';
import { valueAt, type SheetReading } from '../sheet/reading';

/** Rows above the first code in which headings are looked for. */
const REACH = 6;
/** Headings may take so many rows, as where two are merged. */
const MOST_ROWS = 4;
/** "4 / 4" is none; in Chinese one character can be a word. */
const WORD = /\p{L}{2}|\p{Script=Han}/u;
/** More text than this in a cell is a note above the table. */
const LONGEST = 200;

/** Rows of the sheet with the table's headings. */
export interface HeadingRows {
  readonly row: number;
  readonly count: number;
}

/**
 * Finds the heading rows above the first code: the row with the most words in it, and the filled
 * ones below it as far as the first goal's or target's row.
 *
 *     headingRows(reading, 2, 0) //=> { row: 1, count: 1 }
 */
export function headingRows(
  reading: SheetReading,
  firstRow: number,
  codes: number,
): HeadingRows | undefined {
  const top = Math.max(reading.area.row, firstRow - REACH);
  let found: number | undefined;
  let most = 0;
  for (let row = firstRow - 1; row >= top; row -= 1) {
    const words = wordsIn(reading, row, codes);
    if (words > most) [found, most] = [row, words];
  }
  // One filled cell is a title; a table of one or two columns has no more.
  if (found === undefined || most < Math.min(2, reading.area.columns - 1)) return undefined;
  let end = found + 1;
  while (end < firstRow && end - found < MOST_ROWS && wordsIn(reading, end, codes) > 0) end += 1;
  return { row: found, count: end - found };
}

/**
 * A column's heading; empty where it has none or shares one that is merged.
 *
 *     headingOf(reading, { row: 0, count: 1 }, 2) //=> 'Vision 2040'
 */
export function headingOf(
  reading: SheetReading,
  rows: HeadingRows | undefined,
  column: number,
): string {
  if (!rows) return '';
  return Array.from({ length: rows.count }, (_, i) => valueAt(reading, rows.row + i, column))
    .filter((cell) => !isBlank(cell))
    .map(shown)
    .join(' ');
}

/** Cells with words; none in the row of a goal or target. */
function wordsIn(reading: SheetReading, row: number, codes: number): number {
  const { area } = reading;
  const kind = headCode(valueAt(reading, row, codes)).kind;
  if (kind === 'goal' || kind === 'target') return 0;
  let words = 0;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const cell = valueAt(reading, row, column);
    if (typeof cell !== 'string' || isBlank(cell) || cell.length > LONGEST) continue;
    if (WORD.test(cell)) words += 1;
  }
  return words;
}
