import type { ICellData, Injector, IRange, Nullable } from '@univerjs/core';
import { isNullCell, ObjectMatrix } from '@univerjs/core';
import {
  ErrorType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
} from '@univerjs/engine-formula';

/** The part of Univer's runtime that decides on `#SPILL!`; it is not public. */
interface SpillCheck extends IFormulaRuntimeService {
  _checkIfArrayFormulaRangeHasData(
    unitId: string,
    sheetId: string,
    row: number,
    column: number,
    range: IRange,
  ): boolean;
}

/**
 * Lets formulas spill where Excel does: into cells that are empty and that no other spill fills.
 * Univer treats a blocked spill as if it filled its cells, unless both are calculated in one run,
 * and lets spills overwrite formulas that show `#SPILL!`.
 */
export function letSpillsThrough(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService) as unknown as SpillCheck;
  const config = injector.get(IFormulaCurrentConfigService);
  runtime._checkIfArrayFormulaRangeHasData = (unitId, sheetId, ownRow, ownColumn, range) => {
    const cells = config.getUnitData()[unitId]?.[sheetId]?.cellData;
    for (let row = range.startRow; row <= range.endRow; row++)
      for (let column = range.startColumn; column <= range.endColumn; column++)
        if (!(row === ownRow && column === ownColumn) && !isNullCell(cells?.getValue(row, column)))
          return true;
    const valueOf = (row: number, column: number): Nullable<ICellData> =>
      runtime.getUnitData()[unitId]?.[sheetId]?.getValue(row, column) ??
      cells?.getValue(row, column);
    let blocked = false;
    // Spills of the run so far, and of earlier runs if their formulas have not been calculated
    // again.
    for (const spills of [runtime.getUnitArrayFormula(), config.getArrayFormulaRange()])
      new ObjectMatrix(spills[unitId]?.[sheetId] ?? {}).forValue((row, column, other) => {
        const own = row === ownRow && column === ownColumn;
        if (!other || own || !overlap(range, other)) return;
        const formula = cells?.getValue(row, column);
        const spilling = formula?.f || formula?.si;
        if (spilling && valueOf(row, column)?.v !== ErrorType.SPILL) blocked = true;
      });
    return blocked;
  };
}

const overlap = (a: IRange, b: IRange): boolean =>
  a.startRow <= b.endRow &&
  b.startRow <= a.endRow &&
  a.startColumn <= b.endColumn &&
  b.startColumn <= a.endColumn;
