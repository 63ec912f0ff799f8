import type { Scenario } from '../scenario';
import { cellsSeen } from '../values';

/** A cell that shows an error reaches a function, which can name its row. */
export const errorCells: Scenario = {
  id: 'functions/error-cells',
  expected: [[[{ type: 'Error', basicValue: '#N/A' }], [{ type: 'Error', basicValue: '#DIV/0!' }]]],
  run: async (scratch) => {
    return cellsSeen(scratch, [['=NA()'], ['=1/0']]);
  },
};
