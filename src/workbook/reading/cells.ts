import type { AssessOptions, Matrix } from '../../assessment/assess';
import { isBlank, shown } from '../../assessment/cells';
import { ratingOfWeight, type Rating } from '../../assessment/rating';
import type { Scale } from '../../assessment/scale';
import { readCodeColumn, type ColumnCode } from '../../catalogue/codes/column';
import { isApplicable } from '../../assessment/applicable-words';
import type { MatrixLayout } from './layout';
import { filledDown } from './merged-codes';
import { scaleNamed } from '../matrix/rating-scale';
import { valueAt, type SheetReading } from '../sheet/reading';

/** A matrix as read and cleaned, see `assessable`. All lists have one entry per row. */
export interface MatrixCells {
  /** A target's code, or text that names several. */
  readonly codes: readonly string[];
  readonly applicable: readonly boolean[];
  /** rows × documents. */
  readonly ratings: readonly (readonly Rating[])[];
  /** The ratings as numbers: 0 none … 1 total, or `NOT_APPLICABLE`; finer on a scale of numbers. */
  readonly weights: readonly (readonly number[])[];
  /** Sheet row of each entry, from 0. */
  readonly rows: readonly number[];
  /** Cells that someone should check. */
  readonly warnings: readonly MatrixWarning[];
}

/**
 * A cell that is not counted as it is; its position on the sheet from 0, and its contents.
 * - `unknown-code`, `ambiguous-code` (a number that may be 8.1 or 8.10), `code-became-date` (3.8 that
 *   Excel made 3 August, where no neighbour shows which target it was): the row is left out
 * - `rating-without-code`: the row is left out
 * - `not-a-rating`: counts as empty
 * - `not-yes-or-no`: counts as applicable
 * - `rated-but-not-applicable`: the target stays excluded (UNDP: not applicable overrides ratings)
 */
export interface MatrixWarning {
  readonly kind:
    | 'unknown-code'
    | 'ambiguous-code'
    | 'code-became-date'
    | 'rating-without-code'
    | 'not-a-rating'
    | 'not-yes-or-no'
    | 'rated-but-not-applicable';
  readonly row: number;
  readonly column: number;
  readonly cell: string;
}

/**
 * Reads the rows of a matrix. What cannot be read is left out and reported, never silently dropped;
 * rows without a code (headings, empty rows) are skipped.
 *
 *     matrixCells(reading, layout).codes //=> ['1.1', '1.2', ...]
 */
export function matrixCells(reading: SheetReading, layout: MatrixLayout): MatrixCells {
  const codes: string[] = [];
  const applicable: boolean[] = [];
  const weights: number[][] = [];
  const scale = scaleNamed(layout.scale ?? 'T/P');
  const rows: number[] = [];
  const warnings: MatrixWarning[] = [];
  const codeCells = filledDown(reading, layout.codes, layout.firstRow, layout.rowCount);
  for (const [index, read] of readCodeColumn(codeCells).entries()) {
    const row = layout.firstRow + index;
    const at = (column: number) =>
      column === layout.codes ? codeCells[index] : valueAt(reading, row, column);
    const warn = (kind: MatrixWarning['kind'], column: number) =>
      warnings.push({ kind, row, column, cell: shown(at(column)) });
    if (read.kind !== 'targets') {
      if (read.kind === 'unknown') warn('unknown-code', layout.codes);
      else if (read.kind === 'unsure') warn(UNSURE[read.because], layout.codes);
      else for (const column of rated(at, layout, scale)) warn('rating-without-code', column);
      continue;
    }
    const [code = '', ...others] = read.codes;
    codes.push(others.length === 0 ? code : read.codes.join('; '));
    rows.push(row);
    weights.push(
      layout.documents.map(({ column }) => {
        const weight = scale.weigh(at(column));
        if (Number.isNaN(weight)) warn('not-a-rating', column);
        return Number.isNaN(weight) ? 0 : weight;
      }),
    );
    const applies =
      layout.applicable === undefined
        ? true
        : isApplicable(at(layout.applicable), layout.no, layout.zeroIsNo);
    if (applies === undefined) warn('not-yes-or-no', layout.applicable ?? layout.codes);
    if (applies === false) {
      for (const column of rated(at, layout, scale)) warn('rated-but-not-applicable', column);
    }
    applicable.push(applies ?? true);
  }
  const ratings = weights.map((row) => row.map(ratingOfWeight));
  return { codes, applicable, ratings, weights, rows, warnings };
}

/** Weights that have already been read, unchanged. */
const AS_WEIGHED: Scale = {
  weigh: (cell) => (typeof cell === 'number' ? cell : NaN),
  explain: (cell, row) => ({ problem: 'not-a-rating', cell: shown(cell), row }),
};

/**
 * What an assessment needs from a matrix, whatever scale it uses.
 *
 *     assess(...assessable(cells))
 *     depth(...assessable(cells))
 */
export function assessable(cells: MatrixCells): [Matrix, AssessOptions] {
  const { weights, codes, applicable } = cells;
  return [{ ratings: weights, codes, applicable }, { scale: AS_WEIGHED }];
}

/** Columns of documents that rate a row T or P. */
function rated(
  at: (column: number) => unknown,
  { documents }: MatrixLayout,
  scale: Scale,
): number[] {
  return documents
    .map(({ column }) => column)
    .filter((column) => {
      const cell = at(column);
      const weight = isBlank(cell) ? 0 : scale.weigh(cell);
      return weight > 0 && weight <= 1;
    });
}

const UNSURE = { number: 'ambiguous-code', date: 'code-became-date' } as const;

/**
 * What the code cells of a matrix say, row by row. Every reader of a matrix goes by this.
 *
 *     matrixCodes(reading, layout)[0] //=> { kind: 'targets', codes: ['1.1'] }
 */
export function matrixCodes(
  reading: SheetReading,
  { codes, firstRow, rowCount }: Pick<MatrixLayout, 'codes' | 'firstRow' | 'rowCount'>,
): readonly ColumnCode[] {
  return readCodeColumn(filledDown(reading, codes, firstRow, rowCount));
}
