import { answers } from '../refusal';
import type { Scenario } from '../scenario';

const NO = { refused: 'InvalidArgument' };

/** What is no name, is taken, or holds too long a text, is refused. */
export const refused: Scenario = {
  id: 'names/refused',
  expected: [{ first: 'accepted', taken: NO, cell: NO, spaces: NO, digit: NO, long: NO }],
  run: async ({ sheet, mark }) => {
    const add =
      (name: string, formula = '=1') =>
      () =>
        sheet.names.add(name, formula);
    return answers(sheet, {
      first: add(mark),
      taken: add(mark.toUpperCase()),
      cell: add('A1'),
      spaces: add(`${mark} words`),
      digit: add(`1${mark}`),
      long: add(`${mark}Long`, `="${'x'.repeat(256)}"`),
    });
  },
};
