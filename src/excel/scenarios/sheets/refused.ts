import { answers } from '../refusal';
import type { Scenario } from '../scenario';

const NO = { refused: 'InvalidArgument' };

/** Names that no sheet may have. */
export const refused: Scenario = {
  id: 'sheets/refused',
  expected: [
    {
      history: NO,
      long: NO,
      colon: NO,
      blank: NO,
      taken: { refused: 'ItemAlreadyExists', at: 'WorksheetCollection.add' },
    },
  ],
  run: async ({ context, sheet, mark }) => {
    sheet.load('name');
    await context.sync();
    const { name } = sheet;
    const { worksheets } = context.workbook;
    return answers(sheet, {
      history: () => (sheet.name = 'History'),
      long: () => (sheet.name = mark.padEnd(32, 'x')),
      colon: () => (sheet.name = `${mark}:`),
      blank: () => (sheet.name = ' '),
      taken: () => worksheets.add(name.toUpperCase()),
    });
  },
};
