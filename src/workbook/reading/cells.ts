import type { AssessOptions, Matrix } from '../../assessment/assess';
import { isBlank, shown } from '../../assessment/cells';
import { ratingOfWeight, type Rating } from '../../assessment/rating';
import type { Scale } from '../../assessment/scale';
import { findCodes, parseCode } from '../../catalogue/codes/parse';
import { isApplicable } from './applicable-words';
import type { MatrixLayout } from './layout';
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
 * - `unknown-code`, `ambiguous-code` (a number that may be 8.1 or 8.10): the row is left out
 * - `rating-without-code`: the row is left out
 * - `not-a-rating`: counts as empty
 * - `not-yes-or-no`: counts as applicable
 * - `rated-but-not-applicable`: the target stays excluded (UNDP: not applicable overrides ratings)
 */
export interface MatrixWarning {
  readonly kind:
    | 'unknown-code'
    | 'ambiguous-code'
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
  for (let row = layout.firstRow; row < layout.firstRow + layout.rowCount; row += 1) {
    const at = (column: number) => valueAt(reading, row, column);
    const warn = (kind: MatrixWarning['kind'], column: number) =>
      warnings.push({ kind, row, column, cell: shown(at(column)) });
    const code = codeIn(reading, layout.codes, row);
    if (typeof code === 'object') {
      if (code.kind !== 'heading') warn(code.kind, layout.codes);
      else for (const column of rated(at, layout, scale)) warn('rating-without-code', column);
      continue;
    }
    codes.push(code);
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

type NoCode = { readonly kind: 'heading' | 'unknown-code' | 'ambiguous-code' };

/**
 * What a row's code cell says. A number that may be n.1 or n.10 is decided by its neighbours: after
 * n.9 it is n.10, before n.2 it is n.1.
 */
function codeIn(reading: SheetReading, column: number, row: number): string | NoCode {
  const cell = valueAt(reading, row, column);
  const parsed = parseCode(cell);
  if (parsed.kind === 'target') return parsed.code;
  if (parsed.kind === 'unknown') return { kind: 'unknown-code' };
  if (typeof cell === 'string') return findCodes(cell).length > 0 ? cell : { kind: 'heading' };
  if (parsed.kind !== 'ambiguous') return { kind: 'heading' };
  const [first, tenth] = parsed.candidates;
  const goal = first?.replace(/1$/, '');
  if (tenth && codeAt(reading, row - 1, column) === `${goal}9`) return tenth;
  if (first && codeAt(reading, row + 1, column) === `${goal}2`) return first;
  return { kind: 'ambiguous-code' };
}

function codeAt(reading: SheetReading, row: number, column: number): string | undefined {
  const parsed = parseCode(valueAt(reading, row, column));
  return parsed.kind === 'target' ? parsed.code : undefined;
}
