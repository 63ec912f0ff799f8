import type { Scenario } from '../scenario';

/** A new sheet is the last, and is not shown. */
export const added: Scenario = {
  id: 'sheets/added',
  expected: [{ isLast: true, isShown: false }],
  run: async ({ context, sheet }) => {
    const { worksheets } = context.workbook;
    const [last, active] = [worksheets.getLast(), worksheets.getActiveWorksheet()];
    for (const each of [sheet, last, active]) each.load('id');
    await context.sync();
    return { isLast: last.id === sheet.id, isShown: active.id === sheet.id };
  },
};
