import type { Chart, WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { bundledFiles } from '../workbench/files/bundled';
import { eventually, press } from './pane';
import { expectPicture } from './reference';
import { closeBrowser, openWorkbench, type Opened } from './workbench';

const { saveWorkbook } = bundledFiles();
const GOALS = 6;

const column = (index: number, row = 1, rows = GOALS) => ({
  sheetId: 'a',
  area: { row, column: index, rows, columns: 1 },
});
const chart = (more: Pick<Chart, 'id' | 'type' | 'title' | 'place'> & Partial<Chart>): Chart => ({
  name: more.id,
  legend: 'Bottom',
  series: [1, 2].map((index) => ({
    name: column(index, 0, 1),
    categories: column(0),
    values: column(index),
    colour: index === 1 ? '#1F6B2C' : '#DDA63A',
  })),
  gapWidth: 60,
  ...more,
});
const cell = (row: number, at: number) => ({ row, column: at, x: 0, y: 0 });

const WORKBOOK: WorkbookSnapshot = {
  name: 'Charts.xlsx',
  sheets: [
    {
      id: 'a',
      name: 'Results',
      visibility: 'Visible',
      cells: {
        '0,1': { value: 'Total' },
        '0,2': { value: 'Partial' },
        ...Object.fromEntries(
          Array.from({ length: GOALS }, (_, index) => [
            [`${index + 1},0`, { value: `Goal ${index + 1}` }],
            [`${index + 1},1`, { value: index / 10, numberFormat: '0%' }],
            [`${index + 1},2`, { formula: `=0.6-B${index + 2}`, numberFormat: '0%' }],
          ]).flat(),
        ),
      },
      columnWidths: {},
      rowHeights: {},
      merges: [],
      conditionalFormats: [],
      validations: [],
      tables: [],
      isProtected: false,
      rightToLeft: true,
      outline: { rows: { 1: 1, 2: 1, 3: 1 }, columns: {} },
      charts: [
        chart({
          id: 'bars',
          type: 'BarStacked',
          title: 'Coverage by goal',
          place: { from: cell(0, 4), to: cell(14, 10) },
          categoryAxis: { reversed: true, crossing: 'Maximum' },
          valueAxis: { minimum: 0, maximum: 1, numberFormat: '0%' },
          plotsHidden: true,
        }),
        chart({
          id: 'columns',
          type: 'ColumnClustered',
          title: 'Total and partial',
          place: { from: cell(15, 0), to: cell(29, 8) },
        }),
      ],
    },
  ],
  activeSheetId: 'a',
  names: [],
  settings: {},
  customXml: {},
};

let opened: Opened;
beforeAll(async () => {
  opened = await openWorkbench('', { width: 1360, height: 800 });
  const bytes = Buffer.from(await saveWorkbook(WORKBOOK)).toString('base64');
  await opened.page.evaluate((base64) => window.workbench.openFile(base64, 'Charts.xlsx'), bytes);
  await bars().locator('canvas').waitFor();
});
afterAll(async () => {
  await opened.close();
  await closeBrowser();
});

const bars = () => opened.page.getByRole('img', { name: /^Chart: Coverage by goal/ });
const boxOf = async () => (await bars().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
const pixels = () =>
  bars()
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

test('charts are shown above the grid as in Excel', async () => {
  expect(await bars().getAttribute('aria-label')).toBe(
    'Chart: Coverage by goal. Total, Partial by Goal 1, Goal 2, Goal 3, Goal 4, Goal 5, Goal 6.',
  );
  // Without the pane, whose text changes.
  const clip = { x: 0, y: 0, width: 1000, height: 800 };
  await expectPicture('charts', () => opened.page.screenshot({ clip }));
});

test('the page says what it does not show', async () => {
  await opened.page.getByText('In Excel this sheet reads from right to left.').waitFor();
});

test('a chart follows its formulas', async () => {
  const before = await pixels();
  await opened.page.evaluate(() => window.workbench.type('Results', 'B2', '0.5'));
  await opened.page.evaluate(() => window.workbench.settled());
  await eventually(opened, async () => expect(await pixels()).not.toBe(before));
});

test('a chart scrolls with its cells, under the headings', async () => {
  const before = await boxOf();
  await opened.page.mouse.move(before.x - 50, before.y + 100);
  await opened.page.mouse.wheel(0, 100);
  await eventually(opened, async () => {
    const after = await boxOf();
    expect([before.x - after.x, before.height - after.height]).toEqual([0, 0]);
    expect(before.y - after.y).toBeGreaterThan(50);
  });
  await opened.page.mouse.wheel(0, -1000);
  await eventually(opened, async () => expect(await boxOf()).toEqual(before));
});

test('groups of rows are collapsed by button and keyboard; charts shrink but keep their bars', async () => {
  const before = await boxOf();
  const labelled = await bars().getAttribute('aria-label');
  const hide = opened.page.getByRole('button', { name: 'Hide rows 2 to 4' });
  expect(await hide.getAttribute('aria-expanded')).toBe('true');
  await hide.click();
  const hidden = () =>
    opened.page.evaluate(() =>
      [1, 2, 3, 4].map((row) => window.workbench.model.activeSheet().isHidden('rows', row)),
    );
  await eventually(opened, async () => {
    expect(await hidden()).toEqual([true, true, true, false]);
    expect(before.height - (await boxOf()).height).toBeGreaterThan(50);
  });
  expect(await bars().getAttribute('aria-label')).toBe(labelled);

  const show = opened.page.getByRole('button', { name: 'Show rows 2 to 4' });
  await press(show);
  await eventually(opened, async () => {
    expect(await hidden()).toEqual([false, false, false, false]);
    expect(await boxOf()).toEqual(before);
  });
});

test('a deleted chart disappears, and another sheet has none', async () => {
  await opened.page.evaluate(() => {
    const { model } = window.workbench;
    model.activeSheet().removeChart(model.activeSheet().charts()[1]?.id ?? '');
  });
  await opened.page.waitForFunction(() => document.querySelectorAll('.chart').length === 1);
  await opened.page.evaluate(() => {
    const { model } = window.workbench;
    model.activate(model.addSheet('Empty').id);
  });
  await opened.page.waitForFunction(() => document.querySelectorAll('.chart').length === 0);
});
