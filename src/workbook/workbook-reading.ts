import type { SheetReading } from './sheet-reading';

/** A sheet as it was read with the whole workbook: values, and the formulas behind them. */
export interface WholeSheet extends SheetReading {
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
  readonly isProtected: boolean;
  /** rows × columns of `area`: the formula where there is one, else the value. */
  readonly formulas: readonly (readonly unknown[])[];
}
