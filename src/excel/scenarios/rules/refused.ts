import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** The formula of a rule has at most 255 characters, and its end. */
export const refused: Scenario = {
  id: 'rules/refused',
  expected: [{ long: { refused: 'InvalidArgument' }, endless: { refused: 'InvalidArgument' } }],
  run: async ({ sheet }) => {
    const rule = (formula: string) => () => {
      const added = sheet.getRange('A1').conditionalFormats.add('Custom');
      added.custom.rule.formula = formula;
    };
    return answers(sheet, {
      long: rule(`=${'A1+'.repeat(84)}A1+1`),
      endless: rule('=AND(A1=1'),
    });
  },
};
