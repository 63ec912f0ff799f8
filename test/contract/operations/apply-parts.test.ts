import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { closeHosts, startHost, type Harness } from '../harness';
import { sheetOfAllParts } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

/** The parts of a plan beyond cells: charts, outline, filter, footer, direction. */
let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK, quirks: { excel: '2021' } });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

/** An Excel with an older requirement set than the workbench simulates. */
function playOlder(version: string): void {
  const isSetSupported = (_set: string, wanted = '1.1') =>
    Number(wanted.split('.')[1]) <= Number(version.split('.')[1]);
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

async function inserted() {
  await expect(insertSheet(sheetOfAllParts())).resolves.toMatchObject({ ok: true });
  const sheet = host.snapshot().sheets.find(({ name }) => name === 'Results');
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

test('one request each to read, to turn the sheet, to write and to set up its pages', async () => {
  await inserted();
  expect(host.requests.map(({ writes }) => writes)).toEqual([false, true, true, true]);
});

test('charts have their source, colours and place', async () => {
  const { charts = [] } = await inserted();
  expect(charts.map(({ type, title }) => [type, title])).toEqual([
    ['BarClustered', 'Coverage 0'],
    ['BarStacked', 'Coverage 1'],
    ['ColumnClustered', 'Coverage 2'],
    ['ColumnStacked', 'Coverage 3'],
  ]);
  expect(charts[1]).toMatchObject({
    legend: 'Bottom',
    valueAxis: { minimum: 0, maximum: 10, numberFormat: '0' },
    place: { from: { row: 20, column: 0 }, to: { row: 30, column: 5 } },
    series: [
      {
        colour: '#4C9F38',
        name: { area: { row: 1, column: 1 } },
        categories: { area: { row: 2, column: 0, rows: 3 } },
        values: { area: { row: 2, column: 1, rows: 3 } },
      },
      { colour: '#DDA63A', values: { area: { column: 2 } } },
    ],
  });
});

test('rows of bars read from top to bottom, columns from left to right', async () => {
  const { charts = [] } = await inserted();
  const turned = { reversed: true, crossing: 'Maximum' };
  expect(charts.map(({ categoryAxis }) => categoryAxis)).toEqual([
    turned,
    turned,
    undefined,
    undefined,
  ]);
});

test('a chart of one series has no legend', async () => {
  const plan = sheetOfAllParts();
  const charts = (plan.charts ?? []).slice(0, 1).map((chart) => ({
    ...chart,
    source: { ...chart.source, columns: 2 },
    colours: chart.colours.slice(0, 1),
  }));
  await insertSheet({ ...plan, charts });
  expect(host.snapshot().sheets.at(-1)?.charts?.[0]).not.toHaveProperty('legend');
});

test('groups, filter and footer are there', async () => {
  const { outline, filter, page } = await inserted();
  expect(outline).toEqual({ rows: { 2: 1, 4: 1, 5: 1 }, columns: {} });
  expect(filter).toEqual({ row: 1, column: 0, rows: 4, columns: 3 });
  expect(page?.footer).toBe('&L&A&CPage &P of &N&R&D');
});

test('the sheet reads from right to left and is the only new one', async () => {
  const { rightToLeft } = await inserted();
  expect(rightToLeft).toBe(true);
  expect(host.model.sheets().map(({ name }) => name)).toEqual(['Notes', 'sdg TARGETS', 'Results']);
});

test('an Excel without templates of sheets leaves it left to right', async () => {
  playOlder('1.12');
  const { rightToLeft, outline } = await inserted();
  expect([rightToLeft, outline === undefined]).toEqual([undefined, false]);
});

test('an Excel without outlines has all the rest', async () => {
  playOlder('1.9');
  const { outline, filter, charts } = await inserted();
  expect([outline, filter === undefined, charts?.length]).toEqual([undefined, false, 4]);
});

test('if a template is refused, the sheet stays left-to-right', async () => {
  // As with an administrator's policy on file types.
  host.quirks.refusedTemplates = true;
  const outcome = await insertSheet(sheetOfAllParts());
  expect(outcome).toMatchObject({ ok: true, value: { isUnturned: true } });
  const { rightToLeft, charts } = host.snapshot().sheets.at(-1) ?? {};
  expect([rightToLeft, charts?.length]).toEqual([undefined, 4]);
  expect(host.model.sheets().map(({ name }) => name)).toEqual(['Notes', 'sdg TARGETS', 'Results']);
});

test('wherever and however the template fails, no sheet of it is left', async () => {
  await inserted();
  const { actions } = host.requests[1] ?? { actions: 0 };
  expect(actions).toBeGreaterThan(3);
  const isTurned: boolean[] = [];
  for (const code of ['GeneralException', 'AccessDenied', 'InvalidArgument'])
    for (let action = 0; action < actions; action += 1) {
      const { length } = host.model.sheets();
      host.quirks.fail = { request: host.requests.length + 2, action, code };
      const outcome = await insertSheet(sheetOfAllParts());
      expect([code, action, outcome]).toMatchObject([
        code,
        action,
        { value: { isUnturned: true } },
      ]);
      const { rightToLeft, charts } = host.snapshot().sheets.at(-1) ?? {};
      expect([host.model.sheets().length, charts?.length]).toEqual([length + 1, 4]);
      isTurned.push(rightToLeft ?? false);
    }
  expect(new Set(isTurned)).toEqual(new Set([false]));
});

test('a template whose name was used meanwhile is removed, the sheet with that name stays', async () => {
  const { run } = host.Excel;
  let runs = 0;
  const racing = async (...args: Parameters<typeof run>) => {
    runs += 1;
    if (runs === 2) host.model.addSheet('Results');
    return run.apply(host.Excel, args);
  };
  Object.assign(globalThis, { Excel: { ...host.Excel, run: racing } });
  const outcome = await insertSheet(sheetOfAllParts());
  expect(outcome).toMatchObject({ ok: false });
  expect(host.model.sheets().map(({ name }) => name)).toEqual(['Notes', 'sdg TARGETS', 'Results']);
});
