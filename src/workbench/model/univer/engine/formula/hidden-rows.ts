import { BooleanNumber, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Injector, IObjectArrayPrimitiveType, IRowData, Workbook } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { TableManager } from '@univerjs/sheets-table';

type Hidden = IObjectArrayPrimitiveType<Partial<IRowData>>;

/**
 * Finds hidden rows, which SUBTOTAL leaves out, among those with properties of their own and those
 * of tables, which can be filtered. At every calculation Univer asks about each row of all sheets.
 */
export function findHiddenRows(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const tables = injector.get(TableManager);
  formulas.getHiddenRowsFiltered = () =>
    Object.fromEntries(
      instances
        .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)
        .map((workbook) => [
          workbook.getUnitId(),
          Object.fromEntries(
            workbook.getSheets().map((sheet) => [sheet.getSheetId(), hiddenRows(workbook, sheet)]),
          ),
        ]),
    );

  const hiddenRows = (
    workbook: Workbook,
    sheet: ReturnType<Workbook['getSheets']>[number],
  ): Hidden => {
    const rows = new Set(Object.keys(sheet.getRowManager().getRowData()).map(Number));
    for (const table of tables.getTablesBySubunitId(workbook.getUnitId(), sheet.getSheetId())) {
      const { startRow, endRow } = table.getRange();
      for (let row = startRow; row <= endRow; row++) rows.add(row);
    }
    const hidden: Hidden = {};
    for (const row of rows) if (!sheet.getRowVisible(row)) hidden[row] = { hd: BooleanNumber.TRUE };
    return hidden;
  };
}
