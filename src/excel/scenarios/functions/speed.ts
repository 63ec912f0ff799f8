import type { Scenario, Scratch } from '../scenario';
import { calculated } from '../values';

/** One formula and a thousand are answered; how fast is told, not judged. */
export const speed: Scenario = {
  id: 'functions/speed',
  seconds: 120,
  expected: [{ answered: [1, 1000] }],
  run: async ({ sheet, late }) => {
    const [one, thousand] = [
      await timed(sheet.getRange('B1:B1'), late),
      await timed(sheet.getRange('C1:C1000'), late),
    ];
    return {
      answered: [one.answered, thousand.answered],
      milliseconds: [one.milliseconds, thousand.milliseconds],
    };
  },
};

/** Enters a formula into each cell, and waits for all answers. */
async function timed(range: Excel.Range, late: Scratch['late']) {
  const start = Date.now();
  range.load('rowCount');
  await range.context.sync();
  range.formulas = Array.from({ length: range.rowCount }, () => ['=SDG.CODE("Target 3,8")']);
  const values = await calculated(range, late);
  const answered = values.flat().filter((value) => value === '3.8').length;
  return { answered, milliseconds: Date.now() - start };
}
