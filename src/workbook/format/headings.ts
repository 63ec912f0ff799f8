import { isBlank } from '../../assessment/cells';
import { headCode } from './codes';
import { valueAt, type SheetReading } from '../sheet/reading';

/** How many rows above the first code are searched for headings. */
const REACH = 6;
/** Headings may have several rows, for example when two are merged. */
const MOST_ROWS = 4;
/** "4 / 4" is not a word; in Chinese a single character can be one. */
const WORD = /\p{L}{2}|\p{Script=Han}/u;
/** A cell with more text than this is a note above the table. */
const LONGEST = 200;

/** Targets of a goal that are covered, of all: "4 / 5" above or among ratings. */
const SCORE = /^\s*\d{1,3}\s*\/\s*\d{1,3}\s*$/;

/**
 *     isScore('4 / 5') //=> true
 */
export function isScore(cell: unknown): boolean {
  return typeof cell === 'string' && SCORE.test(cell);
}

/** Sheet rows with the table's headings. */
export interface HeadingRows {
  readonly row: number;
  readonly count: number;
}

/**
 * Finds the heading rows above the first code: the row with the most words, and the filled rows
 * below it down to the first row of a goal or target.
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
  // A single filled cell is a title, unless the table has only one or two columns.
  if (found === undefined || most < Math.min(2, reading.area.columns - 1)) return undefined;
  let end = found + 1;
  while (end < firstRow && end - found < MOST_ROWS && wordsIn(reading, end, codes) > 0) end += 1;
  return { row: found, count: end - found };
}

/**
 * A column's heading; empty if it has none or shares a merged one.
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
    .filter((cell) => !isBlank(cell) && !isScore(cell))
    .map((cell) => String(cell).replace(/\s+/g, ' ').trim())
    .join(' ');
}

/** The number of cells with words; 0 in the row of a goal or target. */
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
