import type { Area } from '../sheet/plan';
import type { SheetReading } from '../sheet/reading';

/** A matrix's sheet as it is read before it is changed: enough to put every touched cell back. */
export interface MatrixContents extends SheetReading {
  readonly isProtected: boolean;
  /** rows × columns of `area`: formulas with their equals sign, values elsewhere. */
  readonly formulas: readonly (readonly unknown[])[];
  /** rows × columns of `area`: Excel's codes, `@` for text. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Conditional formats on the cells read that ask a formula, with Excel's ids. */
  readonly rules: readonly FormulaRule[];
}

interface FormulaRule {
  readonly id: string;
  readonly formula: string;
}

/** What stands in a cell as one would type it: a formula, a value, '' for nothing. */
export function contentAt(contents: MatrixContents, row: number, column: number): unknown {
  const { area, formulas } = contents;
  return formulas[row - area.row]?.[column - area.column] ?? '';
}

/**
 * A formula, and not a text that looks like one: that is its own value.
 *
 *     isFormulaAt(contents, 4, 7) //=> true, "Best rating"
 */
export function isFormulaAt(contents: MatrixContents, row: number, column: number): boolean {
  const { area, values } = contents;
  const content = contentAt(contents, row, column);
  const value = values[row - area.row]?.[column - area.column];
  return typeof content === 'string' && content.startsWith('=') && content !== value;
}

/** The number format of a cell; Excel's usual one outside what was read. */
export function numberFormatAt(
  { area, numberFormats }: MatrixContents,
  row: number,
  column: number,
): string {
  return numberFormats[row - area.row]?.[column - area.column] ?? 'General';
}

/**
 * A place right of and below everything read and everything named: what is inserted or deleted
 * within the matrix moves it along.
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
