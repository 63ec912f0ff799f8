import type { Scenario } from '../scenario';

/** A name of a sheet belongs to it; Excel may list those of the workbook with it. */
export const scope: Scenario = {
  id: 'names/scope',
  expected: [['Worksheet'], ['Worksheet', 'Workbook'], ['Workbook', 'Worksheet']],
  run: async ({ context, sheet, mark }) => {
    sheet.names.add(`${mark}Sheet`, sheet.getRange('A1'));
    context.workbook.names.add(`${mark}Book`, sheet.getRange('A1'));
    sheet.names.load('items/name,items/scope');
    await context.sync();
    return sheet.names.items.filter(({ name }) => name.startsWith(mark)).map(({ scope }) => scope);
  },
};
