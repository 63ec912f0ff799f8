import type { Scenario } from '../scenario';

/** A hidden name keeps a text: how a sheet was made. */
export const hiddenText: Scenario = {
  id: 'names/hidden-text',
  expected: [{ formula: '="2.0"', visible: false, range: true }],
  run: async ({ context, sheet, mark }) => {
    const name = sheet.names.add(mark, '="1.0"');
    name.visible = false;
    name.formula = '="2.0"';
    const range = name.getRangeOrNullObject();
    name.load('formula,visible');
    range.load('address');
    await context.sync();
    return { formula: String(name.formula), visible: name.visible, range: range.isNullObject };
  },
};
