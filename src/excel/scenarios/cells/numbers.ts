import type { Scenario } from '../scenario';
import { valuesOf } from '../values';

/** Elsewhere they become numbers and formulas: why codes have that format. */
export const numbers: Scenario = {
  id: 'cells/numbers',
  expected: [[[7, 100000, 2, 'x']]],
  run: async ({ sheet }) => {
    const range = sheet.getRange('A1:D1');
    range.values = [['007', '1e5', '=1+1', 'x']];
    return valuesOf(range);
  },
};
