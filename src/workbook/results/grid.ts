import { absoluteAddress } from '../sheet/address';
import { area } from './part';
import type { MatrixSource } from './matrix';

/** Columns shared by all tables: goal or code, label, and seven figures. */
export const NUMBER = 0;
export const LABEL = 1;
export const FIGURES = 2;
const FIGURE_COUNT = 7;
/** A narrow gap, then one column per document: for heat maps, with the charts on top. */
const GAP = FIGURES + FIGURE_COUNT;
export const ZONE = GAP + 1;
/** How many columns of the zone a chart covers; a short list of documents leaves them empty. */
export const CHART_COLUMNS = 12;

export const WIDTHS = { number: 38, label: 214, figure: 60, gap: 12, zone: 27 } as const;

export const FONT = {
  title: 18,
  headline: 13,
  section: 12,
  figure: 14,
  body: 10,
  small: 9,
  heading: 8,
} as const;

/** Columns of the working table, starting at the first column to the right of the printed area. */
const WORKING = [
  'code',
  'goal',
  'p',
  'text',
  'place',
  'applies',
  'weight',
  'rating',
  'documents',
  'institution',
  'named',
  'indicator',
  // How many targets without a rating, and with only P, there are down to this row.
  'noneSoFar',
  'partialSoFar',
  // The position in this table of the first, second … gap; 0 after the last.
  'listed',
] as const;

export type WorkingColumn = (typeof WORKING)[number];

/** What the column "rating" says about a target; it is empty for one that is not on the sheet. */
export const RATING_MARKS = { none: 1, partial: 2, total: 3, notApplicable: 4 } as const;

/** What the column "named" says about a target's institution. */
export const INSTITUTION_MARKS = { none: 0, listed: 1, later: 2 } as const;

export type InstitutionMark = (typeof INSTITUTION_MARKS)[keyof typeof INSTITUTION_MARKS];

/** Rows above the first target of the working table: a description, and headings. */
export const WORKING_ROW = 2;

/** Where everything is on the sheet. */
export interface Grid {
  /** Columns that are printed. */
  readonly columns: number;
  readonly zoneColumns: number;
  readonly working: (column: WorkingColumn) => number;
  /** Address of a column of the working table, from its first target to its last. */
  readonly range: (column: WorkingColumn) => string;
  /** The ratings of one document as they count, or of all documents. */
  readonly ratings: (document?: number) => string;
  readonly ratingsColumn: number;
  /** First column to the right of the working table, and first row below it. */
  readonly free: { readonly row: number; readonly column: number };
}

export function resultsGrid({ targets, layout }: MatrixSource): Grid {
  const documents = layout.documents.length;
  const zoneColumns = Math.max(CHART_COLUMNS, documents);
  const columns = ZONE + zoneColumns;
  const first = columns + 1;
  const working = (column: WorkingColumn) => first + WORKING.indexOf(column);
  const ratingsColumn = first + WORKING.length;
  const rows = (column: number, width = 1) =>
    absoluteAddress(area(WORKING_ROW, column, targets.length, width));
  return {
    columns,
    zoneColumns,
    working,
    range: (column) => rows(working(column)),
    ratings: (document) =>
      document === undefined
        ? rows(ratingsColumn, Math.max(1, documents))
        : rows(ratingsColumn + document),
    ratingsColumn,
    free: {
      row: WORKING_ROW + targets.length + 1,
      column: ratingsColumn + Math.max(1, documents) + 1,
    },
  };
}

/**
 * Where a function's table spills, to the right of the working table: code and text of the targets
 * without a rating, of those with only P, and documents × documents.
 */
export function spillPlace(
  { free }: Grid,
  which: 'none' | 'partial' | 'shared',
): { readonly row: number; readonly column: number } {
  const column = { none: 0, partial: 3, shared: 6 }[which];
  return { row: WORKING_ROW, column: free.column + column };
}

/** Names of the working columns, in order. */
export const WORKING_NAMES: readonly WorkingColumn[] = WORKING;

export function widths(grid: Grid, documents: number): number[] {
  return [
    WIDTHS.number,
    WIDTHS.label,
    ...Array<number>(FIGURE_COUNT).fill(WIDTHS.figure),
    WIDTHS.gap,
    ...Array<number>(grid.zoneColumns).fill(WIDTHS.zone),
    // Separates the printed area from the rest.
    30,
    ...WORKING.map((name) => (name === 'text' || name === 'institution' ? 120 : 52)),
    ...Array<number>(Math.max(1, documents)).fill(30),
  ];
}

/** Total width of these columns in the printed area, in points. */
export function width(from: number, columns: number): number {
  const each = (column: number) => {
    if (column === NUMBER) return WIDTHS.number;
    if (column === LABEL) return WIDTHS.label;
    if (column < GAP) return WIDTHS.figure;
    return column === GAP ? WIDTHS.gap : WIDTHS.zone;
  };
  return Array.from({ length: columns }, (_, index) => each(from + index)).reduce(
    (sum, one) => sum + one,
    0,
  );
}
