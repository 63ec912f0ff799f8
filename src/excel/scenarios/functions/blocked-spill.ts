import type { Scenario } from '../scenario';
import { calculated } from '../values';

/** It never overwrites a cell. */
export const blockedSpill: Scenario = {
  id: 'functions/blocked-spill',
  expected: [[['#SPILL!'], ['taken']]],
  run: async ({ sheet, late }) => {
    const range = sheet.getRange('B2:B3');
    range.formulas = [['=SDG.CODES("3.4, 5.2")'], ['taken']];
    return calculated(range, late);
  },
};
