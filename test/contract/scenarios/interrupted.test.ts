import { CODES } from '../../../src/functions/catalogue';
import { checkExcel, type CheckOptions } from '../../../src/excel/operations/check-excel';
import type { ScenarioResult } from '../../../src/excel/scenarios/result';
import { SCENARIOS } from '../../../src/excel/scenarios/list';
import type { Scenario } from '../../../src/excel/scenarios/scenario';
import { THOROUGH } from '../../effort';
import { failingRuns } from '../failing-runs';
import { closeHosts, startHost, type Harness } from '../harness';
import { KEEPING_WORKBOOK, stateOf } from './keeping-workbook';

jest.setTimeout(THOROUGH ? 300_000 : 60_000);

/** What makes more than its own sheet, or shows it. */
const SOME = SCENARIOS.filter(({ id }) =>
  [
    ...['names/scope', 'sheets/right-to-left', 'sheets/failed-insertion'],
    ...['keep/xml-part', 'keep/setting', 'events/selection'],
  ].includes(id),
);

let host: Harness;
let before: unknown;
beforeEach(async () => {
  host = await startHost({ workbook: KEEPING_WORKBOOK });
  const { Excel, Office, CustomFunctions } = host;
  Object.assign(globalThis, { Excel, Office, CustomFunctions });
  host.model.select('budget', { row: 1, column: 0, rows: 2, columns: 2 });
  before = await stateOf(host);
});
afterEach(closeHosts);

const check = (scenarios = SOME, options: Partial<CheckOptions> = {}) =>
  checkExcel(scenarios, { probe: { id: 'CODES', run: CODES }, ...options });
const verdicts = (results: readonly ScenarioResult[]) => results.map(({ verdict }) => verdict);
const scenario = (run: Scenario['run'], more: Partial<Scenario> = {}): Scenario => ({
  ...{ id: 'tests/own', expected: ['right'], run },
  ...more,
});

test('every request fails in turn: the workbook is as it was', async () => {
  await check();
  const count = host.requests.length;
  expect(count).toBeGreaterThan(SOME.length * 4);
  for (let request = 1; request <= count; request++) {
    for (const action of THOROUGH
      ? [undefined, 0, 1, 2, 3, 5, 8, 13]
      : [[undefined, 4][request % 2]]) {
      const number = host.requests.length + request;
      host.quirks.fail = {
        request: number,
        code: 'AccessDenied',
        ...(action !== undefined && { action }),
      };
      const outcome = await check();
      host.quirks.fail = undefined;
      expect([request, action, await stateOf(host)]).toEqual([request, action, before]);
      const kinds = outcome.ok ? verdicts(outcome.value).map(({ kind }) => kind) : [];
      expect(kinds).not.toContain('fault');
    }
  }
});

test('cancelled after each scenario: the results so far are told, the workbook is as it was', async () => {
  for (let after = 1; after <= SOME.length; after++) {
    const stopping = new AbortController();
    const told: ScenarioResult[] = [];
    const outcome = await check(SOME, {
      signal: stopping.signal,
      onResult: (result) => {
        if (told.push(result) === after) stopping.abort();
      },
    });
    expect(outcome).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(told.map(({ scenario: { id } }) => id)).toEqual(
      SOME.slice(0, after).map(({ id }) => id),
    );
    expect([after, await stateOf(host)]).toEqual([after, before]);
  }
});

test('cancelled within a scenario, it ends before anything else begins', async () => {
  const stopping = new AbortController();
  const stops = scenario(async ({ context, sheet, mark }) => {
    sheet.activate();
    context.workbook.names.add(`${mark}Name`, '=1');
    await context.sync();
    stopping.abort();
    return 'right';
  });
  const never = scenario(() => Promise.reject(new Error('it was not to run')));
  const outcome = await check([stops, never], { signal: stopping.signal });
  expect(outcome).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(await stateOf(host)).toEqual(before);
});

test('one that goes wrong says how, and the others go on', async () => {
  const outcome = await check([
    scenario(async () => 'wrong'),
    scenario(async ({ context }) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
      return 'right';
    }),
    scenario(() => Promise.reject(new TypeError('ours'))),
    scenario(async ({ sheet }) => sheet.name),
    scenario(async () => 'right', { needs: '1.99' }),
    scenario(async () => 'right'),
  ]);
  expect(outcome.ok && verdicts(outcome.value)).toEqual([
    { kind: 'different', observed: 'wrong' },
    {
      kind: 'different',
      observed: { refused: 'ItemNotFound', at: 'WorksheetCollection.getItem' },
    },
    { kind: 'fault', error: new TypeError('ours') },
    { kind: 'fault', error: expect.objectContaining({ code: 'PropertyNotLoaded' }) as unknown },
    { kind: 'impossible', needs: 'ExcelApi 1.99' },
    { kind: 'expected', observed: 'right' },
  ]);
  expect(await stateOf(host)).toEqual(before);
});

test('an event that never comes is an answer too', async () => {
  let heard = 0;
  const deaf = scenario(
    async ({ context, sheet, late }) => {
      const handler = sheet.onActivated.add(async () => void (heard += 1));
      await context.sync();
      try {
        return await late;
      } finally {
        handler.remove();
        await context.sync();
      }
    },
    { seconds: 0.05 },
  );
  const endless = scenario(() => new Promise(() => undefined), { seconds: 0.05 });
  const outcome = await check([deaf, endless, scenario(async () => 'right')]);
  expect(outcome.ok && verdicts(outcome.value)).toEqual([
    { kind: 'unanswered', seconds: 0.05 },
    { kind: 'unanswered', seconds: 0.05 },
    { kind: 'expected', observed: 'right' },
  ]);
  expect([heard, await stateOf(host)]).toEqual([0, before]);
});

test('a scratch sheet is removed under any name', async () => {
  await check([
    scenario(async ({ context, sheet }) => {
      sheet.name = 'History of mine';
      sheet.activate();
      await context.sync();
      return 'right';
    }),
  ]);
  expect(await stateOf(host)).toEqual(before);
});

test('a sheet that cannot be removed is named', async () => {
  failingRuns(host, (run) => run > 2);
  const outcome = await check();
  expect(outcome).toEqual({
    ok: false,
    problem: {
      kind: 'clean-up-failed',
      sheet: expect.stringMatching(/^SDGcheck\w{1,8}$/) as unknown,
      cause: { kind: 'busy' },
    },
  });
  const left = host.model.sheets().filter(({ name }) => name.startsWith('SDGcheck'));
  const named = !outcome.ok && 'sheet' in outcome.problem ? outcome.problem.sheet : '?';
  expect(left.map(({ name }) => name.startsWith(named))).toEqual([true]);
});

test('a protected workbook is left alone', async () => {
  host.model.isProtected = true;
  const outcome = await check();
  expect(outcome).toEqual({ ok: false, problem: { kind: 'protected-workbook' } });
});
