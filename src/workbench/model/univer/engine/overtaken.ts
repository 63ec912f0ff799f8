import { IUniverInstanceService } from '@univerjs/core';
import type { ICellData, Injector, IRange, ObjectMatrix, Workbook } from '@univerjs/core';
import { CalculateController } from '@univerjs/engine-formula';

/**
 * Keeps what is written while formulas are calculated. Univer puts each result into the cell where
 * its formula was when the calculation began, also if somebody has typed something else there since,
 * which was then lost.
 */
export function keepWhatWasWritten(injector: Injector): void {
  const controller = injector.get(CalculateController) as unknown as Controller;
  const workbooks = injector.get(IUniverInstanceService);
  const apply = controller._applyResult.bind(controller);
  controller._applyResult = (results) => {
    for (const [unitId, sheets] of Object.entries(results.unitData ?? {}))
      for (const [sheetId, values] of Object.entries(sheets ?? {})) {
        const sheet = workbooks.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
        const overtaken: (readonly [number, number])[] = [];
        values?.forValue((row, column) => {
          const cell = sheet?.getCellRaw(row, column);
          if (!cell?.f && !cell?.si) overtaken.push([row, column]);
        });
        for (const [row, column] of overtaken) {
          values?.realDeleteValue(row, column);
          forgetSpill(results, unitId, sheetId, row, column);
        }
      }
    return apply(results);
  };
}

function forgetSpill(
  { arrayFormulaRange, arrayFormulaCellData }: Results,
  unitId: string,
  sheetId: string,
  row: number,
  column: number,
): void {
  const ranges = arrayFormulaRange?.[unitId]?.[sheetId];
  const range = ranges?.[row]?.[column];
  if (!range) return;
  delete ranges[row]?.[column];
  for (let r = range.startRow; r <= range.endRow; r++)
    for (let c = range.startColumn; c <= range.endColumn; c++)
      arrayFormulaCellData?.[unitId]?.[sheetId]?.realDeleteValue(r, c);
}

type BySheet<T> = Record<string, Record<string, T | undefined> | undefined>;

/** What a calculation found, by unit and sheet, and where its results are put; not public. */
interface Results {
  readonly unitData?: BySheet<ObjectMatrix<ICellData>>;
  readonly arrayFormulaRange?: BySheet<Record<number, Record<number, IRange | undefined>>>;
  readonly arrayFormulaCellData?: BySheet<ObjectMatrix<ICellData>>;
}
interface Controller {
  _applyResult(results: Results): Promise<void>;
}
