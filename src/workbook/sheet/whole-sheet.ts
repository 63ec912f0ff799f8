import type { SheetReading } from './reading';

/** A sheet as it was read with the whole workbook: values, and the formulas behind them. */
export interface WholeSheet extends SheetReading {
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
  readonly isProtected: boolean;
  /** rows × columns of `area`: the formula where there is one, else the value. */
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * The formula in a cell of what was read, by its place there; undefined where there is none. Text
 * that only looks like one is none: Excel gives it as formula and as value alike.
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
