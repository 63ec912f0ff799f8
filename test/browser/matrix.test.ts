import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { SHEET_COLOURS } from '../../src/workbook/sheet/colours';
import { makeMatrix, savedFile, startAgain } from './pane';
import { closeBrowser, openFile, type Opened } from './workbench';

declare global {
  interface Window {
    /** What Univer wants to do once the browser is idle. */
    waiting: IdleRequestCallback[];
  }
}

let opened: Opened;

afterAll(closeBrowser);

/** The place of a name on the matrix's sheet, whatever rows and columns come before it. */
function areaNamed({ page }: Opened, name: string): Promise<Place> {
  return page.evaluate((wanted) => {
    const { model } = window.workbench;
    const sheet = model.sheet('RIA matrix');
    const formula = model
      .names()
      .find((each) => each.name === wanted && each.sheetId === sheet?.id)?.formula;
    const parts = /\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula ?? '');
    if (!parts) throw new Error(`${wanted} is ${formula}`);
    const column = (letters: string) =>
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const [, left = '', first, right = left, last = first] = parts;
    return {
      row: Number(first) - 1,
      column: column(left),
      rows: Number(last) - Number(first) + 1,
      columns: column(right) - column(left) + 1,
    };
  }, name);
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The contents of the cells of a name. */
async function valuesNamed(opened: Opened, name: string): Promise<unknown[]> {
  const area = await areaNamed(opened, name);
  const values = await opened.page.evaluate(
    (place) => window.workbench.model.sheet('RIA matrix')?.values(place),
    area,
  );
  return (values ?? []).flat();
}

/** Types the sample's ratings into the matrix, as a person would over several weeks. */
async function fillRatings(opened: Opened): Promise<void> {
  const ratings = await areaNamed(opened, 'SDG_Ratings');
  const applicable = await areaNamed(opened, 'SDG_Applicable');
  await opened.page.evaluate(
    (places) => {
      const { model } = window.workbench;
      const sample = model.sheet('Alignment Overview');
      const matrix = model.sheet('RIA matrix');
      const no = model
        .names()
        .find(({ name }) => name === 'SDG_No')
        ?.formula.slice(2, -1);
      if (!sample || !matrix || !no) throw new Error('sample or matrix is missing');
      const { rows, columns } = places.ratings;
      const applies = sample.values({ row: 1, column: 36, rows, columns: 1 });
      matrix.write(places.ratings, sample.values({ row: 1, column: 2, rows, columns }), 'user');
      matrix.write(
        places.applicable,
        applies.map(([cell]) => [cell === 'NO' ? no : null]),
        'user',
      );
    },
    { ratings, applicable },
  );
  await opened.page.evaluate(() => window.workbench.settled());
}

describe('a matrix made through the pane, with the documents of The Bahamas', () => {
  beforeAll(async () => {
    opened = await startAgain(opened);
    const [documents = []] = await opened.page.evaluate(
      () =>
        window.workbench.model
          .sheet('Alignment Overview')
          ?.values({ row: 0, column: 2, rows: 1, columns: 14 }) ?? [],
    );
    await makeMatrix(opened, documents.map(String));
  });

  test('shows their results once it is rated', async () => {
    const { pane } = opened;
    await pane
      .getByRole('button', { name: 'Results' })
      .or(pane.getByRole('tab', { name: 'Results' }))
      .first()
      .click();
    await pane.getByText('0 of 126').first().waitFor();
    await fillRatings(opened);
    await pane.getByText('102 of 114').first().waitFor();
    const text = (await pane.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(/89\.5\s?%/);
    expect(text).toMatch(/57\.5\s?%/);
    expect(text).toContain('In full: 29; in part: 73; not covered: 12; not applicable: 12.');
    // The sheet shows the same as the pane, using its own formulas without the add-in.
    const best = await valuesNamed(opened, 'SDG_Best');
    const count = (rating: string) => best.filter((cell) => cell === rating).length;
    expect([count('T'), count('P'), count(''), count('n/a')]).toEqual([29, 73, 12, 12]);
    const scores = (await valuesNamed(opened, 'SDG_Score')).filter((cell) => cell !== 'n/a');
    const sum = scores.reduce<number>((total, score) => total + Number(score), 0);
    expect((100 * sum) / scores.length).toBeCloseTo(57.46, 2);
  });

  test('shows its ratings in their colours', async () => {
    const { page } = opened;
    const place = await areaNamed(opened, 'SDG_Best');
    await page.evaluate((at) => {
      const { model } = window.workbench;
      const id = model.sheet('RIA matrix')?.id ?? '';
      model.activate(id);
      model.select(id, { ...at, rows: 1, columns: 1 });
    }, place);
    const seen = async (colour: string) => {
      const { data } = PNG.sync.read(await page.screenshot());
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
      return count;
    };
    // Each cell has some 2,000 pixels; the grid is painted when it has the time.
    const { totalFill, partialFill, notApplicableFill } = SHEET_COLOURS;
    for (const colour of [totalFill, partialFill, notApplicableFill]) {
      for (let tries = 0; tries < 40 && (await seen(colour)) < 1000; tries += 1)
        await page.waitForTimeout(250);
      expect([colour, (await seen(colour)) >= 1000]).toEqual([colour, true]);
    }
  });

  test('keeps its codes as text, in the sheet and in the saved file', async () => {
    const codes = () => valuesNamed(opened, 'SDG_Codes');
    const before = await codes();
    expect(before).toHaveLength(126);
    expect(before.filter((code) => typeof code !== 'string')).toEqual([]);
    expect(before).toEqual(expect.arrayContaining(['8.1', '8.10', '16.10', '17.10']));
    const saved = await savedFile(opened);
    await opened.page.evaluate(() => {
      window.waiting = [];
      window.requestIdleCallback = (callback) => window.waiting.push(callback);
    });
    opened = await openFile(opened, saved, 'again.xlsx');
    expect(await codes()).toEqual(before);
  });

  test('may be closed while its lists still wait to be checked', async () => {
    const { page } = opened;
    await page.waitForFunction(() =>
      window.waiting.some((callback) => String(callback).includes('validatorRanges')),
    );
    opened = await startAgain(opened);
    const failed = await page.evaluate(async () => {
      const reasons: string[] = [];
      window.addEventListener('unhandledrejection', ({ reason }) => reasons.push(String(reason)));
      for (const check of window.waiting) check({ didTimeout: false, timeRemaining: () => 50 });
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return reasons;
    });
    expect(failed).toEqual([]);
  });
});

test('documents are imported from the sample’s headings, and their details are on the sheet', async () => {
  opened = await startAgain(opened);
  const { page, pane } = opened;
  await page.evaluate(() => {
    const { model } = window.workbench;
    const sample = model.sheet('Alignment Overview');
    if (!sample) throw new Error('no sample');
    model.activate(sample.id);
    model.select(sample.id, { row: 0, column: 2, rows: 1, columns: 3 });
  });
  await page.getByRole('button', { name: 'New RIA matrix' }).click();
  await pane.getByRole('button', { name: 'Import from the selected cells' }).click();
  await pane.getByText('3 documents added.').waitFor({ state: 'attached' });
  await pane
    .getByRole('button', { name: /^Type and year/ })
    .first()
    .click();
  await pane.getByLabel('Type', { exact: true }).selectOption('Long-term vision');
  await pane.getByLabel('Year', { exact: true }).fill('2012');
  await pane.getByLabel('Country or region').fill('The Bahamas');
  await pane.getByLabel('Level').selectOption('National');
  await pane.getByLabel('Rating scale').selectOption('0 to 3');
  await pane.getByRole('button', { name: 'Create the matrix' }).click();
  await pane.getByText('Matrix created').waitFor();
  const names = await valuesNamed(opened, 'SDG_Documents');
  expect(names).toHaveLength(3);
  expect((await valuesNamed(opened, 'SDG_Kinds'))[0]).toBe('Long-term vision');
  expect((await valuesNamed(opened, 'SDG_Years'))[0]).toBe(2012);
  const [title, , legend] = await valuesNamed(opened, 'SDG_Notes');
  expect(title).toMatch(/^The Bahamas · national level · /);
  expect(legend).toMatch(/^3 = covered in full/);
});

test('the sample says where its figures come from', () => {
  expect(readFileSync('src/workbench/sample/read-me.ts', 'utf8')).toMatch(/UNDP/);
});
