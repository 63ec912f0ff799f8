import type { Scenario } from '../scenario';
import { placeOf } from '../values';

/** Rows and columns stay in view. */
export const frozen: Scenario = {
  id: 'formats/frozen',
  expected: ['A1:B2'],
  run: async ({ context, sheet }) => {
    sheet.freezePanes.freezeAt('A1:B2');
    const place = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    return place.isNullObject ? null : placeOf(place);
  },
};
