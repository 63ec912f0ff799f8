import type { Scenario } from '../scenario';

/** One value, and one number format, are for all cells of a range. */
export const oneForAll: Scenario = {
  id: 'cells/one-for-all',
  expected: [{ values: [['P', 'P']], formats: [['0.0 %', '0.0 %']] }],
  run: async ({ context, sheet }) => {
    const range = sheet.getRange('A1:B1');
    // Office.js takes a single value here; its types only allow arrays.
    range.values = 'P' as unknown as string[][];
    range.numberFormat = '0.0 %' as unknown as string[][];
    range.load('values,numberFormat');
    await context.sync();
    return { values: range.values as string[][], formats: range.numberFormat as string[][] };
  },
};
