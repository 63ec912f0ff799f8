import type { Scenario } from '../scenario';

/**
 * A formula set through the first cell of its rule is kept as it is. Through another range Excel takes
 * it for that range's first cell (office-js #5194); we never do that, so either is right.
 */
export const anchor: Scenario = {
  id: 'rules/anchor',
  expected: [
    { ownCell: '=C3=1', wholeSheet: '=C3=$A3' },
    { ownCell: '=C3=1', wholeSheet: '=A1=$A1' },
  ],
  run: async ({ context, sheet }) => {
    const added = sheet.getRange('C3:D5').conditionalFormats.add('Custom');
    added.custom.rule.formula = '=C$3=$A3';
    added.load('id');
    await context.sync();
    const { id } = added;
    const through = (range: Excel.Range) => range.conditionalFormats.getItem(id).custom.rule;
    const setThrough = async (range: Excel.Range, formula: string) => {
      through(range).formula = formula;
      const rule = through(sheet.getRange('D5')).load('formula');
      await context.sync();
      return rule.formula;
    };
    return {
      ownCell: await setThrough(sheet.getRange('C3'), '=C3=1'),
      wholeSheet: await setThrough(sheet.getRange(), '=A1=$A1'),
    };
  },
};
