import type { ICellData, Injector, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { IUniverInstanceService, ObjectMatrix, UniverInstanceType } from '@univerjs/core';
import type { Workbook } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';

/**
 * Finds the formulas that a write adds or removes, from the written cells alone. Univer searches
 * all cells of all sheets instead, twice for every write, because filled-down formulas are stored
 * once (`si`); if such cells are affected, it still does.
 */
export function watchFormulas(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const lookThrough = formulas.updateFormulaData.bind(formulas);
  formulas.updateFormulaData = (unitId, sheetId, written) => {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const matrix = workbook?.getSheetBySheetId(sheetId)?.getCellMatrix();
    const changes = new ObjectMatrix<{ f: string } | null>();
    let shared = matrix === undefined;
    new ObjectMatrix<ICellData | null>(
      written as IObjectMatrixPrimitiveType<ICellData | null>,
    ).forValue((row, column, cell) => {
      const before = matrix?.getValue(row, column);
      if (cell?.si || before?.si) shared = true;
      else if (cell?.f) changes.setValue(row, column, { f: cell.f });
      else if (before?.f) changes.setValue(row, column, null);
    });
    return shared
      ? lookThrough(unitId, sheetId, written)
      : (changes.getMatrix() as ReturnType<typeof lookThrough>);
  };
}
