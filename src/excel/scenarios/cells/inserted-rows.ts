import type { Scenario } from '../scenario';
import { placeOf } from '../values';

/** Formulas and kept ranges follow inserted rows. */
export const insertedRows: Scenario = {
  id: 'cells/inserted-rows',
  expected: [{ formula: '=SUM(A2:A6)', range: 'A2' }],
  run: async ({ context, sheet }) => {
    const kept = sheet.getRange('A2');
    sheet.getRange('C1').formulas = [['=SUM(A2:A5)']];
    kept.load('address');
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    sheet.getRange('4:4').insert('Down');
    sheet.getRange('2:2').delete('Up');
    const formula = sheet.getRange('C1').load('formulas');
    kept.load('address');
    await context.sync();
    return { formula: String(formula.formulas[0]?.[0]), range: placeOf(kept) };
  },
};
