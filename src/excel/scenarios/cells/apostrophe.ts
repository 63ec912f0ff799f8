import type { Scenario } from '../scenario';
import { valuesOf } from '../values';

/** An apostrophe before a text keeps it a text, and does not become part of it. */
export const apostrophe: Scenario = {
  id: 'cells/apostrophe',
  expected: [[['=1+1', '8.10', '2030', '#N/A']]],
  run: async ({ sheet }) => {
    const range = sheet.getRange('A1:D1');
    range.values = [["'=1+1", "'8.10", "'2030", "'#N/A"]];
    return valuesOf(range);
  },
};
