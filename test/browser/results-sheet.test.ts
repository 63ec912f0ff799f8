import truth from '../fixtures/ground-truth.json';
import { faults, makeMatrix, narrow, NARROW, widthOf } from './pane';
import { expectPicture } from './reference';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

// Thousands of formulas, calculated by an engine that is not Excel.
jest.setTimeout(300_000);

const INSTITUTIONS = ['Ministry of Health', 'Ministry of Finance and Planning', ''] as const;

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench('', { width: 1480, height: 1100 });
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

/** The documents of the sample in a new matrix, with the same ratings. */
async function ratedMatrix({ page }: Opened): Promise<void> {
  const documents = await page.evaluate(() =>
    window.workbench.model
      .sheet('Alignment Overview')
      ?.values({ row: 0, column: 2, rows: 1, columns: 14 }),
  );
  await makeMatrix(opened, documents?.[0]?.map(String) ?? []);
  const beside = truth.bahamas.targets.map(({ indicator }, row) => [
    indicator === 1 ? `Indicator ${row + 1}` : null,
    INSTITUTIONS[row % INSTITUTIONS.length] || null,
  ]);
  await page.evaluate((notes) => {
    const { model } = window.workbench;
    const sample = model.sheet('Alignment Overview');
    const matrix = model.sheet('RIA matrix');
    const name = (wanted: string) =>
      model.names().find((each) => each.name === wanted)?.formula ?? '';
    const first = Number(/\$(\d+):/.exec(name('SDG_Codes'))?.[1]) - 1;
    const at = (row: number, column: number, columns: number) => ({
      row,
      column,
      rows: 126,
      columns,
    });
    const no = name('SDG_No').slice(2, -1);
    const applies = sample?.values(at(1, 36, 1)) ?? [];
    matrix?.write(at(first, 5, 14), sample?.values(at(1, 2, 14)) ?? [], 'user');
    matrix?.write(
      at(first, 4, 1),
      applies.map(([cell]) => [cell === 'NO' ? no : null]),
      'user',
    );
    matrix?.write(at(first, 22, 2), notes, 'user');
  }, beside);
  await page.evaluate(() => window.workbench.settled());
}

const figure = (name: string) =>
  opened.page.evaluate((wanted) => {
    const { model } = window.workbench;
    const address = model.names().find((each) => each.name === wanted)?.formula ?? '';
    const [, letters = '', row = ''] = /\$([A-Z]+)\$(\d+)/.exec(address) ?? [];
    return window.workbench.text('Results', `${letters}${row}`);
  }, `SDG_Results_${name}`);

test('the pane makes the sheet, with the same figures as The Bahamas’ workbook', async () => {
  const { page, pane } = opened;
  await ratedMatrix(opened);
  await pane.getByRole('navigation').getByRole('button', { name: 'Results' }).click();
  await pane.getByText('102 of 114').first().waitFor();
  await pane.getByRole('button', { name: 'Make the results sheet' }).click();
  await pane.getByText('Results sheet made').waitFor({ timeout: 120_000 });
  await page.evaluate(() => window.workbench.settled());
  expect((await figure('Headline')).replaceAll('\u00a0', ' ')).toBe(
    'Applicable targets covered: 102 of 114 (89.5%). In full: 29; in part: 73; not covered: 12; not applicable: 12.',
  );
  expect(await figure('Coverage')).toBe('89.5%');
  expect(await figure('Score')).toBe('57.5%');
  expect(await figure('Mean')).toBe('90.6%');
  expect(await figure('Readiness')).toBe('88.6%');
});

test('the sheet looks as it did when it was reviewed', async () => {
  // Without the pane, whose list may be scrolled differently each time.
  const clip = { x: 0, y: 0, width: 1120, height: 1100 };
  await expectPicture('results-sheet', () => opened.page.screenshot({ clip }));
});

test('at 320 px nothing of the pane is wider, and axe finds no serious fault', async () => {
  await narrow(opened);
  expect(await widthOf(opened)).toBe(NARROW);
  expect(await faults(opened)).toEqual([]);
});
