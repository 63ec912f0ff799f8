import { rtlTemplate } from '../../../workbook/sheet/rtl-template';
import type { Scenario } from '../scenario';

/** A sheet from right to left is inserted from a template. */
export const rightToLeft: Scenario = {
  id: 'sheets/right-to-left',
  needs: '1.13',
  expected: [{ inserted: 1, isLast: true }],
  run: async ({ context, sheet, mark }) => {
    const { workbook } = sheet.context;
    const ids = workbook.insertWorksheetsFromBase64(rtlTemplate(`${mark}Template`));
    const last = workbook.worksheets.getLast().load('name');
    await context.sync();
    return { inserted: ids.value.length, isLast: last.name === `${mark}Template` };
  },
};
