import { toAddress } from '../../workbook/sheet/address';
import type { Area } from '../../workbook/sheet/plan';
import { attempt, type Outcome } from '../door/outcome';

/**
 * "Show me": brings a sheet to the front and selects cells on it.
 *
 *     await selectCells('RIA matrix', { row: 4, column: 5, rows: 5, columns: 3 })
 *     //=> { ok: true, value: undefined }, or the problem 'not-found' if the sheet is gone
 */
export function selectCells(sheet: string, area: Area): Promise<Outcome<void>> {
  return attempt(() =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(toAddress(area)).untrack().select();
      await context.sync();
    }),
  );
}
