import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import type { SheetPlan } from '../../../src/workbook/sheet/plan';
import { failingRuns } from '../failing-runs';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows, matrixOf, smallCatalogue, sheetOfAllParts } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

/** With the number of the request that writes: a sheet from right to left is made before it. */
const PLANS: readonly (readonly [string, () => Promise<SheetPlan>, number])[] = [
  ['catalogue', async () => firstRows(await smallCatalogue(), 8), 2],
  ['matrix', async () => firstRows(await matrixOf(['Vision', 'Plan']), 12), 2],
  ['sheet with charts, from right to left', async () => fewerCharts(sheetOfAllParts()), 3],
];

/** Bars and columns once: all others use the same actions. */
const fewerCharts = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  charts: (plan.charts ?? []).slice(1, 3),
});

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

describe.each(PLANS)('inserting a %s', (_, planned, request) => {
  test('if cleaning up fails as well, the remaining sheet is named', async () => {
    const plan = await planned();
    host.quirks.fail = { request, action: 20, code: 'GeneralException' };
    failingRuns(host, (run) => run > request);
    const outcome = await insertSheet(plan);
    expect(outcome).toMatchObject({
      ok: false,
      problem: { kind: 'clean-up-failed', cause: { kind: 'unknown' } },
    });
    const left =
      outcome.ok || outcome.problem.kind !== 'clean-up-failed' ? '' : outcome.problem.sheet;
    expect(host.snapshot().sheets.map(({ name }) => name)).toContain(left);
  });

  test('cleaning up is tried again when it fails once', async () => {
    const before = host.snapshot();
    const plan = await planned();
    failingRuns(host, (run) => run === request + 1);
    host.quirks.fail = { request, action: 20, code: 'GeneralException' };
    await expect(insertSheet(plan)).resolves.toMatchObject({ problem: { kind: 'unknown' } });
    expect(host.snapshot()).toEqual(before);
  });
});
