import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** Rows are grouped, seven levels deep, and folded. */
export const groups: Scenario = {
  id: 'outline/groups',
  needs: '1.10',
  expected: [
    { folded: [false, true], unfolded: [false, false], eighth: { refused: 'InvalidOperation' } },
  ],
  run: async ({ context, sheet }) => {
    const group = (times: number) => {
      for (let level = 0; level < times; level++) sheet.getRange('2:4').group('ByRows');
    };
    const hidden = async (levels: number) => {
      sheet.showOutlineLevels(levels, 0);
      const rows = ['A1', 'A2'].map((at) => sheet.getRange(at).load('rowHidden'));
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    };
    group(1);
    const [folded, unfolded] = [await hidden(1), await hidden(2)];
    group(6);
    await context.sync();
    const eighth = await answers(sheet, { eighth: () => group(1) });
    return { folded, unfolded, ...Object(eighth) };
  },
};
