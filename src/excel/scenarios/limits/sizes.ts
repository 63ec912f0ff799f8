import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** Columns are at most 255 characters wide, rows at most 409 points high. */
export const sizes: Scenario = {
  id: 'limits/sizes',
  expected: [{ wide: { refused: 'InvalidArgument' }, high: { refused: 'InvalidArgument' } }],
  run: async ({ sheet }) => {
    return answers(sheet, {
      wide: () => (sheet.getRange('A:A').format.columnWidth = 2_000),
      high: () => (sheet.getRange('1:1').format.rowHeight = 500),
    });
  },
};
