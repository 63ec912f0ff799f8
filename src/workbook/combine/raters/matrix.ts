import type { TargetCode } from '../../../catalogue/codes/patterns';
import { findCodes } from '../../../catalogue/codes/parse';
import type { ScopeName } from '../../../catalogue/scopes';
import { NOT_APPLICABLE } from '../../../assessment/rating';
import { shown } from '../../../assessment/cells';
import { toAddress } from '../../sheet/address';
import type { AssessmentLevel } from '../../matrix/assessment-level';
import { matrixCells, type MatrixCells, type MatrixWarning } from '../../reading/cells';
import type { ColumnNote } from '../../reading/column-note';
import type { MatrixLayout } from '../../reading/layout';
import { scaleNamed, type RatingScale } from '../../matrix/rating-scale';
import type { PolicyDocument } from '../../matrix/policy-document';
import { recogniseMatrix } from '../../reading/recognise-matrix';
import { valueAt } from '../../sheet/reading';
import type { FileSheet } from '../file-sheet';

/**
 * One file's matrix: what one ministry or region has said. It is small, so that the sheet it was
 * read from can be released.
 */
export interface RaterMatrix {
  readonly file: string;
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly origin: MatrixLayout['origin'];
  readonly scale: RatingScale;
  /** The scope it was made for; unknown in a matrix the user made. */
  readonly scope?: ScopeName;
  readonly country?: string;
  readonly period?: string;
  readonly level?: AssessmentLevel;
  readonly documents: readonly PolicyDocument[];
  /** One entry per target that has a row. */
  readonly targets: ReadonlyMap<TargetCode, RatedTarget>;
  /** Cells that were not imported. */
  readonly leftOut: readonly LeftOutCell[];
  /** Rows of targets that a filter or their owner has hidden; they are imported like all others. */
  readonly hiddenRows?: number;
  /** Columns of a user's own matrix that may be meant otherwise. */
  readonly notes: readonly ColumnNote[];
}

/** What a matrix says about a target. */
interface RatedTarget {
  readonly applicable: boolean;
  /**
   * By document, 0 none … 1 total. Undefined for an empty cell, which says nothing: a ministry
   * fills in only its part of a matrix that everyone has. A typed 0 or "none" is a rating.
   */
  readonly weights: readonly (number | undefined)[];
  readonly notes: Readonly<Record<NoteColumn, readonly (string | number)[]>>;
}

/** Columns next to the ratings that are imported too. */
export const NOTE_COLUMNS = ['indicators', 'institutions', 'comments'] as const;

export type NoteColumn = (typeof NOTE_COLUMNS)[number];

/**
 * A cell that was not imported, and why: a reason that the pane and "Check" also use, or
 * - `uncalculated`: a formula saved without its result
 * - `beyond`: the sheet continues where the reader stops; no cell in particular
 */
export interface LeftOutCell {
  readonly reason: MatrixWarning['kind'] | 'uncalculated' | 'beyond';
  readonly address: string;
  readonly cell: string;
}

/**
 * Reads the matrix on a sheet, made by this add-in or by the user; `undefined` if there is none. A
 * row that names several targets rates each of them. Of several rows for one target the best rating
 * counts, and "not applicable" overrides all, as everywhere else.
 *
 *     raterMatrix('health.xlsx', sheet)?.targets.get('3.8') //=> { applicable: true, weights: [1], … }
 */
export function raterMatrix(file: string, sheet: FileSheet): RaterMatrix | undefined {
  const layout = recogniseMatrix(sheet);
  if (!layout || layout.documents.length === 0) return undefined;
  const cells = matrixCells(sheet, layout);
  const { origin, scale = 'T/P', scope, country, period, level } = layout;
  const targets = new Map<TargetCode, RatedTarget>();
  cells.codes.forEach((codes, index) => {
    const row = ratedRow(sheet, layout, cells, index);
    for (const code of findCodes(codes)) {
      const before = targets.get(code);
      targets.set(code, before ? together(before, row) : row);
    }
  });
  const hidden = new Set(sheet.hiddenRows);
  const hiddenRows = cells.rows.filter((row) => hidden.has(row)).length;
  return {
    file,
    sheet: sheet.sheet,
    isHidden: sheet.isHidden,
    origin,
    scale,
    ...(scope && { scope }),
    ...(country && { country }),
    ...(period && { period }),
    ...(level && { level }),
    documents: layout.documents.map(({ name, kind, year }) => ({
      name,
      ...(kind && { kind }),
      ...(year !== undefined && { year }),
    })),
    targets,
    ...(hiddenRows > 0 && { hiddenRows }),
    // Ratings of targets that do not apply are listed with the differences, see `settleConflicts`.
    leftOut: [
      ...cells.warnings.filter(({ kind }) => kind !== 'rated-but-not-applicable').map(leftOut),
      ...lost(sheet, layout),
    ],
    notes: layout.notes ?? [],
  };
}

function ratedRow(
  sheet: FileSheet,
  layout: MatrixLayout,
  cells: MatrixCells,
  index: number,
): RatedTarget {
  const row = cells.rows[index] as number;
  const { weigh } = scaleNamed(layout.scale ?? 'T/P');
  const weights = layout.documents.map(({ column }) => {
    const cell = valueAt(sheet, row, column);
    const weight = isEmpty(cell) ? NaN : weigh(cell);
    return Number.isNaN(weight) ? undefined : weight;
  });
  const note = (column: number | undefined) => {
    const cell = column === undefined ? undefined : valueAt(sheet, row, column);
    if (isEmpty(cell)) return [];
    return [typeof cell === 'number' ? cell : String(cell).trim()];
  };
  return {
    applicable: cells.applicable[index] === true && !weights.includes(NOT_APPLICABLE),
    weights: weights.map((weight) => (weight === NOT_APPLICABLE ? undefined : weight)),
    notes: {
      indicators: note(layout.indicators),
      institutions: note(layout.institutions),
      comments: note(layout.comments),
    },
  };
}

/** Nothing was typed. In a file, unlike in Excel, an empty cell is never read as 0. */
function isEmpty(cell: unknown): boolean {
  return cell == null || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * The better of two ratings; either may be missing.
 *
 *     better(undefined, 0.5) //=> 0.5
 */
export function better(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

function together(one: RatedTarget, other: RatedTarget): RatedTarget {
  const both = (column: NoteColumn) => [...new Set([...one.notes[column], ...other.notes[column]])];
  return {
    applicable: one.applicable && other.applicable,
    weights: one.weights.map((weight, index) => better(weight, other.weights[index])),
    notes: {
      indicators: both('indicators'),
      institutions: both('institutions'),
      comments: both('comments'),
    },
  };
}

function leftOut({ kind, row, column, cell }: MatrixWarning): LeftOutCell {
  return { reason: kind, address: toAddress({ row, column, rows: 1, columns: 1 }), cell };
}

/** Cells of the matrix whose value is not in the file, or that were not read. */
function lost(sheet: FileSheet, layout: MatrixLayout): LeftOutCell[] {
  const columns = new Set([
    layout.codes,
    ...(layout.applicable === undefined ? [] : [layout.applicable]),
    ...layout.documents.map(({ column }) => column),
  ]);
  const last = layout.firstRow + layout.rowCount;
  return [
    ...sheet.uncalculated
      .filter(({ row, column }) => columns.has(column) && row >= layout.firstRow && row < last)
      .map(({ row, column }) => ({
        reason: 'uncalculated' as const,
        address: toAddress({ row, column, rows: 1, columns: 1 }),
        cell: shown(valueAt(sheet, row, column)),
      })),
    ...(sheet.isCut ? [{ reason: 'beyond' as const, address: '', cell: '' }] : []),
  ];
}
