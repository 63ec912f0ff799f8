import { rtlTemplate } from '../../workbook/sheet/rtl-template';
import type { SheetPlan } from '../../workbook/sheet/plan';

const TEMPLATE = 'RTL template ';

/**
 * Queues the planned sheet, still empty, at the end of the workbook. Office.js cannot say that a
 * sheet reads from right to left; such a one is taken from a template, under a name that nobody
 * has, and then named as planned. Excel 2019 cannot do that: there the sheet stays left to right,
 * with its cells aligned as the plan says.
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

/** Whether a sheet is a template that was not named any more. */
export const isTemplate = (sheetName: string): boolean => sheetName.startsWith(TEMPLATE);
