import type { Outcome } from '../excel/door/outcome';
import { rememberColumns } from '../excel/operations/remember-columns';
import type { TableAnalysis } from '../workbook/format/analysis';
import { confirmedColumns } from '../workbook/reading/remembered-columns';
import { valueAt, type SheetReading } from '../workbook/sheet/reading';

/**
 * Keeps what a user has said about the columns of a sheet in the workbook. Every later reading of
 * the sheet goes by it: Results, Check, Combine and "Format a table". No cell changes.
 *
 *     await saveColumns({ sheetId, reading, analysis }) //=> { ok: true, value: undefined }
 */
export function saveColumns(request: {
  readonly sheetId: string;
  readonly reading: SheetReading;
  readonly analysis: TableAnalysis;
}): Promise<Outcome<void>> {
  const { sheetId, reading, analysis } = request;
  const { firstRow, rowCount, codes } = analysis;
  const column = codes?.column ?? reading.area.column;
  return rememberColumns({
    sheetId,
    choices: confirmedColumns(analysis),
    codes: {
      area: { row: firstRow, rows: rowCount, column, columns: 1 },
      values: Array.from({ length: rowCount }, (_, i) => valueAt(reading, firstRow + i, column)),
    },
  });
}
