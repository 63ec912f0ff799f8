import type { Area } from './plan';

/** What was read of a sheet at once: plain data, independent of the program it came from. */
export interface SheetReading {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Where the values are on the sheet. */
  readonly area: Area;
  /** rows × columns of `area`. */
  readonly values: readonly (readonly unknown[])[];
  /** Likewise: the formula where there is one, otherwise anything. Unknown if left out. */
  readonly formulas?: readonly (readonly unknown[])[];
  /** Areas of the sheet that are one merged cell each, as far as they are known. */
  readonly merged?: readonly Area[];
  /** Days are counted from 1904; unknown where Excel does not say, as in Office.js. */
  readonly isFrom1904?: boolean;
  /** Names that belong to this sheet and what they refer to: `='RIA matrix'!$C$5:$C$130`. */
  readonly names: readonly SheetName[];
}

export interface SheetName {
  readonly name: string;
  readonly formula: string;
}

/**
 * The value of a cell of the sheet; `undefined` outside what was read, where cells are empty.
 *
 *     valueAt(reading, 4, 2) //=> '1.1'
 */
export function valueAt(reading: SheetReading, row: number, column: number): unknown {
  return reading.values[row - reading.area.row]?.[column - reading.area.column];
}

/**
 * The formula in a cell of the sheet; undefined if there is none. Text that looks like a formula is
 * not one: Excel returns the same formula and value for it.
 *
 *     formulaAt(reading, 3, 1) //=> '=SDG.COVERAGE(B2:B127)'
 */
export function formulaAt(reading: SheetReading, row: number, column: number): string | undefined {
  const formula = reading.formulas?.[row - reading.area.row]?.[column - reading.area.column];
  const isFormula =
    typeof formula === 'string' &&
    formula.startsWith('=') &&
    formula !== valueAt(reading, row, column);
  return isFormula ? formula : undefined;
}
