import type { Area } from './plan';

/** What was read of a sheet at once: plain data, independent of the program it came from. */
export interface SheetReading {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Where the values are on the sheet. */
  readonly area: Area;
  /** rows × columns of `area`. */
  readonly values: readonly (readonly unknown[])[];
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
