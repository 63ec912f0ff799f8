import type { Scenario } from '../scenario';
import { calculated, placeOf } from '../values';

/** A function fills as many cells as its answer has. */
export const spill: Scenario = {
  id: 'functions/spill',
  needs: '1.12',
  expected: [{ values: [['3.4'], ['5.2']], place: 'B2:B3' }],
  run: async ({ context, sheet, late }) => {
    sheet.getRange('B2').formulas = [['=SDG.CODES("3.4, 5.2")']];
    const values = await calculated(sheet.getRange('B2:B3'), late);
    const place = sheet.getRange('B2').getSpillingToRange().load('address');
    await context.sync();
    return { values, place: placeOf(place) };
  },
};
