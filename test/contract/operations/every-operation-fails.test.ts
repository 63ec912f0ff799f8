import english from '../../../src/i18n/en.json';
import type { Outcome } from '../../../src/excel/door/outcome';
import type { ExcelProblem } from '../../../src/excel/door/problem';
import { THOROUGH } from '../../effort';
import { closeHosts, startHost, type Harness } from '../harness';
import { OPERATIONS, protect, type ContractOperation, type Protection } from '../operations';
import { triedActions } from '../tried-actions';
import { USER_WORKBOOK } from '../user-workbook';

type Refused = Exclude<ExcelProblem['kind'], 'fault'>;

/** How Excel refuses a request, and what the pane shows in that case. */
const REFUSALS: readonly (readonly [string, string, Refused])[] = [
  ['not allowed', 'AccessDenied', 'not-allowed'],
  ['a cell being edited', 'InvalidOperationInCellEditMode', 'cell-editing'],
  ['too large', 'RequestPayloadSizeLimitExceeded', 'too-large'],
  ['the name taken', 'ItemAlreadyExists', 'name-taken'],
  ['Excel busy', 'HostIsBusy', 'busy'],
  ['the connection lost', 'ConnectionFailure', 'busy'],
  ['an Excel too old', 'ApiNotFound', 'old-excel'],
  ['an error nobody knows', 'GeneralException', 'unknown'],
];
/** In the quick run an operation gets the first refusal and every third other, each its own. */
const refusalsOf = (operation: ContractOperation) =>
  REFUSALS.filter(
    (_, each) => THOROUGH || each === 0 || (each + OPERATIONS.indexOf(operation)) % 3 === 0,
  );
const PROTECTIONS: readonly Protection[] = ['protected workbook', 'protected sheet'];

let host: Harness;
afterAll(closeHosts);

async function begin({ prepare, workbook }: ContractOperation) {
  closeHosts();
  host = await startHost({ workbook: workbook ?? USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const run = await prepare(host);
  await host.settled();
  return run;
}

/** The operation's requests if nothing fails, and the resulting workbook. */
async function whole(operation: ContractOperation) {
  const run = await begin(operation);
  const from = host.requests.length;
  await expect(run()).resolves.toMatchObject({ ok: true });
  return { requests: host.requests.slice(from), asked: await stateOf(operation) };
}

/** The workbook as text: of workbooks compared hundreds of times only different ones are shown. */
async function stateOf({ comparable }: ContractOperation): Promise<string> {
  await host.settled();
  const snapshot = host.snapshot();
  return JSON.stringify(comparable ? comparable(snapshot) : snapshot);
}

function expectSame(where: unknown, state: string, wanted: string): void {
  if (state !== wanted) expect([where, JSON.parse(state)]).toEqual([where, JSON.parse(wanted)]);
}

/** A title, and a text that says what to do other than just trying again. */
function saysWhatToDo(kind: Refused): boolean {
  const { title, text } = english.problem.excel[kind];
  // For an unknown problem there are only Excel's own words.
  const advice = kind === 'unknown' ? /{{message}}/ : /(try|start) again|can do it/i;
  return title.length > 5 && text !== title && advice.test(text);
}

describe.each(OPERATIONS)('$name', (operation) => {
  const { requests: expected = [false, true], goesOnWithout = [] } = operation;
  let requests: Harness['requests'];
  let asked: string;
  beforeAll(async () => {
    ({ requests, asked } = await whole(operation));
  });

  /** A workbook that a test has left unchanged is used again by the next one. */
  let kept: (() => Promise<Outcome<unknown>>) | undefined;
  afterAll(() => (kept = undefined));
  async function take() {
    const run = kept ?? (await begin(operation));
    kept = undefined;
    return run;
  }
  function giveBack(run: typeof kept): void {
    host.quirks.fail = undefined;
    kept = run;
  }

  test('is one request to read and one to write for each sheet or formula', () => {
    expect(requests.map(({ writes }) => writes)).toEqual(expected);
  });

  test.each(refusalsOf(operation))(
    '%s, at each request: the workbook is as it was',
    async (_, code, kind) => {
      let run = await take();
      let before = await stateOf(operation);
      for (const request of expected.map((_, index) => index + 1)) {
        host.quirks.fail = { request: host.requests.length + request, code };
        const outcome = await run();
        if (outcome.ok && goesOnWithout.includes(request)) {
          run = await begin(operation);
          before = await stateOf(operation);
          continue;
        }
        // Smaller requests may succeed where a large one failed; then the writing fails instead.
        if (outcome.ok) expect([request, await stateOf(operation)]).toEqual([1, before]);
        else expect([request, outcome.problem.kind]).toEqual([request, kind]);
        expectSame(request, await stateOf(operation), before);
      }
      expect([kind, saysWhatToDo(kind)]).toEqual([kind, true]);
      giveBack(run);
    },
  );

  test('a cell being edited all along', async () => {
    const run = await take();
    const before = await stateOf(operation);
    host.quirks.editing = true;
    await expect(run()).resolves.toEqual({ ok: false, problem: { kind: 'cell-editing' } });
    expectSame('editing', await stateOf(operation), before);
    host.quirks.editing = false;
    giveBack(run);
  });

  test.each(PROTECTIONS)('%s', async (protection) => {
    const run = await take();
    const unprotect = protect(host, protection);
    const before = await stateOf(operation);
    const outcome = await run();
    if (!operation.minds.includes(protection)) {
      expect(outcome).toMatchObject({ ok: true });
      return;
    }
    const kind = protection === 'protected sheet' ? 'protected-sheet' : 'protected-workbook';
    expect(outcome).toEqual({ ok: false, problem: { kind } });
    expect(saysWhatToDo(kind)).toBe(true);
    expectSame(protection, await stateOf(operation), before);
    unprotect();
    giveBack(run);
  });

  test('interrupted after any number of actions: the workbook is unchanged, or the change is complete', async () => {
    let [failures, finished] = [0, 0];
    let run = await take();
    let before = await stateOf(operation);
    for (const [index, { actions }] of requests.entries()) {
      const isTried = expected[index] && !goesOnWithout.includes(index + 1);
      for (const action of isTried ? triedActions(actions) : []) {
        const request = host.requests.length + index + 1;
        host.quirks.fail = { request, action, code: 'GeneralException' };
        const outcome = await run();
        const state = await stateOf(operation);
        if (outcome.ok) {
          expectSame(action, state, asked);
          finished += 1;
          run = await begin(operation);
          before = await stateOf(operation);
          continue;
        }
        failures += 1;
        expect([action, outcome.problem.kind]).toEqual([action, 'unknown']);
        expectSame(action, state, before);
      }
    }
    expect(failures).toBeGreaterThan(1);
    expect(finished > 0).toBe(operation.finishes ?? false);
  }, 900_000);
});
