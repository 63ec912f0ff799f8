import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

/**
 * Lets formulas read what a formula like `=""` results in as text, as Excel does: it equals "" but
 * not 0, and COUNTA counts it. Univer reads it as an empty cell if it was calculated in the same
 * run, and as text if it was calculated before.
 */
export function readEmptyTexts(): void {
  const reference = BaseReferenceObject.prototype as unknown as Reference;
  if (reference.readsEmptyTexts) return;
  reference.readsEmptyTexts = true;
  const read = reference.getCellData;
  reference.getCellData = function (row, column) {
    const cell = read.call(this, row, column);
    if (cell?.v !== '' || cell.t !== CellValueType.STRING || cell.f) return cell;
    const isTyped = this.getCurrentActiveSheetData()?.cellData.getValue(row, column) === cell;
    // With a formula, however short, the cell is not empty to Univer.
    return isTyped ? cell : { ...cell, f: '=' };
  };
}

/** The part of Univer's references that is used here; some of it is not public. */
interface Reference {
  readsEmptyTexts?: boolean;
  getCellData(row: number, column: number): Nullable<ICellData>;
  getCurrentActiveSheetData(): Nullable<{
    readonly cellData: { getValue(row: number, column: number): Nullable<ICellData> };
  }>;
}
