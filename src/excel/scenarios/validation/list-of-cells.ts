import type { Scenario } from '../scenario';

/** A longer list is in cells, which a formula names. */
export const listOfCells: Scenario = {
  id: 'validation/list-of-cells',
  expected: [{ type: 'List', source: '=$A$1:$A$3' }],
  run: async ({ context, sheet }) => {
    const { dataValidation } = sheet.getRange('C2:C9');
    dataValidation.rule = { list: { inCellDropDown: true, source: '=$A$1:$A$3' } };
    dataValidation.load('type,rule');
    await context.sync();
    const { type, rule } = dataValidation;
    return { type, source: String(rule.list?.source).replace(/'[^']*'!/, '') };
  },
};
