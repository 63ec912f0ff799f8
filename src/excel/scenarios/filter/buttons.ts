import type { Scenario } from '../scenario';
import { placeOf } from '../values';

/** Filter buttons are put, found and removed. */
export const buttons: Scenario = {
  id: 'filter/buttons',
  expected: [{ enabled: true, place: 'A1:C9', after: false }],
  run: async ({ context, sheet }) => {
    const { autoFilter } = sheet;
    autoFilter.apply('A1:C9');
    autoFilter.load('enabled');
    const place = autoFilter.getRange().load('address');
    await context.sync();
    const { enabled } = autoFilter;
    autoFilter.remove();
    autoFilter.load('enabled');
    await context.sync();
    return { enabled, place: placeOf(place), after: autoFilter.enabled };
  },
};
