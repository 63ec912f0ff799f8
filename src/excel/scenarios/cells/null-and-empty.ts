import type { Scenario } from '../scenario';
import { valuesOf } from '../values';

/** `null` leaves a cell as it is, an empty text empties it. */
export const nullAndEmpty: Scenario = {
  id: 'cells/null-and-empty',
  expected: [[[1, '', 9]]],
  run: async ({ sheet }) => {
    const range = sheet.getRange('A1:C1');
    range.values = [[1, 2, 3]];
    range.values = [[null, '', 9]];
    return valuesOf(range);
  },
};
