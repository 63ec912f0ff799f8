import { formatRange } from '../../../src/excel/operations/format-range';
import { readSelectedRange } from '../../../src/excel/read/selected-range';
import { undoFormatting } from '../../../src/excel/operations/formats/restore';
import { closeHosts, startHost, type Harness } from '../harness';
import { plannedFormatting } from '../operations';
import { triedActions } from '../tried-actions';
import { cellwise, handMadeWorkbook } from '../user-tables';

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: handMadeWorkbook() });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

const planned = () => plannedFormatting(host);

/** Excel.run that fails from its n-th call on, as if the connection were lost. */
function failingFrom(first: number, last = Infinity): void {
  const { Excel } = host;
  let runs = 0;
  const run = (...args: Parameters<typeof Excel.run>) => {
    runs += 1;
    return runs >= first && runs <= last
      ? Promise.reject(
          Object.assign(new Error('gone'), { name: 'RichApi.Error', code: 'ConnectionFailure' }),
        )
      : Excel.run(...args);
  };
  Object.assign(globalThis, { Excel: { ...Excel, run } });
}

test('analysing fails without a trace', async () => {
  const before = host.snapshot();
  host.quirks.fail = { request: 1, code: 'InvalidSelection' };
  await expect(readSelectedRange()).resolves.toEqual({
    ok: false,
    problem: { kind: 'no-single-range' },
  });
  expect(host.snapshot()).toEqual(before);
});

test('a failure of a second run, which replaces what the first made, leaves the workbook equal', async () => {
  await formatRange(await planned());
  host.model.sheet('Plan')?.write({ row: 9, column: 1, rows: 1, columns: 1 }, [['3.2']], 'user');
  const first = await formatRange(await planned());
  const { actions = 0 } = host.requests.at(-1) ?? {};
  if (!first.ok || first.value.state !== 'formatted') throw new Error('not formatted');
  await undoFormatting(first.value.before);
  const before = JSON.stringify(cellwise(host.snapshot()));
  const tried = triedActions(actions);
  for (const action of tried.slice(0, -1)) {
    const plan = await planned();
    host.quirks.fail = { request: host.requests.length + 4, action, code: 'GeneralException' };
    await expect(formatRange(plan)).resolves.toMatchObject({ problem: { kind: 'unknown' } });
    // As text first: comparing workbooks hundreds of times would take minutes otherwise.
    const after = cellwise(host.snapshot());
    if (JSON.stringify(after) !== before)
      expect([action, after]).toEqual([action, JSON.parse(before)]);
  }
  expect(actions).toBeGreaterThan(120);
}, 600_000);

test('if restoring fails as well, the partly changed cells are named', async () => {
  const plan = await planned();
  host.quirks.fail = { request: 4, action: 40, code: 'GeneralException' };
  failingFrom(3);
  await expect(formatRange(plan)).resolves.toMatchObject({
    ok: false,
    problem: { kind: 'restore-failed', sheet: 'Plan', cells: 'B3:G9', cause: { kind: 'unknown' } },
  });
});

test('restoring is tried again when it fails once', async () => {
  const plan = await planned();
  const before = cellwise(host.snapshot());
  host.quirks.fail = { request: 4, action: 40, code: 'GeneralException' };
  failingFrom(3, 3);
  await expect(formatRange(plan)).resolves.toMatchObject({ problem: { kind: 'unknown' } });
  expect(cellwise(host.snapshot())).toEqual(before);
});

test('undoing that fails can be tried again', async () => {
  const before = cellwise(host.snapshot());
  const done = await formatRange(await planned());
  if (!done.ok || done.value.state !== 'formatted') throw new Error('not formatted');
  host.quirks.fail = { request: host.requests.length + 3, action: 30, code: 'GeneralException' };
  await expect(undoFormatting(done.value.before)).resolves.toMatchObject({ ok: false });
  await expect(undoFormatting(done.value.before)).resolves.toEqual({ ok: true, value: undefined });
  expect(cellwise(host.snapshot())).toEqual(before);
});
