import type { Scenario } from '../scenario';
import { valuesOf } from '../values';

/**
 * Excel says whether a filter hides rows, and takes a block as it is once the filter is cleared. What it
 * makes of a block before is told (office-js #224): we write none then.
 */
export const writes: Scenario = {
  id: 'filter/writes',
  expected: [{ filtered: true, cleared: false, afterwards: [[10], [20], [30]] }],
  run: async ({ context, sheet }) => {
    const { autoFilter } = sheet;
    const block = sheet.getRange('A2:A4');
    sheet.getRange('B1:B4').values = [['Rating'], ['T'], ['P'], ['T']];
    autoFilter.apply('A1:B4', 1, { filterOn: 'Values', values: ['T'] });
    autoFilter.load('isDataFiltered');
    await context.sync();
    const { isDataFiltered: filtered } = autoFilter;
    block.values = [[10], [20], [30]];
    autoFilter.clearCriteria();
    autoFilter.load('isDataFiltered');
    const overHiddenRows = await valuesOf(block);
    await context.sync();
    const { isDataFiltered: cleared } = autoFilter;
    block.values = [[10], [20], [30]];
    return { filtered, cleared, afterwards: await valuesOf(block), overHiddenRows };
  },
};
