import { zipOf } from '../files/xlsx/package-of';
import {
  faults,
  look,
  makeMatrix,
  narrow,
  NARROW,
  press,
  savedFile,
  speakArabic,
  startAgain,
  widthOf,
} from './pane';
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

/** Two ministries that disagree on the first target, and agree on the second. */
const MINISTRIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Health.xlsx': [
    ['T', ''],
    ['P', 'P'],
  ],
  'Finance.xlsx': [
    ['P', 'T'],
    ['P', ''],
  ],
};

/** Makes a matrix, saves the workbook once per ministry with its ratings, and removes the matrix. */
async function filledIn(opened: Opened): Promise<Chosen[]> {
  const { page, pane } = opened;
  await makeMatrix(opened, ['Vision 2040', 'Budget']);
  const files: Chosen[] = [];
  for (const [name, ratings] of Object.entries(MINISTRIES)) {
    await page.evaluate(
      ([rated, place]) => {
        const area = { ...place, rows: rated.length, columns: 2 };
        window.workbench.model.sheet('RIA matrix')?.write(area, rated as string[][], 'user');
      },
      [ratings, RATINGS] as const,
    );
    files.push(file(name, await savedFile(opened)));
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

const choose = ({ pane }: Opened, chosen: Chosen[]) =>
  pane.locator('input[type=file]').setInputFiles(chosen);

const sheetNames = ({ page }: Opened): Promise<string[]> =>
  page.evaluate(() => window.workbench.model.sheets().map(({ name }) => name));

/** Made once: every test combines the same two files. */
let files: Chosen[];
let opened: Opened;

beforeAll(async () => {
  opened = await openWorkbench();
  const before = await sheetNames(opened);
  files = await filledIn(opened);
  expect(await sheetNames(opened)).toEqual(before);
});

beforeEach(async () => {
  opened = await startAgain(opened);
});

test('files are selected, matched, compared and combined, and the result is removed again', async () => {
  const { page, pane } = opened;
  const before = await sheetNames(opened);
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
});

test('at 320 px, by keyboard and in Arabic; a rater without a name prevents combining', async () => {
  const { page, pane } = opened;
  // The listener is added early: Chromium only catches the dialog some time after being asked to.
  const choosing = page.waitForEvent('filechooser', { timeout: 90_000 });
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
  const column = pane.getByRole('combobox', { name: /Vision 2040/ });
  await column.selectOption({ label: 'A column for each rater' });
  await pane.getByText('Differences: 0', { exact: true }).waitFor();
  await column.selectOption({ index: 0 });
  await pane.getByText('Differences: 1', { exact: true }).waitFor();

  await speakArabic(opened);
  await openTask(opened, 'المشاركة', 'دمج');
  await pane.getByText('الاختلافات: 1', { exact: true }).waitFor();
  expect(await widthOf(opened)).toBe(NARROW);
  await look(opened, 'combine-320-ar');
  expect(await faults(opened)).toEqual([]);
});
