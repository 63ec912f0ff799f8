import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

afterAll(closeBrowser);

/** Opens the task with a sheet in front and cells of it selected. */
async function lookAt(
  { page, pane }: Opened,
  sheet: string,
  area: { row: number; column: number; rows: number; columns: number },
): Promise<void> {
  await page.evaluate(
    ([name, selected]) => {
      const { model } = window.workbench;
      const id = model.sheet(name)?.id ?? '';
      model.activate(id);
      model.select(id, selected);
    },
    [sheet, area] as const,
  );
  await pane.getByRole('navigation').getByRole('button', { name: 'Matrix' }).first().click();
  await pane.getByRole('button', { name: 'Format a table', exact: true }).click();
  await pane.getByRole('button', { name: /^Look/ }).click();
  await pane
    .getByText('What was found')
    .or(pane.getByText('No column with target codes'))
    .first()
    .waitFor();
}

/** The workbench with a file open in it, which brings a pane of its own. */
async function openFile(file: string): Promise<Opened> {
  const opened = await openWorkbench();
  const { page } = opened;
  const bytes = readFileSync(file).toString('base64');
  const old = await page.waitForSelector('iframe#pane', { state: 'attached' });
  await page.evaluate(
    async ([data, name]) => {
      await window.workbench.openFile(data, name);
    },
    [bytes, file] as const,
  );
  if ((await old.contentFrame()) === opened.pane && !opened.pane.isDetached()) return opened;
  const element = await page.waitForSelector('iframe#pane', { state: 'attached' });
  const pane = await element.contentFrame();
  if (!pane) throw new Error('the pane has no frame');
  await pane.waitForSelector('main, [data-ready]');
  return { ...opened, pane };
}

/** Everything that stands in the cells of a sheet, as one text. */
const contentsOf = ({ page }: Opened, sheet: string): Promise<string> =>
  page.evaluate((name) => {
    const found = window.workbench.model.snapshot().sheets.find((each) => each.name === name);
    return JSON.stringify(
      Object.entries(found?.cells ?? {})
        .filter(([, cell]) => cell.value !== undefined || cell.formula !== undefined)
        .map(([key, { value, formula, numberFormat }]) => [key, value, formula, numberFormat]),
    );
  }, sheet);

const holds = ({ pane }: Opened, column: string): Promise<string> =>
  pane.getByLabel(`What column ${column} holds`, { exact: true }).inputValue();

/** Answers every question with its last answer: no, or other numbers. */
async function answerNo({ pane }: Opened): Promise<void> {
  const questions = pane.getByLabel('Please decide').getByRole('radiogroup');
  for (let left = await questions.count(); left > 0; left -= 1) {
    await questions.first().getByRole('radio').last().click();
    await questions.nth(left - 1).waitFor({ state: 'detached' });
  }
}

async function format({ pane }: Opened): Promise<number> {
  const since = Date.now();
  await pane.getByRole('button', { name: 'Format the table', exact: true }).click();
  await pane.getByText('Table formatted').waitFor({ timeout: 120_000 });
  return Date.now() - since;
}

test('the sample is recognised, formatted without a value changed, and undone', async () => {
  const opened = await openWorkbench('', { width: 1360, height: 1000 });
  const before = await contentsOf(opened, 'Alignment Overview');
  await lookAt(opened, 'Alignment Overview', { row: 0, column: 0, rows: 127, columns: 40 });
  expect(await holds(opened, 'A')).toBe('code');
  expect(await holds(opened, 'B')).toBe('text');
  expect(await holds(opened, 'C')).toBe('rating');
  expect(await holds(opened, 'AK')).toBe('applicable');
  await format(opened);
  expect(await contentsOf(opened, 'Alignment Overview')).toBe(before);
  const fill = (row: number, column: number) =>
    opened.page.evaluate(
      ([at, beside]) =>
        window.workbench.model.sheet('Alignment Overview')?.cell(at, beside)?.style?.fill,
      [row, column] as const,
    );
  expect(await fill(1, 0)).toBe('#E5243B');
  await opened.pane.evaluate(AXE);
  const { violations } = await opened.pane.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await opened.pane.getByRole('button', { name: 'Undo the formatting' }).click();
  await opened.pane.getByText('Formatting undone').waitFor();
  expect(await fill(1, 0)).toBeUndefined();
  expect(await contentsOf(opened, 'Alignment Overview')).toBe(before);
  await opened.close();
});

/** Workbooks of real assessments where they stand beside the project: what is found in each. */
const REAL = [
  ['Bahamas', 'Alignment Overview', { A: 'code', D: 'rating', AK: 'applicable', AN: 'rating' }],
  ['Bahamas', 'Sectoral Plan 7', { B: 'code', C: 'text', G: 'rating' }],
  ['Jamaica', 'Mid-term Plan', { B: 'code', C: 'applicable', D: 'text' }],
  ['Bhutan', 'Sheet1', { B: 'code', D: 'text' }],
  ['Namibia', 'Sheet1', { B: 'code', D: 'text' }],
] as const;
const path = (name: string) => resolve('../shared/ria', `${name}.xlsx`);

test.each(REAL.filter(([name]) => existsSync(path(name))))(
  '%s, %s: its columns are found, and formatting changes no value',
  async (name, sheet, columns) => {
    const opened = await openFile(path(name));
    const before = await contentsOf(opened, sheet);
    await lookAt(opened, sheet, { row: 8, column: 1, rows: 1, columns: 1 });
    for (const [column, role] of Object.entries(columns))
      expect([column, await holds(opened, column)]).toEqual([column, role]);
    await answerNo(opened);
    const took = await format(opened);
    console.info(`${name}, ${sheet}: formatted in ${(took / 1000).toFixed(1)} s`);
    expect(await contentsOf(opened, sheet)).toBe(before);
    await opened.close();
  },
  300_000,
);
