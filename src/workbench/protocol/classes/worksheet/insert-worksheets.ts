import type { Sheet } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { ApiError, apiError, notPlayed } from '../../api-error';
import { recordArgument, textArgument } from '../../arguments';
import { numberedSheetName } from '../../sheet/name';
import { requireOpenStructure } from '../../sheet/protection';
import type { Session } from '../../session';

const LOCATION = 'Workbook.insertWorksheetsFromBase64';

/**
 * Inserts sheets of another workbook at the end of this one and returns their ids. Only sheets
 * without cells and objects are supported: add-ins use such templates for a sheet's settings.
 */
export async function insertWorksheets(
  [base64, options]: readonly unknown[],
  session: Session,
): Promise<readonly string[]> {
  requireOpenStructure(session, LOCATION);
  // Excel does not say where it failed.
  if (session.quirks.refusedTemplates) throw apiError('GeneralException');
  const wanted = optionsArgument(options);
  // Loaded on demand: most add-ins never insert a file.
  const { openWorkbook } = await import('../../../files/open');
  const file = await openWorkbook(bytesOf(textArgument(base64, LOCATION)), 'Template.xlsx');
  if (!file.ok) {
    const message = `The base64 text is no workbook that could be opened (${file.problem.kind}).`;
    throw new ApiError('InvalidArgument', message, LOCATION);
  }
  const { sheets } = file.snapshot;
  const chosen = wanted ? sheets.filter(({ name }) => wanted.includes(name)) : sheets;
  if (wanted && chosen.length < wanted.length) throw apiError('InvalidArgument', LOCATION);
  for (const sheet of chosen) requirePlain(sheet);
  return chosen.map((sheet) => insert(sheet, session).id);
}

function optionsArgument(value: unknown): readonly string[] | undefined {
  if (value === null || value === undefined) return undefined;
  const { positionType, relativeTo, sheetNamesToInsert } = recordArgument(value, LOCATION);
  if ((positionType != null && positionType !== 'End') || relativeTo != null)
    throw notPlayed(LOCATION, 'The workbench inserts sheets at the end only.');
  if (sheetNamesToInsert == null) return undefined;
  if (!Array.isArray(sheetNamesToInsert)) throw apiError('InvalidArgument', LOCATION);
  return sheetNamesToInsert.map((name) => textArgument(name, LOCATION));
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    throw apiError('InvalidArgument', LOCATION);
  }
}

function requirePlain(sheet: Sheet): void {
  const isPlain =
    Object.keys(sheet.cells).length === 0 &&
    [sheet.merges, sheet.conditionalFormats, sheet.validations, sheet.tables].every(
      (list) => list.length === 0,
    ) &&
    !sheet.charts &&
    !sheet.outline &&
    !sheet.filter;
  if (!isPlain) throw notPlayed(LOCATION, 'The workbench inserts sheets without contents only.');
}

function insert(sheet: Sheet, { model }: Session): SheetModel {
  const added = model.addSheet(numberedSheetName(sheet.name, model));
  added.rightToLeft = sheet.rightToLeft ?? false;
  added.showGridlines = sheet.showGridlines ?? true;
  added.tabColour = sheet.tabColour;
  if (sheet.page) added.page = sheet.page;
  if (sheet.frozen) added.setFrozen(sheet.frozen.rows, sheet.frozen.columns);
  for (const [column, width] of Object.entries(sheet.columnWidths))
    added.setColumnWidth(Number(column), 1, width);
  for (const [row, height] of Object.entries(sheet.rowHeights))
    added.setRowHeight(Number(row), 1, height);
  return added;
}
