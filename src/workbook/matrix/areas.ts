import type { MATRIX_NAMES } from './names';
import type { Area } from '../sheet/plan';

/** Rows of a new matrix, from the top; sheets that people have changed are read by their names. */
export const ROWS = {
  title: 0,
  note: 1,
  legend: 2,
  /** Kinds and years of the documents, above their names; to their left are two more notes. */
  kinds: 3,
  years: 4,
  headings: 5,
  firstTarget: 6,
} as const;

/** Columns to the left of the documents. */
const LEFT = ['ps', 'goals', 'codes', 'targets', 'applicable'] as const;
/** Columns to their right. */
const RIGHT = ['best', 'score', 'count', 'indicators', 'institutions', 'comments'] as const;

/** Where each named part of a new matrix is, and the areas that include several parts. */
export interface NewMatrixAreas extends Readonly<Record<keyof typeof MATRIX_NAMES, Area>> {
  /** All column headings. */
  readonly headings: Area;
  /** All target rows. */
  readonly body: Area;
  /** Best rating, score and number of documents. */
  readonly formulas: Area;
  /** The steps of a scale with fractions, to the right of the documents' years. */
  readonly steps: Area;
}

/**
 * Where the parts of a new matrix are. The rows of kinds and years always exist: they can be filled
 * in later on the sheet, and every matrix has the same layout.
 *
 *     newMatrixAreas(126, 3).ratings //=> { row: 6, rows: 126, column: 5, columns: 3 }
 */
export function newMatrixAreas(
  targets: number,
  documents: number,
  direction: 'ltr' | 'rtl' = 'ltr',
): NewMatrixAreas {
  const columns = LEFT.length + documents + RIGHT.length;
  const body: Area = { row: ROWS.firstTarget, rows: targets, column: 0, columns };
  const part = (column: number, width = 1): Area => ({ ...body, column, columns: width });
  const left = (name: (typeof LEFT)[number]) => part(LEFT.indexOf(name));
  const right = (name: (typeof RIGHT)[number], width = 1) =>
    part(LEFT.length + documents + RIGHT.indexOf(name), width);
  const ratings = part(LEFT.length, documents);
  const above = (row: number): Area => ({ ...ratings, row, rows: 1 });
  // Right-to-left text overflows into the cells to its left. Older Excel versions cannot turn a
  // sheet around, so there are no such cells: the text is wrapped in the one wide column.
  const notes = { ...(direction === 'rtl' ? left('targets') : left('ps')), row: 0, rows: 5 };
  return {
    body,
    headings: { ...body, row: ROWS.headings, rows: 1 },
    notes,
    ps: left('ps'),
    goals: left('goals'),
    codes: left('codes'),
    targets: left('targets'),
    applicable: left('applicable'),
    documents: above(ROWS.headings),
    kinds: above(ROWS.kinds),
    years: above(ROWS.years),
    ratings,
    best: right('best'),
    score: right('score'),
    count: right('count'),
    indicators: right('indicators'),
    institutions: right('institutions'),
    comments: right('comments'),
    formulas: right('best', 3),
    steps: { ...right('best', 3), row: ROWS.years, rows: 1 },
  };
}
