import type { Elsewhere } from './elsewhere';
import type { Area } from '../sheet/plan';
import type { SheetReading } from '../sheet/reading';

/**
 * A matrix's sheet as it was read before a change: enough to restore every cell that is changed.
 */
export interface MatrixContents extends SheetReading {
  readonly isProtected: boolean;
  /** rows × columns of `area`: formulas with their equals sign, otherwise values. */
  readonly formulas: readonly (readonly unknown[])[];
  /** rows × columns of `area`: Excel's codes, `@` for text. */
  readonly numberFormats: readonly (readonly string[])[];
  /**
   * Formula-based conditional formats on the cells read, with Excel's ids; missing if Excel could
   * not read them.
   */
  readonly rules?: readonly FormulaRule[];
  /** What refers to the matrix from outside its sheet; missing if that was not read. */
  readonly elsewhere?: Elsewhere;
}

interface FormulaRule {
  readonly id: string;
  readonly formula: string;
}

/** The contents of a cell as typed: a formula, a value, '' for nothing. */
export function contentAt(contents: MatrixContents, row: number, column: number): unknown {
  const { area, formulas } = contents;
  return formulas[row - area.row]?.[column - area.column] ?? '';
}

/**
 * Is this a formula? Text that resembles one is its own value.
 *
 *     isFormulaAt(contents, 4, 7) //=> true, "Best rating"
 */
export function isFormulaAt(contents: MatrixContents, row: number, column: number): boolean {
  const { area, values } = contents;
  const content = contentAt(contents, row, column);
  const value = values[row - area.row]?.[column - area.column];
  return typeof content === 'string' && content.startsWith('=') && content !== value;
}

/** The number format of a cell; General outside the cells read. */
export function numberFormatAt(
  { area, numberFormats }: MatrixContents,
  row: number,
  column: number,
): string {
  return numberFormats[row - area.row]?.[column - area.column] ?? 'General';
}

/**
 * A cell to the right of and below everything read and everything named, so that rows and columns
 * inserted or deleted within the matrix move it.
 */
export function placeBeyond(
  { area }: MatrixContents,
  matrix: Area,
): { row: number; column: number } {
  return {
    row: Math.max(area.row + area.rows, matrix.row + matrix.rows),
    column: Math.max(area.column + area.columns, matrix.column + matrix.columns),
  };
}
