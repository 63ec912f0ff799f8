import { isBlank, shown } from '../../assessment/cells';
import { ratingOfWord } from '../../assessment/rating-words';
import { parseCode } from '../../catalogue/codes/parse';
import { isApplicable } from './applicable-words';
import type { DocumentColumn, MatrixLayout } from './layout';
import { valueAt, type SheetReading } from '../sheet/reading';

/** A column with fewer codes only mentions targets; it does not make a matrix. */
const ENOUGH_CODES = 5;
/** This share of a rating column's filled cells is ratings; the rest are remarks and mistakes. */
const RATINGS_SHARE = 0.8;
/** Longest cell of a code column: "Target 3.8:" fits, the text of a target does not. */
const CODE_LENGTH = 20;
/** How many rows above the first target are searched for headings. */
const HEADING_ROWS = 6;

/**
 * Finds a user's own matrix by its contents: the column with the most different target codes, and
 * columns of ratings (T, P, none and their words) next to it. A column of yes and no is read as
 * "Applicable?". Ratings in numbers need a scale and are not guessed.
 *
 *     findMatrix(reading)?.documents //=> [{ column: 5, name: 'Vision 2040' }]
 */
export function findMatrix(reading: SheetReading): MatrixLayout | undefined {
  const columns = Array.from({ length: reading.area.columns }, (_, i) => reading.area.column + i);
  const codes = mostCodes(reading, columns);
  if (!codes) return undefined;
  const others = columns.filter((column) => column !== codes.column);
  const applicable = others.find((column) => isYesNo(reading, codes.rows, column));
  const firstRow = codes.rows[0] as number;
  const documents = others
    .filter((column) => column !== applicable && isRatings(reading, codes.rows, column))
    .map((column): DocumentColumn => ({ column, name: headingOf(reading, firstRow, column) }));
  if (documents.length === 0) return undefined;
  return {
    origin: 'found',
    firstRow,
    rowCount: (codes.rows[codes.rows.length - 1] as number) - firstRow + 1,
    codes: codes.column,
    documents,
    outsideFormulas: [],
    ...(applicable !== undefined && { applicable }),
  };
}

interface CodeColumn {
  readonly column: number;
  /** Sheet rows that have a code. */
  readonly rows: readonly number[];
}

function mostCodes(reading: SheetReading, columns: readonly number[]): CodeColumn | undefined {
  let best: (CodeColumn & { readonly different: number }) | undefined;
  for (const column of columns) {
    const rows: number[] = [];
    const different = new Set<string>();
    reading.values.forEach((_, index) => {
      const row = reading.area.row + index;
      const cell = valueAt(reading, row, column);
      if (typeof cell === 'string' && cell.length > CODE_LENGTH) return;
      const parsed = parseCode(cell);
      if (parsed.kind !== 'target' && parsed.kind !== 'ambiguous') return;
      rows.push(row);
      different.add(parsed.kind === 'target' ? parsed.code : parsed.candidates.join());
    });
    if (different.size < ENOUGH_CODES) continue;
    if (!best || different.size > best.different)
      best = { column, rows, different: different.size };
  }
  return best;
}

function filled(reading: SheetReading, rows: readonly number[], column: number): unknown[] {
  return rows.map((row) => valueAt(reading, row, column)).filter((cell) => !isBlank(cell));
}

function isYesNo(reading: SheetReading, rows: readonly number[], column: number): boolean {
  const cells = filled(reading, rows, column);
  const answers = cells.map((cell) => isApplicable(cell));
  // At least one yes: a column with only "no" is a column of ratings.
  return answers.includes(true) && !answers.includes(undefined);
}

function isRatings(reading: SheetReading, rows: readonly number[], column: number): boolean {
  const cells = filled(reading, rows, column);
  const ratings = cells.map((cell) =>
    typeof cell === 'string' ? ratingOfWord(shown(cell)) : undefined,
  );
  const known = ratings.filter((rating) => rating !== undefined).length;
  return (ratings.includes('T') || ratings.includes('P')) && known >= cells.length * RATINGS_SHARE;
}

/** The nearest text above the ratings. */
function headingOf(reading: SheetReading, firstRow: number, column: number): string {
  for (let row = firstRow - 1; row >= firstRow - HEADING_ROWS && row >= 0; row -= 1) {
    const cell = valueAt(reading, row, column);
    if (!isBlank(cell)) return shown(cell);
  }
  return '';
}
