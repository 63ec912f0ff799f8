import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** Values of another shape than their range are refused. */
export const otherShape: Scenario = {
  id: 'cells/other-shape',
  expected: [{ narrow: { refused: 'InvalidArgument' }, ragged: { refused: 'InvalidArgument' } }],
  run: async ({ sheet }) => {
    return answers(sheet, {
      narrow: () => (sheet.getRange('A1:B2').values = [[1], [2]]),
      ragged: () => (sheet.getRange('A1:B2').values = [[1, 2], [3]]),
    });
  },
};
