import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

afterAll(closeBrowser);

/** Opens the task with a sheet in front and one of its cells selected. */
async function lookAt({ page, pane }: Opened, sheet: string, row = 5, column = 1): Promise<void> {
  await page.evaluate(
    ([name, at, beside]) => {
      const { model } = window.workbench;
      const id = model.sheet(name)?.id ?? '';
      model.activate(id);
      model.select(id, { row: at, column: beside, rows: 1, columns: 1 });
    },
    [sheet, row, column] as const,
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

async function open(opened: Opened, file: string): Promise<void> {
  const bytes = readFileSync(file).toString('base64');
  await opened.page.evaluate(
    async ([data, name]) => {
      await window.workbench.openFile(data, name);
    },
    [bytes, file] as const,
  );
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
  await lookAt(opened, 'Alignment Overview');
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
    const opened = await openWorkbench();
    await open(opened, path(name));
    const before = await contentsOf(opened, sheet);
    await lookAt(opened, sheet, 8);
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
