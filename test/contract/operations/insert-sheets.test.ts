import { insertSheets } from '../../../src/excel/operations/insert-sheets';
import { findMatrices, readMatrix } from '../../../src/excel/read/matrices';
import { readProvenance } from '../../../src/excel/read/provenance';
import { removeInserted } from '../../../src/excel/operations/remove-inserted';
import { withProvenance } from '../../../src/workbook/sheet/provenance';
import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import { failingRuns } from '../failing-runs';
import { closeHosts, startHost, type Harness } from '../harness';
import { combinationOf } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;
let before: WorkbookSnapshot;
beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  before = host.snapshot();
});
afterEach(closeHosts);

async function combined(direction?: 'rtl') {
  const { matrix, log } = await combinationOf();
  const turned = direction ? { direction } : {};
  const outcome = await insertSheets({ ...matrix, ...turned }, [
    withProvenance({ ...log, ...turned }, { kind: 'log', addIn: '0.1.0' }),
  ]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await host.settled();
  return outcome.value;
}
const names = () => host.model.sheets().map(({ name }) => name);

test.each([undefined, 'rtl'] as const)(
  'the first sheet is shown, the other stands behind it (%s)',
  async (direction) => {
    const inserted = await combined(direction);
    expect(names().slice(-2)).toEqual(['RIA matrix', 'Combination log']);
    expect(host.model.activeSheet().name).toBe('RIA matrix');
    expect(inserted.companions?.map(({ sheet }) => sheet)).toEqual(['Combination log']);
  },
);

test('the matrix is recognised as one, the log is not; both record what made them', async () => {
  await combined();
  await expect(findMatrices()).resolves.toMatchObject({ value: [{ sheet: 'RIA matrix' }] });
  await expect(readMatrix('Combination log')).resolves.toEqual({ ok: true, value: undefined });
  const read = await readMatrix('RIA matrix');
  expect(read.ok && read.value?.layout.documents).toMatchObject([{ name: 'Vision' }]);
  await expect(readProvenance()).resolves.toMatchObject({
    value: [{ sheet: 'Combination log', provenance: { kind: 'log' } }],
  });
});

test('names that look like formulas stay text', async () => {
  await combined();
  const log = host.snapshot().sheets.find(({ name }) => name === 'Combination log');
  const cells = Object.values(log?.cells ?? {});
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(cells.map(({ value }) => value)).toContain('=Health');
});

test('cancelled after the first sheet, both are removed', async () => {
  const { matrix, log } = await combinationOf();
  const controller = new AbortController();
  let writings = 0;
  const outcome = await insertSheets(matrix, [log], {
    signal: controller.signal,
    onStep: (step) => {
      if (step === 'writing' && (writings += 1) === 2) controller.abort();
    },
  });
  expect(outcome).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(writings).toBe(2);
  expect(host.snapshot()).toEqual(before);
});

test('if the first cannot be removed again, it is named', async () => {
  const { matrix, log } = await combinationOf();
  failingRuns(host, (run) => run > 2);
  await expect(insertSheets(matrix, [log])).resolves.toEqual({
    ok: false,
    problem: { kind: 'clean-up-failed', sheet: 'RIA matrix', cause: { kind: 'busy' } },
  });
});

test('both are removed together; if either has entries, the user is asked first', async () => {
  const inserted = await combined();
  host.model
    .sheet('Combination log')
    ?.write({ row: 90, column: 0, rows: 1, columns: 1 }, [['mine']], 'user');
  const asked = await removeInserted(inserted);
  expect(asked).toMatchObject({
    value: {
      state: 'question',
      question: {
        sheet: 'RIA matrix, Combination log',
        changes: [{ sheet: 'Combination log', row: 90, column: 0, content: 'mine' }],
      },
    },
  });
  if (!asked.ok || asked.value.state !== 'question') return;
  const from = host.requests.length;
  await expect(removeInserted(inserted, asked.value.question)).resolves.toMatchObject({
    value: { state: 'removed' },
  });
  expect(host.requests.slice(from).map(({ writes }) => writes)).toEqual([false, true]);
  expect(host.snapshot()).toEqual(before);
});

test('one that was deleted by hand does not prevent removing the other', async () => {
  const inserted = await combined();
  host.model.removeSheet(inserted.sheetId);
  await expect(removeInserted(inserted)).resolves.toMatchObject({
    value: { state: 'removed', sheet: 'Combination log' },
  });
  expect(names()).toEqual(before.sheets.map(({ name }) => name));
});
