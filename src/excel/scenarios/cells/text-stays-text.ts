import type { Scenario } from '../scenario';
import { valuesOf } from '../values';

/** Cells with the format Text keep whatever is entered as text. */
export const textStaysText: Scenario = {
  id: 'cells/text-stays-text',
  expected: [[['3.8', '16.10', '1e5', '007', '=1+1', '=SUM(A2', '8-10', '+7', '@x', 'TRUE']]],
  run: async ({ sheet }) => {
    const range = sheet.getRange('A1:J1');
    range.numberFormat = [Array.from({ length: 10 }, () => '@')];
    range.values = [['3.8', '16.10', '1e5', '007', '=1+1', '=SUM(A2', '8-10', '+7', '@x', 'TRUE']];
    return valuesOf(range);
  },
};
