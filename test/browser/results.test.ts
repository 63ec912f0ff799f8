import { faults, look, makeMatrix, narrow, NARROW, press, widthOf } from './pane';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

/** Of the targets, numbered as in Excel. */
const FIRST_ROW = 7;

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench();
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
  await look(opened, 'results');
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
  await look(opened, 'results-by-p');
  await button('By goal').click();
});

test('stepping through the gaps by keyboard, or a click on one, selects the row of each', async () => {
  const { page, pane } = opened;
  await screen().getByRole('listbox', { name: 'Gaps' }).focus();
  const none = everyFourth(2);
  await page.keyboard.press('ArrowDown');
  await untilSelected([none[0] ?? 0]);
  await screen().getByText('Responsible: Ministry of Finance').waitFor();
  await page.keyboard.press('ArrowDown');
  await untilSelected([none[1] ?? 0]);
  await look(opened, 'results-gaps');
  // Not covered 31, covered in part only 32, covered without an indicator 63.
  await page.keyboard.press('End');
  await screen().getByText('126 of 126: target').waitFor();
  await page.keyboard.press('Home');
  await untilSelected([none[0] ?? 0]);
  await screen().getByRole('listbox', { name: 'Gaps' }).getByRole('option').nth(31).click();
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

test('at 320 px and in Arabic nothing is cut off', async () => {
  const { page, pane } = opened;
  const screens = pane.getByRole('navigation').first().getByRole('button');
  const speak = async (language: string, direction: string) => {
    await screens.first().click();
    await pane.locator('footer select').selectOption(language);
    await pane.locator(`html[dir=${direction}]`).waitFor();
  };
  await narrow(opened);
  expect(await widthOf(opened)).toBe(NARROW);
  await look(opened, 'results-320');
  await screen().getByRole('listbox').focus();
  await page.keyboard.press('End');
  await look(opened, 'results-320-gaps');
  await speak('ar', 'rtl');
  await screens.nth(3).click();
  await screen().getByRole('listbox').focus();
  expect(await widthOf(opened)).toBe(NARROW);
  await look(opened, 'results-ar-gaps');
  await screen().locator('h1').scrollIntoViewIfNeeded();
  await look(opened, 'results-ar');
  expect(await faults(opened)).toEqual([]);
  await speak('en', 'ltr');
});

test('an inserted sheet can be removed; if it has entries, the user is asked first', async () => {
  const { page, pane } = opened;
  await pane.getByRole('navigation').first().getByRole('button', { name: 'Matrix' }).click();
  await button('Remove what was inserted').click();
  await screen().getByText('Remove the sheet “RIA matrix”?').waitFor();
  await look(opened, 'remove-question');
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
  await look(opened, 'cancel');
  await cancel.press('Enter');
  await screen().getByText('Your workbook is as it was before.').waitFor();
  await page.evaluate(() => {
    window.workbench.host.quirks.delay = 0;
  });
  expect(await sheets()).toEqual(before);
});
