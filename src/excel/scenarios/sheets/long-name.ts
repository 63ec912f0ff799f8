import type { Scenario } from '../scenario';

/** A name has up to 31 characters, and finds its sheet in capitals too. */
export const longName: Scenario = {
  id: 'sheets/long-name',
  expected: [{ length: 31, isSame: true }],
  run: async ({ context, sheet, mark }) => {
    const name = mark.padEnd(31, 'x');
    sheet.name = name;
    const found = context.workbook.worksheets.getItem(name.toUpperCase()).load('id,name');
    sheet.load('id');
    await context.sync();
    return { length: found.name.length, isSame: found.id === sheet.id };
  },
};
