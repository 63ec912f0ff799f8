import { formatRange } from '../../src/excel/format-range';
import { readSelectedRange } from '../../src/excel/read-selected-range';
import { undoFormatting } from '../../src/excel/restore-formats';
import { lookAtTable } from '../../src/workbook/format-matrix-look';
import { planFormatting, type FormattingPlan } from '../../src/workbook/format-matrix-plan';
import { EVERYTHING, FORMAT_WORDS } from '../workbook/format-words';
import { closeHosts, startHost, type Harness } from './harness';
import { cellwise, handMadeWorkbook } from './user-tables';

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: handMadeWorkbook() });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

async function planned(): Promise<FormattingPlan> {
  host.model.select('s1', { row: 5, column: 2, rows: 1, columns: 1 });
  const read = await readSelectedRange();
  if (!read.ok || !read.value) throw new Error(`not read: ${JSON.stringify(read)}`);
  return planFormatting(read.value, lookAtTable(read.value, new Map()), EVERYTHING, FORMAT_WORDS);
}

/** Excel.run that fails from its n-th call on, as if the connection were gone. */
function failingFrom(first: number, last = Infinity): void {
  const { Excel } = host;
  let runs = 0;
  const run = (...args: Parameters<typeof Excel.run>) => {
    runs += 1;
    return runs >= first && runs <= last
      ? Promise.reject(Object.assign(new Error('gone'), { code: 'ConnectionFailure' }))
      : Excel.run(...args);
  };
  Object.assign(globalThis, { Excel: { ...Excel, run } });
}

test.each([
  ['AccessDenied', 'not-allowed'],
  ['InvalidOperationInCellEditMode', 'cell-editing'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ConnectionFailure', 'busy'],
  ['GeneralException', 'unknown'],
])('%s at any request is told and leaves the workbook equal', async (code, kind) => {
  const plan = await planned();
  const before = cellwise(host.snapshot());
  for (const request of [1, 2]) {
    host.manners.fail = { request: host.requests.length + request, code };
    await expect(formatRange(plan)).resolves.toMatchObject({ ok: false, problem: { kind } });
    expect(cellwise(host.snapshot())).toEqual(before);
  }
});

test('looking fails without a trace', async () => {
  const before = host.snapshot();
  host.manners.fail = { request: 1, code: 'InvalidSelection' };
  await expect(readSelectedRange()).resolves.toEqual({
    ok: false,
    problem: { kind: 'no-single-range' },
  });
  expect(host.snapshot()).toEqual(before);
});

/** Fails after every possible number of actions of the request that writes. */
async function failAtEachAction(from = 0): Promise<number> {
  const before = JSON.stringify(cellwise(host.snapshot()));
  for (let action = from; ; action += 1) {
    const plan = await planned();
    host.manners.fail = { request: host.requests.length + 2, action, code: 'GeneralException' };
    const outcome = await formatRange(plan);
    if (outcome.ok) return action;
    expect([action, outcome.problem.kind]).toEqual([action, 'unknown']);
    // As text first: comparing workbooks hundreds of times takes minutes otherwise.
    const after = cellwise(host.snapshot());
    if (JSON.stringify(after) !== before)
      expect([action, after]).toEqual([action, JSON.parse(before)]);
  }
}

test('a failure after any number of actions leaves the workbook equal', async () => {
  expect(await failAtEachAction()).toBeGreaterThan(100);
}, 600_000);

test('so does one of a second run, which replaces what the first one made', async () => {
  await formatRange(await planned());
  host.model.sheet('Plan')?.write({ row: 9, column: 1, rows: 1, columns: 1 }, [['3.2']], 'user');
  // Formats come first, as in the first run; what is replaced comes last.
  expect(await failAtEachAction(100)).toBeGreaterThan(120);
}, 600_000);

test('where putting back fails as well, the cells left half changed are named', async () => {
  const plan = await planned();
  host.manners.fail = { request: 3, action: 40, code: 'GeneralException' };
  failingFrom(3);
  await expect(formatRange(plan)).resolves.toMatchObject({
    ok: false,
    problem: { kind: 'restore-failed', sheet: 'Plan', cells: 'B3:G9', cause: { kind: 'unknown' } },
  });
});

test('putting back is tried again when it fails once', async () => {
  const plan = await planned();
  const before = cellwise(host.snapshot());
  host.manners.fail = { request: 3, action: 40, code: 'GeneralException' };
  failingFrom(3, 3);
  await expect(formatRange(plan)).resolves.toMatchObject({ problem: { kind: 'unknown' } });
  expect(cellwise(host.snapshot())).toEqual(before);
});

test('undoing that fails can be tried again', async () => {
  const before = cellwise(host.snapshot());
  const done = await formatRange(await planned());
  if (!done.ok || done.value.state !== 'formatted') throw new Error('not formatted');
  host.manners.fail = { request: host.requests.length + 2, action: 30, code: 'GeneralException' };
  await expect(undoFormatting(done.value.before)).resolves.toMatchObject({ ok: false });
  await expect(undoFormatting(done.value.before)).resolves.toEqual({ ok: true, value: undefined });
  expect(cellwise(host.snapshot())).toEqual(before);
});
