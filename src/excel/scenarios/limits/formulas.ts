import { answers } from '../refusal';
import type { Scenario } from '../scenario';

const NO = { refused: 'InvalidArgument' };

/** Formulas that Excel does not take. */
export const formulas: Scenario = {
  id: 'limits/formulas',
  expected: [{ longText: NO, endless: NO, deepest: 'accepted', deeper: NO }],
  run: async ({ sheet }) => {
    const enter = (formula: string) => () => (sheet.getRange('A1').formulas = [[formula]]);
    const nested = (depth: number) => `=${'ABS('.repeat(depth)}1${')'.repeat(depth)}`;
    return answers(sheet, {
      longText: enter(`=LEN("${'x'.repeat(256)}")`),
      endless: enter('=SUM(A2:A9'),
      deepest: enter(nested(64)),
      deeper: enter(nested(65)),
    });
  },
};
