import type { Scenario } from '../scenario';
import { calculated } from '../values';

/** Our functions are registered, and answer. */
export const registered: Scenario = {
  id: 'functions/registered',
  expected: [{ value: '3.8', formula: '=SDG.CODE("Target 3,8")' }],
  run: async ({ context, sheet, late }) => {
    const cell = sheet.getRange('A1');
    cell.formulas = [['=SDG.CODE("Target 3,8")']];
    const values = await calculated(cell, late);
    cell.load('formulas');
    await context.sync();
    return { value: values[0]?.[0], formula: String(cell.formulas[0]?.[0]) };
  },
};
