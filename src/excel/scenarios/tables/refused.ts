import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** Tables do not overlap, and have no merged cells. */
export const refused: Scenario = {
  id: 'tables/refused',
  expected: [
    {
      table: 'accepted',
      overlap: { refused: 'InvalidArgument' },
      merged: { refused: 'InvalidOperation' },
    },
  ],
  run: async ({ sheet }) => {
    return answers(sheet, {
      table: () => sheet.tables.add('A1:B3', true),
      overlap: () => sheet.tables.add('B3:C5', true),
      merged: () => sheet.getRange('B2:C2').merge(),
    });
  },
};
