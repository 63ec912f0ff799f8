import type { CustomFunctions } from '../model/custom-functions';
import type { WorkbookModel } from '../model/workbook-model';

/**
 * The add-in's explanation of the error in the selected cell, if it gave one: `#N/A: no applicable
 * target`.
 */
export function selectedError(
  model: WorkbookModel,
  functions: CustomFunctions,
): string | undefined {
  const { sheetId, area } = model.selection();
  const cell = model.sheet(sheetId)?.cell(area.row, area.column);
  if (!cell?.error) return undefined;
  const message = functions.errorMessage(sheetId, area.row, area.column);
  return message && `${String(cell.value)}: ${message}`;
}
