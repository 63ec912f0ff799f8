import { eventAfter } from '../event';
import type { Scenario } from '../scenario';

/** A change of the selection is told, with its place. */
export const selection: Scenario = {
  id: 'events/selection',
  expected: [{ address: 'B5:C6' }],
  run: async (scratch) => {
    const { sheet } = scratch;
    const { address } = await eventAfter<Excel.WorksheetSelectionChangedEventArgs>(
      scratch,
      (handler) => sheet.onSelectionChanged.add(handler),
      () => {
        sheet.activate();
        sheet.getRange('B5:C6').select();
      },
    );
    return { address };
  },
};
