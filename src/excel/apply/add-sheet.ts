import { rtlTemplate } from '../../workbook/sheet/rtl-template';

const TEMPLATE = 'RTL template ';

/** Excel 2019 has no templates: there sheets stay left-to-right, with their cells aligned as planned. */
export function canTurn(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/**
 * Queues an empty sheet from right to left at the end of the workbook. Office.js cannot make a sheet
 * right-to-left, so it is inserted from a template under a unique name and then renamed.
 */
export function addFromTemplate(workbook: Excel.Workbook, name: string): Excel.Worksheet {
  const template = TEMPLATE + Math.random().toString(36).slice(2, 10);
  workbook.insertWorksheetsFromBase64(rtlTemplate(template));
  const sheet = workbook.worksheets.getItem(template);
  sheet.name = name;
  return sheet;
}

/** Whether a sheet is a template that was never renamed. */
export const isTemplate = (sheetName: string): boolean => sheetName.startsWith(TEMPLATE);
