import type { Observed, Scenario } from '../scenario';

/** The workbook keeps settings, which are any JSON. */
export const setting: Scenario = {
  id: 'keep/setting',
  expected: [{ value: { language: 'kk', count: 126 } }],
  run: async ({ context, mark }) => {
    const { settings } = context.workbook;
    settings.add(mark, { language: 'kk', count: 126 });
    const setting = settings.getItem(mark).load('value');
    await context.sync();
    return { value: setting.value as Observed };
  },
};
