import { zipOf } from '../files/xlsx/package-of';
import { faults, look, narrow, NARROW, press, widthOf } from './pane';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

afterAll(closeBrowser);

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, bytes: Uint8Array): Chosen => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** First cell of the ratings of a new matrix. */
const RATINGS = { row: 6, column: 5 };

/** Makes a matrix, and saves the workbook once per ministry with its ratings. */
async function filledIn(
  opened: Opened,
  ministries: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<Chosen[]> {
  const { page, pane } = opened;
  await page.getByRole('button', { name: 'New RIA matrix' }).click();
  await pane.getByRole('textbox').first().click();
  await page.keyboard.type('Vision 2040');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Budget');
  await pane.getByRole('button', { name: 'Create the matrix' }).click();
  await pane.getByText('Matrix created').waitFor();
  const files: Chosen[] = [];
  for (const [name, ratings] of Object.entries(ministries)) {
    const bytes = await page.evaluate(
      async ([rated, place]) => {
        const { model } = window.workbench;
        const sheet = model.sheet('RIA matrix');
        const area = { ...place, rows: rated.length, columns: 2 };
        sheet?.write(area, rated as string[][], 'user');
        return [...(await window.workbench.saveFile())];
      },
      [ratings, RATINGS] as const,
    );
    files.push(file(name, Uint8Array.from(bytes)));
  }
  await pane.getByRole('button', { name: 'Remove what was inserted' }).click();
  await pane.getByRole('button', { name: 'Remove the sheet' }).click();
  await pane.getByText('Removed', { exact: true }).waitFor();
  await pane.getByRole('button', { name: 'Close this message' }).click();
  return files;
}

async function openTask({ pane }: Opened, screen = 'Sharing', task = 'Combine'): Promise<void> {
  await pane.getByRole('navigation').getByRole('button', { name: screen }).first().click();
  await pane.getByRole('button', { name: task, exact: true }).first().click();
}

const choose = ({ pane }: Opened, files: Chosen[]) =>
  pane.locator('input[type=file]').setInputFiles(files);

const sheetNames = ({ page }: Opened): Promise<string[]> =>
  page.evaluate(() => window.workbench.model.sheets().map(({ name }) => name));

/** Two ministries that disagree on the first target, and agree on the second. */
const MINISTRIES = {
  'Health.xlsx': [
    ['T', ''],
    ['P', 'P'],
  ],
  'Finance.xlsx': [
    ['P', 'T'],
    ['P', ''],
  ],
};

test('files are selected, matched, compared and combined, and the result is removed again', async () => {
  const opened = await openWorkbench('', { width: 1360, height: 1400 });
  const { page, pane } = opened;
  const before = await sheetNames(opened);
  const files = await filledIn(opened, MINISTRIES);
  expect(await sheetNames(opened)).toEqual(before);

  await openTask(opened);
  await pane.getByText('Choose files…').waitFor();
  await choose(opened, [
    ...files,
    file('Copy of Health.xlsx', files[0]?.buffer ?? Buffer.alloc(0)),
    file('Broken.xlsx', (files[0]?.buffer ?? Buffer.alloc(0)).subarray(0, 5000)),
    file('Other.xlsx', zipOf([['readme.txt', 'no workbook']])),
  ]);
  await pane.getByText('Differences: 1', { exact: true }).waitFor();
  expect(await pane.getByText('Damaged or incomplete').count()).toBe(1);
  expect(await pane.getByText('The same as “Health.xlsx”').count()).toBe(1);
  expect(await pane.getByText('Not an Excel workbook').count()).toBe(1);
  await pane.getByText('T (Health); P (Finance)').waitFor();
  await pane.getByText('Kept: T').waitFor();
  await pane.getByText('Same rating in 1 of 2 cells.').waitFor();
  await look(opened, 'combine-wide');
  expect(await faults(opened)).toEqual([]);

  await pane.getByLabel('Rater of Health.xlsx').fill('Ministry of Health');
  await pane.getByRole('radio', { name: /^Keep neither/ }).click();
  await pane.getByText('Kept: none (cell left empty)').waitFor();
  await pane.getByRole('button', { name: 'Combine', exact: true }).last().click();
  await pane.getByText('Combined', { exact: true }).waitFor();
  await look(opened, 'combine-done');
  expect(await sheetNames(opened)).toEqual([...before, 'RIA matrix combined', 'Combination log']);
  const rows = await page.evaluate((place) => {
    const { model } = window.workbench;
    const sheet = model.sheet('RIA matrix combined');
    const cells = (column: number, columns: number) =>
      sheet?.values({ row: place.row, column, rows: 2, columns });
    return {
      front: model.activeSheet().name,
      ratings: cells(place.column, 2),
      // Best rating, score, documents; indicators, institutions, comments; raters.
      best: cells(place.column + 2, 1),
      ratedBy: cells(place.column + 8, 1),
    };
  }, RATINGS);
  expect(rows).toEqual({
    front: 'RIA matrix combined',
    ratings: [
      [null, 'T'],
      ['P', 'P'],
    ],
    best: [['T'], ['P']],
    ratedBy: [
      ['Vision 2040: T (Ministry of Health); P (Finance)\nBudget: T (Finance)'],
      ['Vision 2040: P (Ministry of Health, Finance)\nBudget: P (Ministry of Health)'],
    ],
  });
  await page.evaluate(() => {
    const { model } = window.workbench;
    model.activate(model.sheet('Combination log')?.id ?? '');
  });
  await look(opened, 'combine-log');

  // The results screen treats the combined matrix like any other.
  await pane.getByRole('navigation').getByRole('button', { name: 'Results' }).first().click();
  await pane
    .getByText(/2 of 126/)
    .first()
    .waitFor();
  await openTask(opened);
  await pane.getByRole('button', { name: 'Remove what was inserted' }).click();
  await pane.getByText('Removed', { exact: true }).waitFor();
  expect(await sheetNames(opened)).toEqual(before);
  await opened.close();
});

test('at 320 px and by keyboard; a rater without a name prevents combining', async () => {
  const opened = await openWorkbench('', { width: 1360, height: 1400 });
  const { page, pane } = opened;
  // The listener is added early: Chromium only catches the dialog some time after being asked to.
  const choosing = page.waitForEvent('filechooser', { timeout: 90_000 });
  const files = await filledIn(opened, MINISTRIES);
  await narrow(opened);
  await openTask(opened);
  await look(opened, 'combine-320-empty');
  const choice = pane.getByRole('button', { name: 'Choose files…' });
  await press(choice);
  await (await choosing).setFiles(files);
  await pane.getByText('Differences: 1', { exact: true }).waitFor();
  expect(await widthOf(opened)).toBe(NARROW);
  await look(opened, 'combine-320');
  expect(await faults(opened)).toEqual([]);

  await pane.getByLabel('Rater of Finance.xlsx').fill('health');
  await pane.getByText('Another rater has this name.').waitFor();
  const combine = pane.getByRole('button', { name: 'Combine', exact: true }).last();
  expect(await combine.getAttribute('aria-disabled')).toBe('true');
  await pane.getByLabel('Rater of Finance.xlsx').fill('Finance');
  await pane.getByRole('button', { name: 'Move Finance up' }).click();
  await pane.getByRole('radio', { name: /^Keep the first/ }).click();
  await pane.getByText('Kept: P').waitFor();
  await pane
    .getByRole('combobox', { name: /Vision 2040/ })
    .selectOption({ label: 'A column for each rater' });
  await pane.getByText('Differences: 0', { exact: true }).waitFor();
  await opened.close();
});

test('in Arabic nothing is cut off', async () => {
  const opened = await openWorkbench('', { width: 1360, height: 1400 });
  const { pane } = opened;
  const files = await filledIn(opened, MINISTRIES);
  await narrow(opened);
  await pane.getByRole('navigation').getByRole('button', { name: 'Start' }).click();
  await pane.locator('footer select').selectOption('ar');
  await pane.locator('html[dir=rtl]').waitFor();
  await openTask(opened, 'المشاركة', 'دمج');
  await choose(opened, files);
  await pane.getByText('الاختلافات: 1', { exact: true }).waitFor();
  expect(await widthOf(opened)).toBe(NARROW);
  await look(opened, 'combine-320-ar');
  expect(await faults(opened)).toEqual([]);
  await opened.close();
});
