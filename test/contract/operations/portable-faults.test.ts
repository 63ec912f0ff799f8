import { makePortable } from '../../../src/excel/operations/make-portable';
import type { Outcome } from '../../../src/excel/door/outcome';
import { restoreFormulas } from '../../../src/excel/operations/restore-formulas';
import { planRestore } from '../../../src/workbook/portable/restore/plan';
import { closeHosts, type Harness } from '../harness';
import { triedActions } from '../tried-actions';
import { make, planned, PORTABLE_WORKBOOK, readAll, startPortable } from '../portable-workbook';

jest.setTimeout(300_000);

let host: Harness;
afterEach(closeHosts);

/** Making and restoring a copy: the workbook for each, and the function that runs it. */
const WAYS: readonly (readonly [string, () => Promise<() => Promise<Outcome<unknown>>>])[] = [
  [
    'making a portable copy',
    async () => {
      host = await startPortable(PORTABLE_WORKBOOK);
      const { plan } = await planned();
      return () => makePortable(plan);
    },
  ],
  [
    'restoring',
    async () => {
      host = await startPortable(PORTABLE_WORKBOOK);
      await make();
      await host.settled();
      const back = planRestore(await readAll());
      return () => restoreFormulas(back);
    },
  ],
];

/** Not allowed, a cell being edited, too large, busy, and an error nobody knows. */
const REFUSALS = [
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'HostIsBusy',
  'GeneralException',
];

describe.each(WAYS)('%s', (_, begin) => {
  test('refused by Excel at each of both requests: the workbook is as it was', async () => {
    const run = await begin();
    const before = host.snapshot();
    for (const code of REFUSALS)
      for (const request of [1, 2]) {
        host.quirks.fail = { request: host.requests.length + request, code };
        await expect(run()).resolves.toMatchObject({ ok: false });
        await host.settled();
        expect([code, request, host.snapshot()]).toEqual([code, request, before]);
      }
  });

  test('interrupted after any number of actions: the workbook is as it was', async () => {
    const first = await begin();
    const from = host.requests.length;
    await expect(first()).resolves.toMatchObject({ ok: true });
    const actions = host.requests[from + 1]?.actions ?? 0;
    host.close();
    const run = await begin();
    const before = host.snapshot();
    let failures = 0;
    for (const action of triedActions(actions)) {
      host.quirks.fail = { request: host.requests.length + 2, action, code: 'GeneralException' };
      const outcome = await run();
      await host.settled();
      if (outcome.ok) throw new Error(`action ${action} did not fail`);
      failures += 1;
      expect([action, outcome.problem.kind, host.snapshot()]).toEqual([action, 'unknown', before]);
    }
    expect(failures).toBeGreaterThan(3);
  });
});

test('if cleaning up fails, the formulas are back and the next run cleans up', async () => {
  host = await startPortable();
  const before = host.snapshot();
  await make();
  await host.settled();
  host.quirks.fail = { request: host.requests.length + 100, code: 'AccessDenied' };
  const back = planRestore(await readAll());
  host.quirks.fail = { request: host.requests.length + 3, code: 'AccessDenied' };
  await expect(restoreFormulas(back)).resolves.toEqual({ ok: true, value: { cleanedUp: false } });
  await host.settled();
  const again = planRestore(await readAll());
  await expect(restoreFormulas(again)).resolves.toEqual({ ok: true, value: { cleanedUp: true } });
  await host.settled();
  expect(host.snapshot()).toEqual(before);
});

test('a protected workbook refuses the helper sheet, and the problem says so', async () => {
  host = await startPortable();
  const { plan } = await planned();
  host.model.isProtected = true;
  const before = host.snapshot();
  await expect(makePortable(plan)).resolves.toEqual({
    ok: false,
    problem: { kind: 'protected-workbook' },
  });
  expect(host.snapshot()).toEqual(before);
});
