import type { Scenario } from '../scenario';

/** What the cells of a range do not share is null; colours have six digits. */
export const mixed: Scenario = {
  id: 'formats/mixed',
  expected: [
    { fill: '#FFA500', bold: true, mixedFill: null, mixedBold: null },
    { fill: '#FFA500', bold: true, mixedFill: '', mixedBold: null },
  ],
  run: async ({ context, sheet }) => {
    const one = sheet.getRange('A1').format;
    one.fill.color = 'orange';
    one.font.bold = true;
    const both = sheet.getRange('A1:A2').format;
    for (const format of [one, both]) format.load('fill/color,font/bold');
    await context.sync();
    return {
      fill: one.fill.color,
      bold: one.font.bold,
      mixedFill: both.fill.color,
      mixedBold: both.font.bold,
    };
  },
};
