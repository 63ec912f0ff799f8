import { rulesInOrder } from '../rules-in-order';
import type { Scenario } from '../scenario';

/** A conditional format is moved to the place it is given. */
export const place: Scenario = {
  id: 'rules/place',
  expected: [['third', 'first', 'second']],
  run: async ({ sheet }) => {
    const { conditionalFormats } = sheet.getRange('A1:A5');
    for (const [place, name] of ['first', 'second', 'third'].entries()) {
      const added = conditionalFormats.add('Custom');
      added.custom.rule.formula = `=A1="${name}"`;
      added.priority = name === 'third' ? 0 : place;
    }
    return rulesInOrder(conditionalFormats);
  },
};
