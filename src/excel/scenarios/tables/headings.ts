import type { Scenario } from '../scenario';
import { valuesOf } from '../values';

/** A table makes its headings texts, complete and different. */
export const headings: Scenario = {
  id: 'tables/headings',
  expected: [[['Same', 'Column2', 'same2']]],
  run: async ({ sheet }) => {
    sheet.getRange('A1:C1').values = [['Same', '', 'same']];
    return valuesOf(sheet.tables.add('A1:C2', true).getHeaderRowRange());
  },
};
