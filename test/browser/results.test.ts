import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults, makeMatrix, press } from './pane';
import { still } from './reference';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

/** The folder for pictures that people want to check; without it none are taken. */
const PICTURES = process.env['LOOK'];

/** Of the targets, numbered as in Excel. */
const FIRST_ROW = 7;

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench('', { width: 1360, height: 1000 });
  // Pictures are taken on machines that also do other work.
  if (PICTURES) opened.page.setDefaultTimeout(200_000);
  await makeMatrix(opened, ['Vision']);
  await rate();
}, 120_000);
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

/** Targets in turn: T, P, none, n/a; an indicator for the first, an institution for the third. */
async function rate(): Promise<void> {
  await opened.page.evaluate((first) => {
    const { model } = window.workbench;
    const sheet = model.sheet('RIA matrix');
    const columnOf = (name: string) => {
      const formula = model.names().find((each) => each.name === name)?.formula ?? '';
      const letters = /\$([A-Z]+)\$/.exec(formula)?.[1] ?? 'A';
      return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    };
    const column = (name: string, value: (row: number) => string | null) =>
      sheet?.write(
        { row: first - 1, column: columnOf(name), rows: 126, columns: 1 },
        Array.from({ length: 126 }, (_, row) => [value(row)]),
        'user',
      );
    column('SDG_Ratings', (row) => ['T', 'P', null, null][row % 4] ?? null);
    column('SDG_Applicable', (row) => (row % 4 === 3 ? 'no' : 'yes'));
    column('SDG_Indicators', (row) => (row === 0 ? 'Poverty rate' : null));
    column('SDG_Institutions', (row) => (row === 2 ? 'Ministry of Finance' : null));
  }, FIRST_ROW);
  await opened.page.evaluate(() => window.workbench.settled());
}

/** Waits until exactly these rows of the active sheet are selected, numbered as in Excel. */
async function untilSelected(rows: readonly number[]): Promise<void> {
  await opened.page.waitForFunction((wanted) => {
    const selected = window.workbench.model
      .selectedAreas()
      .flatMap(({ row, rows: count }) => Array.from({ length: count }, (_, i) => row + i + 1));
    return JSON.stringify(selected) === JSON.stringify(wanted);
  }, rows);
}

const typeRating = (row: number) =>
  opened.page.evaluate((cell) => window.workbench.type('RIA matrix', cell, 'T'), `F${row}`);

/** Every fourth row of targets, starting from one. */
const everyFourth = (first: number) =>
  Array.from({ length: 126 }, (_, row) => row)
    .filter((row) => row % 4 === first)
    .map((row) => row + FIRST_ROW);

async function picture(name: string): Promise<void> {
  if (PICTURES === undefined) return;
  const taken = await still(() => opened.page.locator('iframe#pane').screenshot());
  writeFileSync(join(PICTURES, `${name}.png`), taken);
}

const screen = () => opened.pane.locator('[data-shown=true]');
const button = (name: string) => screen().getByRole('button', { name, exact: true });

test('the figures are updated, with everything that belongs to them', async () => {
  const { pane } = opened;
  await pane.getByRole('navigation').first().getByRole('button', { name: 'Results' }).click();
  await pane.getByText('64 of 95').first().waitFor();
  const text = (await screen().innerText()).replace(/\s+/g, ' ');
  for (const said of [/Mean score of the goals/, /Depth.* 1\.0/, /1\.1\s?% \(1 of 95\)/, /31/]) {
    expect(text).toMatch(said);
  }
  await picture('results');
  expect(await faults(opened)).toEqual([]);
});

test('a count selects exactly its rows, one block after another in an older Excel', async () => {
  await button('Show the targets not covered on the sheet').click();
  await untilSelected([FIRST_ROW + 2]);
  await screen().getByText('Block 1 of 31 is selected').waitFor();
  await button('Show the targets not covered on the sheet').click();
  await untilSelected([FIRST_ROW + 6]);
});

test('all areas at once, if Excel can select several', async () => {
  // Microsoft's package of office.js lacks only this method of the library that Excel loads.
  await opened.pane.evaluate(() => {
    const { Range, RangeAreas } = Excel;
    RangeAreas.prototype.select = Range.prototype.select;
  });
  await button('Show the targets covered in full on the sheet').click();
  await untilSelected(everyFourth(0));
  await button('Show the ratings of goal 2 on the sheet').click();
  await untilSelected([5, 6, 7, 8, 9].map((row) => FIRST_ROW + row));
});

test('by P, with the rows of its goals', async () => {
  await button('By P').click();
  await button('Show the ratings of Peace on the sheet').click();
  await untilSelected(Array.from({ length: 10 }, (_, row) => FIRST_ROW + 97 + row));
  await picture('results-by-p');
  await button('By goal').click();
});

test('stepping through the gaps by keyboard selects the row of each', async () => {
  const { page, pane } = opened;
  await screen().getByRole('listbox', { name: 'Gaps' }).focus();
  const none = everyFourth(2);
  await page.keyboard.press('ArrowDown');
  await untilSelected([none[0] ?? 0]);
  await screen().getByText('Responsible: Ministry of Finance').waitFor();
  await page.keyboard.press('ArrowDown');
  await untilSelected([none[1] ?? 0]);
  await picture('results-gaps');
  // Not covered 31, covered in part only 32, covered without an indicator 63.
  await page.keyboard.press('End');
  await screen().getByText('126 of 126: target').waitFor();
  await page.keyboard.press('Home');
  for (let step = 0; step < 31; step += 1) await page.keyboard.press('ArrowDown');
  await screen().getByText('32 of 126: target').waitFor();
  await untilSelected([FIRST_ROW + 1]);
  expect(await faults(opened)).toEqual([]);
  // The focus stays where the keys are used.
  expect(await pane.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
});

test('a gap that is filled disappears, and the next one takes its place', async () => {
  const { page } = opened;
  await screen().getByRole('listbox', { name: 'Gaps' }).focus();
  await page.keyboard.press('Home');
  await untilSelected([FIRST_ROW + 2]);
  await typeRating(FIRST_ROW + 2);
  await screen().getByText('65 of 95').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await untilSelected([FIRST_ROW + 6]);
});

test('a new rating is included within a second, with one request', async () => {
  const { page } = opened;
  const before = await page.evaluate(() => window.workbench.host.requests.length);
  await typeRating(FIRST_ROW + 6);
  await screen().getByText('66 of 95').first().waitFor();
  expect(await page.evaluate(() => window.workbench.host.requests.length)).toBe(before + 1);
});

test('an inserted sheet can be removed; if it has entries, the user is asked first', async () => {
  const { page, pane } = opened;
  await pane.getByRole('navigation').first().getByRole('button', { name: 'Matrix' }).click();
  await button('Remove what was inserted').click();
  await screen().getByText('Remove the sheet “RIA matrix”?').waitFor();
  await picture('remove-question');
  expect(await faults(opened)).toEqual([]);
  await button('Remove the sheet').click();
  await screen().getByText('has been removed').waitFor();
  expect(await page.evaluate(() => window.workbench.model.sheet('RIA matrix') === undefined)).toBe(
    true,
  );
});

test('slow work can be cancelled by keyboard, which leaves the workbook unchanged', async () => {
  const { page } = opened;
  const sheets = () => page.evaluate(() => window.workbench.model.sheets().map(({ name }) => name));
  const before = await sheets();
  await page.evaluate(() => {
    window.workbench.host.quirks.delay = 1500;
  });
  await press(button('Create the matrix'));
  const cancel = button('Cancel');
  await cancel.waitFor();
  await picture('cancel');
  await cancel.press('Enter');
  await screen().getByText('Your workbook is as it was before.').waitFor();
  await page.evaluate(() => {
    window.workbench.host.quirks.delay = 0;
  });
  expect(await sheets()).toEqual(before);
});

test('at 320 px and in Arabic nothing is cut off', async () => {
  const { page, pane } = opened;
  await makeMatrixAgain();
  await rate();
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>('iframe#pane');
    if (frame) Object.assign(frame.style, { width: '320px', minWidth: '320px' });
  });
  await pane.getByRole('navigation').first().getByRole('button', { name: 'Results' }).click();
  await pane.getByText('64 of 95').first().waitFor();
  const width = () => pane.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(320);
  await picture('results-320');
  await screen().getByRole('listbox').focus();
  await page.keyboard.press('End');
  await picture('results-320-gaps');
  const screens = pane.getByRole('navigation').first().getByRole('button');
  await screens.first().click();
  await pane.locator('footer select').selectOption('ar');
  await pane.locator('html[dir=rtl]').waitFor();
  await screens.nth(3).click();
  await screen().getByRole('listbox').focus();
  expect(await width()).toBe(320);
  await picture('results-ar-gaps');
  await screen().locator('h1').scrollIntoViewIfNeeded();
  await picture('results-ar');
  expect(await faults(opened)).toEqual([]);
});

/** The previous one may have been removed. */
async function makeMatrixAgain(): Promise<void> {
  const { page, pane } = opened;
  const isThere = () => window.workbench.model.sheet('RIA matrix') !== undefined;
  if (await page.evaluate(isThere)) return;
  await pane.getByRole('navigation').first().getByRole('button', { name: 'Matrix' }).click();
  await button('Create the matrix').click();
  await pane.getByText('Matrix created').waitFor();
}
