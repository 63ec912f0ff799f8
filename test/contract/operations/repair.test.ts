import type { CellEdit } from '../../../src/workbook/sheet/cell-edit';
import {
  editInBundles,
  undoBundles,
  type BundleOptions,
} from '../../../src/excel/operations/edit-in-bundles';
import { findTextCells } from '../../../src/excel/read/text-cells';
import { createRepair } from '../../../src/tasks/repair';
import type { RepairPlan } from '../../../src/workbook/repair/plan';
import type { Cell, WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import { closeHosts, startHost, type Harness } from '../harness';
import { workbook } from '../model';

const NAMES = new Set(['SDG.COVERAGE', 'SDG.CODES']);
/** As far as a workbook is concerned: one gives a number, one a list that spills. */
const FUNCTIONS = ['COVERAGE', 'CODES'].map((name) => ({
  id: name,
  name,
  parameters: [{ name: 'cells', dimensionality: 'matrix' as const }],
}));

const broken = (formula: string): Cell => ({ value: '#NAME?', error: true, formula });

/** What a colleague without the add-in sends back: ratings, and formulas on three sheets. */
const SENT_BACK: WorkbookSnapshot = workbook([
  {
    name: 'Plan',
    cells: {
      '0,0': { value: 'T' },
      '1,0': { value: 'P' },
      '2,0': { value: 'none' },
      '0,1': broken('=SDG.COVERAGE(A1:A3)'),
      '1,1': broken('=_xldudf_SDG_COVERAGE(A1:A2)'),
      '2,1': { value: 1, formula: '=_xldudf_sdg_coverage(A1:A2)', style: { bold: true } },
      '3,1': broken('=IF(_xldudf_SDG_COVERAGE(A1:A3)>0.5,"SDG.COVERAGE","low")'),
      '4,1': { value: 0, formula: '=IFERROR(SDG.COVERAGE(A1:A2),0)' },
      '0,3': { ...broken('=_xldudf_SDG_CODES(A1:A3)'), numberFormat: '@' },
    },
  },
  {
    name: "Ministry's figures",
    cells: {
      '4,2': broken('=_xldudf_sdg_codes(Plan!A1:A2)'),
      '4,4': broken('=WORDS(1)'),
      '5,4': { value: '=SDG.COVERAGE(A1)', numberFormat: '@' },
    },
  },
  { name: 'Locked', isProtected: true, cells: { '0,0': broken('=SDG.COVERAGE(Plan!A1:A3)') } },
]);

let host: Harness;
beforeEach(async () => {
  host = await startHost({ workbook: SENT_BACK, functions: FUNCTIONS, namespace: 'SDG' });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  host.CustomFunctions.associate('COVERAGE', (cells: unknown[][]) => {
    const ratings = cells.flat();
    return ratings.filter((rating) => rating === 'T' || rating === 'P').length / ratings.length;
  });
  host.CustomFunctions.associate('CODES', (cells: unknown[][]) => cells);
});
afterEach(closeHosts);

async function look(repair = createRepair(() => NAMES)): Promise<RepairPlan> {
  const plan = await repair.search();
  if (!plan.ok) throw new Error(plan.problem.kind);
  return plan.value;
}

/** Those that Excel would not keep as text. */
const enterable = async (): Promise<CellEdit[]> => (await look()).entries.map(({ edit }) => edit);

const values = () =>
  Object.fromEntries(
    host
      .snapshot()
      .sheets.flatMap(({ name, cells }) =>
        Object.entries(cells).map(([key, { value }]) => [`${name} ${key}`, value]),
      ),
  );

/**
 * Everything except the results of our formulas: entering one again repairs it, so a formula that
 * was restored shows its value too.
 */
function cellwise({ sheets, ...rest }: WorkbookSnapshot): unknown {
  const plain = ({ formula, style, numberFormat, ...shown }: Cell) => ({
    ...{ formula, style, numberFormat },
    ...(!formula?.toUpperCase().includes('SDG') && shown),
  });
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(
        Object.entries(sheet.cells).flatMap(([key, cell]) =>
          cell.spilled ? [] : [[key, plain(cell)]],
        ),
      ),
    })),
  };
}

test('formulas show their values again; what is not ours or locked stays', async () => {
  await expect(editInBundles(await enterable())).resolves.toMatchObject({ left: 0 });
  await host.settled();
  expect(values()).toEqual({
    'Plan 0,0': 'T',
    'Plan 1,0': 'P',
    'Plan 2,0': 'none',
    'Plan 0,1': 2 / 3,
    'Plan 1,1': 1,
    'Plan 2,1': 1,
    'Plan 3,1': 'SDG.COVERAGE',
    'Plan 4,1': 1,
    'Plan 0,3': '#NAME?',
    "Ministry's figures 4,2": 'T',
    "Ministry's figures 5,2": 'P',
    "Ministry's figures 4,4": '#NAME?',
    "Ministry's figures 5,4": '=SDG.COVERAGE(A1)',
    'Locked 0,0': '#NAME?',
  });
  const plan = host.snapshot().sheets[0]?.cells;
  expect(plan?.['3,1']?.formula).toBe('=IF(SDG.COVERAGE(A1:A3)>0.5,"SDG.COVERAGE","low")');
  expect(plan?.['2,1']).toMatchObject({ style: { bold: true } });
});

test('afterwards only formulas that cannot be entered are left, until it is undone', async () => {
  const repair = createRepair(() => NAMES);
  const { entries } = await look(repair);
  const causes = (plan: RepairPlan | undefined) =>
    plan?.entries.map(({ cause, area }) => [cause, area.row, area.column]);
  const reasons = (plan: RepairPlan | undefined) =>
    plan?.left.map(({ reason, sheet }) => [reason, sheet]);
  const entered = await repair.enter(entries, {});
  expect(entered).toMatchObject({ written: 6, left: 0 });
  // Only formulas whose text has changed can be undone.
  expect(entered.made.flatMap(({ edits }) => edits)).toHaveLength(4);
  expect(causes(entered.plan)).toEqual([]);
  expect(reasons(entered.plan)).toEqual([
    ['protected-sheet', 'Locked'],
    ['text-cell', 'Plan'],
  ]);
  const undone = await repair.undo(entered.made, {});
  expect(undone).toMatchObject({ written: 4, left: 0, made: [] });
  expect(causes(undone.plan)).toHaveLength(4);
});

test('cells with the format Text are known beforehand, by one request', async () => {
  const cells = [1, 3].map((column) => ({ sheetId: 's1', row: 0, column }));
  await expect(findTextCells(cells)).resolves.toEqual({ ok: true, value: [cells[1]] });
  expect(host.requests).toHaveLength(1);
});

test('a bundle is one request to read and one to write, and progress is reported', async () => {
  const edits = await enterable();
  const from = host.requests.length;
  const heard: number[][] = [];
  await editInBundles(edits, { size: 2, onProgress: (done, all) => heard.push([done, all]) });
  expect(heard).toEqual([0, 2, 4].map((done) => [done, 6]));
  expect(host.requests.slice(from).map(({ writes }) => writes)).toEqual([
    ...[false, true],
    ...[false, true],
    ...[false, true],
  ]);
});

test('cancelled between bundles, what was entered stays and the rest is reported', async () => {
  const edits = await enterable();
  const controller = new AbortController();
  const options: BundleOptions = {
    size: 2,
    signal: controller.signal,
    onProgress: (done) => done > 0 && controller.abort(),
  };
  const done = await editInBundles(edits, options);
  expect(done).toMatchObject({ left: 2, problem: { kind: 'cancelled' } });
  expect(done.made).toHaveLength(2);
});

test('edits are undone together, the formulas read as before', async () => {
  const before = cellwise(host.snapshot());
  const { made } = await editInBundles(await enterable(), { size: 4 });
  await expect(undoBundles(made)).resolves.toEqual({ made: [], left: 0 });
  await host.settled();
  expect(cellwise(host.snapshot())).toEqual(before);
});

test('a failed undo returns what is left to undo, and can be tried again', async () => {
  const before = cellwise(host.snapshot());
  const { made } = await editInBundles(await enterable(), { size: 4 });
  // The last bundle is restored first, with two requests; then reading the other one fails.
  host.quirks.fail = { request: host.requests.length + 3, code: 'HostIsBusy' };
  const first = await undoBundles(made);
  expect(first).toMatchObject({ left: 4, problem: { kind: 'busy' } });
  expect(first.made).toEqual([made[0]]);
  await expect(undoBundles(first.made)).resolves.toEqual({ made: [], left: 0 });
  await host.settled();
  expect(cellwise(host.snapshot())).toEqual(before);
});

test('each request failing in turn, bundles before it are entered, the others are as they were', async () => {
  const edits = await enterable();
  const states = [cellwise(host.snapshot())];
  for (let count = 2; count <= edits.length; count += 2) {
    await editInBundles(edits.slice(count - 2, count), { size: 2 });
    await host.settled();
    states.push(cellwise(host.snapshot()));
  }
  for (let request = 1; request <= edits.length; request += 1) {
    host.model.load(SENT_BACK);
    host.quirks.fail = { request: host.requests.length + request, code: 'AccessDenied' };
    const done = await editInBundles(edits, { size: 2 });
    await host.settled();
    const bundles = Math.ceil(request / 2) - 1;
    expect(done).toMatchObject({ left: 6 - bundles * 2, problem: { kind: 'not-allowed' } });
    expect(done.made).toHaveLength(bundles);
    expect([request, cellwise(host.snapshot())]).toEqual([request, states[bundles]]);
  }
});

test.each([1, 2, 3, 4])('looking fails at request %i without a trace', async (request) => {
  const before = host.snapshot();
  host.quirks.fail = { request, code: 'HostIsBusy' };
  await expect(enterable()).rejects.toThrow('busy');
  expect(host.snapshot()).toEqual(before);
});

test('interrupted after any number of actions, a bundle is restored', async () => {
  const edits = (await enterable()).slice(0, 3);
  const before = cellwise(host.snapshot());
  for (let action = 0; ; action += 1) {
    host.quirks.fail = { request: host.requests.length + 2, action, code: 'GeneralException' };
    const done = await editInBundles(edits);
    await host.settled();
    if (!done.problem) {
      expect(action).toBeGreaterThan(3);
      return;
    }
    expect([action, cellwise(host.snapshot())]).toEqual([action, before]);
  }
});

test('a cell that was typed into meanwhile stops it, and keeps what was typed', async () => {
  const edits = await enterable();
  host.model.sheet('Plan')?.write({ row: 0, column: 1, rows: 1, columns: 1 }, [['mine']], 'user');
  await expect(editInBundles(edits)).resolves.toMatchObject({
    left: 6,
    problem: { kind: 'changed-meanwhile' },
  });
  expect(values()['Plan 0,1']).toBe('mine');
});

test('what COM and VBA add-ins left before our functions goes', async () => {
  const left = [
    "=@'C:/Tools/X.xla'!_xldudf_SDG_COVERAGE(A1:A2)",
    '=Book2.xlsm!_xldudf_SDG_COVERAGE(A1:A2)',
    '=[1]!_xldudf_SDG_COVERAGE(A1:A2)',
    '=_xll.SDG.COVERAGE(A1:A2)',
    "='C:\\Tools\\[X.xlam]Sheet'!SDG.COVERAGE(A1:A2)",
  ];
  const cells = left.map((formula, row) => [`${row},1`, broken(formula)] as const);
  const rated = { '0,0': { value: 'T' }, '1,0': { value: 'P' } };
  host.model.load(workbook([{ name: 'Plan', cells: { ...rated, ...Object.fromEntries(cells) } }]));
  expect((await editInBundles(await enterable())).left).toBe(0);
  await host.settled();
  const after = host.snapshot().sheets[0]?.cells;
  expect(left.map((_, row) => after?.[`${row},1`]?.formula)).toEqual(
    left.map(() => '=SDG.COVERAGE(A1:A2)'),
  );
  expect(left.map((_, row) => after?.[`${row},1`]?.value)).toEqual(left.map(() => 1));
});
