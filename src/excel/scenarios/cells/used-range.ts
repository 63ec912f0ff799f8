import type { Scenario } from '../scenario';
import { placeOf } from '../values';

/** The used range has the cells with contents, formatted ones aside. */
export const usedRange: Scenario = {
  id: 'cells/used-range',
  expected: [{ before: true, after: 'B3:C4' }],
  run: async ({ context, sheet }) => {
    sheet.getRange('F9').format.fill.color = '#4C9F38';
    const unused = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    const { isNullObject: before } = unused;
    sheet.getRange('B3').values = [[1]];
    sheet.getRange('C4').values = [[2]];
    const after = sheet.getUsedRange(true).load('address');
    await context.sync();
    return { before, after: placeOf(after) };
  },
};
