import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** A typed list may have 255 characters. */
export const list: Scenario = {
  id: 'validation/list',
  expected: [{ longest: 'accepted', longer: { refused: 'InvalidArgument' } }],
  run: async ({ sheet }) => {
    const { dataValidation } = sheet.getRange('A1');
    const list = (length: number) => ({
      list: { inCellDropDown: true, source: 'x'.repeat(length) },
    });
    return answers(sheet, {
      longest: () => (dataValidation.rule = list(255)),
      longer: () => (dataValidation.rule = list(256)),
    });
  },
};
