import { eventAfter } from '../event';
import type { Scenario } from '../scenario';

/** A change of cells is told, with its place. */
export const change: Scenario = {
  id: 'events/change',
  expected: [{ type: 'WorksheetChanged', address: 'B2:B3', isOurs: true }],
  run: async (scratch) => {
    const { context, sheet } = scratch;
    const event = await eventAfter<Excel.WorksheetChangedEventArgs>(
      scratch,
      (handler) => sheet.onChanged.add(handler),
      () => (sheet.getRange('B2:B3').values = [[1], [2]]),
    );
    sheet.load('id');
    await context.sync();
    const { type, address, worksheetId } = event;
    return { type, address, isOurs: worksheetId === sheet.id };
  },
};
