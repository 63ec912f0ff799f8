import { faults, goTo, look, narrow, NARROW, savedFile, widthOf } from './pane';
import { closeBrowser, openFile, openWorkbench, type Opened } from './workbench';

jest.setTimeout(120_000);

/** Over the sample: codes in A, ratings in C to P. */
const FORMULAS = [
  "=SDG.COVERAGE('Alignment Overview'!C2:P127,'Alignment Overview'!A2:A127)",
  '=IF(SDG.ALIGNMENT(\'Alignment Overview\'!C2:P127)>0.4,"good","weak")',
  "=SDG.TALLY('Alignment Overview'!C2:P127)",
  '=SDG.TARGET("8.10")',
];

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench();
  await opened.page.evaluate(async (formulas) => {
    const { model, settled, type } = window.workbench;
    model.addSheet('Figures');
    formulas.forEach((formula, row) => type('Figures', `B${2 + 8 * row}`, formula));
    await settled();
  }, FORMULAS);
  await goTo(opened, 'Sharing');
  await opened.pane.getByRole('heading', { name: 'Portable copy' }).waitFor();
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

const button = (name: string) => opened.pane.getByRole('button', { name, exact: true });

/** What every visible cell shows, and, by place, the formulas that call one of our functions. */
const contents = () =>
  opened.page.evaluate(async () => {
    await window.workbench.settled();
    const { sheets } = window.workbench.model.snapshot();
    const formulas = sheets.flatMap(({ name, cells }) =>
      Object.entries(cells).flatMap(([place, { formula }]) =>
        formula?.includes('SDG.') ? [[`${name} ${place}`, formula] as const] : [],
      ),
    );
    const shown = sheets
      .filter(({ visibility }) => visibility === 'Visible')
      .map(({ name, cells }) => [
        name,
        Object.fromEntries(
          Object.entries(cells).map(([place, { value }]) => [
            place,
            typeof value === 'number' ? value.toFixed(9) : (value ?? ''),
          ]),
        ),
      ]);
    return { formulas: Object.fromEntries(formulas), shown };
  });

let before: Awaited<ReturnType<typeof contents>>;

test('what will happen to each formula is shown before anything is written', async () => {
  before = await contents();
  expect(Object.keys(before.formulas).length).toBe(FORMULAS.length);
  await button('Preview the result').click();
  await opened.pane.getByRole('heading', { name: /^Become ordinary formulas/ }).waitFor();
  await opened.pane.getByRole('heading', { name: /^Keep their values/ }).waitFor();
  expect(await contents()).toEqual(before);
  await look(opened, 'portable-preview');
});

test('the portable workbook has none of our functions, and shows the same values', async () => {
  await button('Make it portable').click();
  await opened.pane.getByText(/^Formulas made portable: \d+$/).waitFor();
  expect(await contents()).toEqual({ ...before, formulas: {} });
  await look(opened, 'portable-made');
});

test('after saving and opening again, Restore restores every formula', async () => {
  const saved = await savedFile(opened);
  // The pane is a new one after this, as with every workbook that is opened.
  opened = await openFile(opened, saved, 'Portable.xlsx');
  await goTo(opened, 'Sharing');
  const { pane } = opened;
  await pane.getByRole('button', { name: 'Restore SDG formulas' }).click();
  await pane.getByText(/^SDG formulas restored: \d+$/).waitFor();
  expect(await contents()).toEqual(before);
});

test('by keyboard: values only, in the selected cells', async () => {
  const { pane, page } = opened;
  await pane.getByRole('radio', { name: /^Ordinary formulas/ }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await pane.getByRole('radio', { name: /^Values/ }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  expect(await pane.getByRole('combobox').inputValue()).toBe('selection');
});

test('axe finds no serious fault, and nothing is wider than the narrowest pane', async () => {
  const { pane } = opened;
  await pane.getByRole('combobox').selectOption('workbook');
  await button('Preview the result').click();
  await pane.getByRole('heading', { name: /^Keep their values/ }).waitFor();
  await narrow(opened);
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
});
