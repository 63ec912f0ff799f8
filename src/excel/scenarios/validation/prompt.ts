import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** The title of a message may have 32 characters. */
export const prompt: Scenario = {
  id: 'validation/prompt',
  expected: [{ longest: 'accepted', longer: { refused: 'InvalidArgument' } }],
  run: async ({ sheet }) => {
    const { dataValidation } = sheet.getRange('A1');
    const prompt = (length: number) => ({
      showPrompt: true,
      title: 'x'.repeat(length),
      message: 'T or P',
    });
    dataValidation.rule = { list: { inCellDropDown: true, source: 'T,P' } };
    return answers(sheet, {
      longest: () => (dataValidation.prompt = prompt(32)),
      longer: () => (dataValidation.prompt = prompt(33)),
    });
  },
};
