import { answers } from '../refusal';
import type { Scenario } from '../scenario';

/** A protected sheet takes entries in unlocked cells alone, and says so. */
export const sheet: Scenario = {
  id: 'protection/sheet',
  expected: [
    {
      locked: { refused: 'AccessDenied', at: 'Range.values' },
      open: 'accepted',
      format: { refused: 'AccessDenied' },
    },
  ],
  run: async ({ context, sheet }) => {
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
    return answers(sheet, {
      locked: () => (sheet.getRange('A1').values = [['T']]),
      open: () => (sheet.getRange('B2').values = [['T']]),
      format: () => (sheet.getRange('B2').format.fill.color = '#4C9F38'),
    });
  },
};
