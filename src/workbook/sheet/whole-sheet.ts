import type { SheetReading } from './reading';

/** A sheet read as part of the whole workbook: its values and formulas. */
export interface WholeSheet extends SheetReading {
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
  readonly isProtected: boolean;
  /** rows × columns of `area`: the formula if there is one, otherwise the value. */
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * The formula in a cell, by its position in what was read; undefined if there is none. Text that
 * only resembles a formula is not one: Excel returns the same formula and value for it.
 *
 *     formulaIn(sheet, 3, 1) //=> '=SDG.COVERAGE(B2:B127)'
 */
export function formulaIn(
  { formulas, values }: Pick<WholeSheet, 'formulas' | 'values'>,
  row: number,
  column: number,
): string | undefined {
  const formula = formulas[row]?.[column];
  const isFormula =
    typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column];
  return isFormula ? formula : undefined;
}
