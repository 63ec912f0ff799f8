import { rtlTemplate } from '../../workbook/sheet/rtl-template';
import type { SheetPlan } from '../../workbook/sheet/plan';

const TEMPLATE = 'RTL template ';

/**
 * Queues the planned sheet, still empty, at the end of the workbook. Office.js cannot make a sheet
 * right-to-left, so such a sheet is inserted from a template under a unique name and then renamed
 * as planned. Excel 2019 cannot do that: there the sheet stays left-to-right, with its cells
 * aligned as planned.
 */
export function addSheet(
  workbook: Excel.Workbook,
  name: string,
  direction: SheetPlan['direction'],
): Excel.Worksheet {
  const isTurned =
    direction === 'rtl' && Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  if (!isTurned) return workbook.worksheets.add(name);
  const template = TEMPLATE + Math.random().toString(36).slice(2, 10);
  workbook.insertWorksheetsFromBase64(rtlTemplate(template));
  const sheet = workbook.worksheets.getItem(template);
  sheet.name = name;
  return sheet;
}

/** Whether a sheet is a template that was never renamed. */
export const isTemplate = (sheetName: string): boolean => sheetName.startsWith(TEMPLATE);
