import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { THOROUGH } from '../effort';
import {
  faults,
  goTo,
  look,
  narrow,
  NARROW,
  press,
  speakArabic,
  startAgain,
  widthOf,
} from './pane';
import { closeBrowser, type Opened } from './workbench';

let opened: Opened;

afterAll(closeBrowser);

/** Opens the task with a given active sheet and selection. */
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
  await pane.getByRole('button', { name: /^Analyse/ }).click();
  await pane
    .getByText('What was found')
    .or(pane.getByText('No column with target codes'))
    .first()
    .waitFor();
}

/** The contents of all cells of a sheet, as one text. */
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
  pane.getByLabel(`Contents of column ${column}`, { exact: true }).inputValue();

/** Answers every question with its last answer: no, or other numbers. */
async function answerNo({ pane }: Opened): Promise<void> {
  const questions = pane.getByLabel('Please answer').getByRole('radiogroup');
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

test('the sample is recognised, formatted without changing a value, and undone', async () => {
  opened = await startAgain(opened);
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
  await look(opened, 'format-wide');
  expect(await faults(opened)).toEqual([]);
  await opened.pane.getByRole('button', { name: 'Undo the formatting' }).click();
  await opened.pane.getByText('Formatting undone').waitFor();
  expect(await fill(1, 0)).toBeUndefined();
  expect(await contentsOf(opened, 'Alignment Overview')).toBe(before);
});

test('at 320 px, by keyboard, and in Arabic', async () => {
  opened = await startAgain(opened);
  const { page, pane } = opened;
  const before = await contentsOf(opened, 'Alignment Overview');
  await narrow(opened);
  await lookAt(opened, 'Alignment Overview', { row: 0, column: 0, rows: 127, columns: 40 });
  await look(opened, 'format-320');
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);

  // Codes may disappear while stepping through the list; undo must stay available.
  await pane.getByLabel('Contents of column B', { exact: true }).focus();
  await page.keyboard.press('Home');
  await pane.getByText('No column with target codes').waitFor();
  expect(await holds(opened, 'B')).toBe('code');
  await page.keyboard.press('End');
  await pane.getByText('What was found').waitFor();
  expect([await holds(opened, 'A'), await holds(opened, 'B')]).toEqual(['code', 'other']);
  await press(pane.getByRole('button', { name: 'Format the table' }));
  await pane.getByText('Table formatted').waitFor({ timeout: 120_000 });
  await look(opened, 'format-320-done');
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
  await press(pane.getByRole('button', { name: 'Undo the formatting' }), 'Space');
  await pane.getByText('Formatting undone').waitFor();
  expect(await contentsOf(opened, 'Alignment Overview')).toBe(before);

  await speakArabic(opened);
  await pane.getByRole('navigation').first().getByRole('button').nth(2).click();
  await look(opened, 'format-320-ar');
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
}, 300_000);

test('what columns hold can be corrected in Results, and is kept for every task', async () => {
  opened = await startAgain(opened);
  const { pane } = opened;
  const before = await contentsOf(opened, 'Alignment Overview');
  await narrow(opened);
  await goTo(opened, 'Results');
  await press(pane.getByRole('button', { name: 'Read the active sheet' }));
  await pane.getByText('ratings in C–P').waitFor();
  await press(pane.getByRole('button', { name: 'Correct', exact: true }));
  const role = pane.getByLabel('Contents of column D', { exact: true });
  await role.waitFor();
  await look(opened, 'results-320-correct');
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
  await role.focus();
  await opened.page.keyboard.press('End');
  await press(pane.getByRole('button', { name: 'Use these columns' }));
  await pane.getByText('ratings in C, E–P').waitFor();
  await pane.getByText('you said that it holds something else').waitFor();
  await look(opened, 'results-320-corrected');
  expect(await faults(opened)).toEqual([]);
  expect(await contentsOf(opened, 'Alignment Overview')).toBe(before);
  // The sheet is found by itself from now on, and another task knows the answer.
  await lookAt(opened, 'Alignment Overview', { row: 0, column: 0, rows: 127, columns: 40 });
  expect([await holds(opened, 'C'), await holds(opened, 'D')]).toEqual(['rating', 'other']);
});

type Columns = Readonly<Record<string, string>>;

/** Formats a workbook's table as it is found, answering no to all questions. */
async function formatAsFound(path: string, sheet: string, columns: Columns): Promise<void> {
  opened = await startAgain(opened, readFileSync(path));
  const before = await contentsOf(opened, sheet);
  await lookAt(opened, sheet, { row: 8, column: 1, rows: 1, columns: 1 });
  for (const [column, role] of Object.entries(columns))
    expect([column, await holds(opened, column)]).toEqual([column, role]);
  await answerNo(opened);
  const took = await format(opened);
  console.info(`${path}, ${sheet}: formatted in ${(took / 1000).toFixed(1)} s`);
  expect(await contentsOf(opened, sheet)).toBe(before);
}

test('one cell of the table is enough: its columns are found, and no value changes', () =>
  formatAsFound('assets/sample.xlsx', 'Alignment Overview', {
    A: 'code',
    B: 'text',
    C: 'rating',
    P: 'rating',
  }));

/** Workbooks of real assessments, for those who have them next to the project. */
const FOLDER = resolve('../shared/ria');
const REAL: readonly (readonly [name: string, sheet: string, columns: Columns])[] = [
  ['Bahamas', 'Alignment Overview', { A: 'code', D: 'rating', AK: 'applicable', AN: 'other' }],
  ['Bahamas', 'Sectoral Plan 7', { B: 'code', C: 'text', G: 'rating' }],
  ['Jamaica', 'Mid-term Plan', { B: 'code', C: 'applicable', D: 'text' }],
  ['Bhutan', 'Sheet1', { B: 'code', D: 'text' }],
  ['Namibia', 'Sheet1', { B: 'code', D: 'text' }],
];

if (THOROUGH && existsSync(FOLDER)) {
  test.each(REAL)(
    'in the thorough run: %s, %s: its columns are found, and formatting changes no value',
    (name, sheet, columns) => formatAsFound(join(FOLDER, `${name}.xlsx`), sheet, columns),
    300_000,
  );
}
