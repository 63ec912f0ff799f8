import { rulesInOrder } from '../rules-in-order';
import type { Scenario } from '../scenario';

/** A new conditional format is first or last: ours have places of their own. */
export const newRule: Scenario = {
  id: 'rules/new-rule',
  expected: [
    ['new', 'old'],
    ['old', 'new'],
  ],
  run: async ({ sheet }) => {
    const { conditionalFormats } = sheet.getRange('A1:A5');
    for (const name of ['old', 'new']) {
      conditionalFormats.add('Custom').custom.rule.formula = `=A1="${name}"`;
    }
    return rulesInOrder(conditionalFormats);
  },
};
