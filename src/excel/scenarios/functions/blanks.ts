import type { Scenario } from '../scenario';
import { cellsSeen } from '../values';

/** Functions take an empty cell for empty, whichever way Excel passes it. */
export const blanks: Scenario = {
  id: 'functions/blanks',
  expected: [[[0]], [[null]]],
  run: async (scratch) => {
    return cellsSeen(scratch, [['']]);
  },
};
