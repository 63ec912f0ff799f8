import type { Scenario } from '../scenario';
import { calculated } from '../values';

/** What a function refuses is an error that other formulas can catch. */
export const errors: Scenario = {
  id: 'functions/errors',
  expected: [[['#VALUE!', '#N/A', 'caught', true]]],
  run: async ({ sheet, late }) => {
    const range = sheet.getRange('A1:D1');
    range.formulas = [
      ['=SDG.CODE("none")', '=SDG.CODES("none")', '=IFERROR(A1,"caught")', '=ISNA(B1)'],
    ];
    return calculated(range, late);
  },
};
