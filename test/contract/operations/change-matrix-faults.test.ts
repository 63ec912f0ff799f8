import { ROWS } from '../../../src/workbook/matrix/areas';
import {
  french,
  MATRIX,
  preparedChange,
  ratedMatrix,
  withoutRuleIds,
  type Wish,
} from '../changed-matrix';
import { failingRuns } from '../failing-runs';
import { closeHosts, startHost, type Harness } from '../harness';
import { triedActions } from '../tried-actions';
import { USER_WORKBOOK } from '../user-workbook';

async function start(): Promise<Harness> {
  const host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  await ratedMatrix(host);
  return host;
}

afterEach(closeHosts);

/** Changes from the table of all operations that are too large for all its tests. */
const WISHES: readonly (readonly [string, Wish])[] = [
  ['another language', { language: french }],
  ['a wider scope', { scope: 'ALL' }],
];

test.each(WISHES)(
  '%s: a failure after any number of actions leaves the workbook as it was, or as asked',
  async (_, wish) => {
    const whole = await start();
    await (
      await preparedChange(whole, wish)
    )();
    // In another language the footer follows in a request of its own.
    const { actions } = whole.requests.at('language' in wish ? -2 : -1) ?? { actions: 0 };
    const asked = withoutRuleIds(whole.snapshot());
    whole.close();
    let host = await start();
    let change = await preparedChange(host, wish);
    const before = withoutRuleIds(host.snapshot());
    let finished = 0;
    for (const action of triedActions(actions)) {
      host.quirks.fail = { request: host.requests.length + 3, action, code: 'GeneralException' };
      const outcome = await change();
      const found = withoutRuleIds(host.snapshot());
      if (outcome.ok) {
        // After the first deletion the change is finished instead of undone.
        expect([action, found]).toEqual([action, asked]);
        finished += 1;
        host.close();
        host = await start();
        change = await preparedChange(host, wish);
        continue;
      }
      expect([action, outcome]).toMatchObject([action, { problem: { kind: 'unknown' } }]);
      expect([action, found]).toEqual([action, before]);
    }
    expect(actions).toBeGreaterThan(30);
    expect(finished).toBeLessThan(20);
  },
  900_000,
);

test.each(['Begun', 'Committed'])(
  'a name SDG_Change_%s that another run has left is no mark of this one',
  async (kind) => {
    const host = await start();
    const sheetId = host.model.sheet(MATRIX)?.id ?? '';
    const stale = [`SDG_Change_${kind}`, `SDG_Change_${kind}_k3x9`];
    for (const name of stale)
      host.model.setName({ name, formula: `='${MATRIX}'!$AZ$300`, sheetId });
    const change = await preparedChange(host, { documents: (all) => [{ name: 'New' }, ...all] });
    const before = withoutRuleIds(host.snapshot());
    for (const action of [undefined, 0, 1, 8, 30]) {
      const request = host.requests.length + 3;
      host.quirks.fail = { request, ...(action !== undefined && { action }) };
      await expect(change()).resolves.toMatchObject({ problem: { kind: 'unknown' } });
      expect([action, withoutRuleIds(host.snapshot())]).toEqual([action, before]);
    }
    host.quirks.fail = undefined;
    await expect(change()).resolves.toEqual({ ok: true, value: { state: 'changed' } });
    expect(host.model.sheet(MATRIX)?.cell(ROWS.headings, 5)?.value).toBe('New');
    const left = host.model.names().map(({ name }) => name);
    expect(left.filter((name) => name.startsWith('SDG_Change'))).toEqual(stale);
  },
);

describe('what cannot be restored', () => {
  /** An Excel that interrupts the writing and is unavailable for some of the requests after it. */
  function failing(host: Harness, times: number): void {
    failingRuns(host, (run) => run > 2 && run <= 2 + times);
    host.quirks.fail = { request: host.requests.length + 3, action: 30, code: 'GeneralException' };
  }

  test('is reported, with the sheet', async () => {
    const host = await start();
    const change = await preparedChange(host, { documents: (all) => [{ name: 'New' }, ...all] });
    failing(host, 2);
    await expect(change()).resolves.toMatchObject({
      problem: { kind: 'change-unfinished', sheet: MATRIX, cause: { kind: 'unknown' } },
    });
  });

  test('is tried again when it fails once', async () => {
    const host = await start();
    const change = await preparedChange(host, { documents: (all) => [{ name: 'New' }, ...all] });
    const before = withoutRuleIds(host.snapshot());
    failing(host, 1);
    await expect(change()).resolves.toMatchObject({ problem: { kind: 'unknown' } });
    expect(withoutRuleIds(host.snapshot())).toEqual(before);
  });

  test('a change that was made, but whose answer was lost, is not undone', async () => {
    const host = await start();
    const change = await preparedChange(host, { documents: (all) => [{ name: 'New' }, ...all] });
    const { Excel } = host;
    let runs = 0;
    const lost = {
      ...Excel,
      run: async (...args: Parameters<typeof Excel.run>) => {
        runs += 1;
        const result: unknown = await Excel.run(...args);
        if (runs === 2)
          throw Object.assign(new Error('timed out'), { name: 'RichApi.Error', code: 'Timeout' });
        return result;
      },
    };
    Object.assign(globalThis, { Excel: lost });
    await expect(change()).resolves.toEqual({ ok: true, value: { state: 'changed' } });
    expect(host.model.sheet(MATRIX)?.cell(ROWS.headings, 5)?.value).toBe('New');
  });
});
