import english from '../../src/i18n/en.json';
import type { ExcelProblem } from '../../src/excel/excel-problem';
import { closeHosts, startHost, type Harness } from './harness';
import { OPERATIONS, protect, type ContractOperation, type Protection } from './operations';
import { USER_WORKBOOK } from './user-workbook';

/** How Excel refuses a request, and what the user is told then. */
const REFUSALS: readonly (readonly [string, string, ExcelProblem['kind']])[] = [
  ['not allowed', 'AccessDenied', 'not-allowed'],
  ['a cell being edited', 'InvalidOperationInCellEditMode', 'cell-editing'],
  ['too large', 'RequestPayloadSizeLimitExceeded', 'too-large'],
  ['the name taken', 'ItemAlreadyExists', 'name-taken'],
  ['Excel busy', 'HostIsBusy', 'busy'],
  ['the connection lost', 'ConnectionFailure', 'busy'],
  ['an Excel too old', 'ApiNotFound', 'old-excel'],
  ['an error nobody knows', 'GeneralException', 'unknown'],
];
const PROTECTIONS: readonly Protection[] = ['protected workbook', 'protected sheet'];

let host: Harness;
afterEach(closeHosts);

async function begin({ prepare }: ContractOperation) {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const run = await prepare(host);
  await host.settled();
  return run;
}

/** The requests of the operation where nothing fails. */
async function requestsOf(operation: ContractOperation) {
  const run = await begin(operation);
  const from = host.requests.length;
  await expect(run()).resolves.toMatchObject({ ok: true });
  const requests = host.requests.slice(from);
  host.close();
  return requests;
}

/** The first and the last of many, and every fifth between. */
function some(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => index < 10 || index >= count - 10 || index % 5 === 0,
  );
}

/** A title and a text that says what to do, other than try and see. */
function saysWhatToDo(kind: ExcelProblem['kind']): boolean {
  const { title, text } = english.problem.excel[kind];
  // Of an unknown problem only Excel's own words are known.
  const advice = kind === 'unknown' ? /{{message}}/ : /(try|start) again|can do it/i;
  return title.length > 5 && text !== title && advice.test(text);
}

describe.each(OPERATIONS)('$name', (operation) => {
  const { requests: expected = [false, true], deletesSeveral = false } = operation;

  test('is one request to read and one to write for each sheet or formula', async () => {
    const requests = await requestsOf(operation);
    expect(requests.map(({ writes }) => writes)).toEqual(expected);
  });

  test.each(REFUSALS)('%s, at each request: the workbook is as it was', async (_, code, kind) => {
    const run = await begin(operation);
    const before = host.snapshot();
    for (const request of expected.map((_, index) => index + 1)) {
      host.manners.fail = { request: host.requests.length + request, code };
      const outcome = await run();
      // A smaller reading may do where a large one failed; then it is the writing that fails.
      if (outcome.ok) expect([request, host.snapshot()]).toEqual([1, before]);
      else expect([request, outcome.problem.kind]).toEqual([request, kind]);
      expect([request, host.snapshot()]).toEqual([request, before]);
    }
    expect([kind, saysWhatToDo(kind)]).toEqual([kind, true]);
  });

  test('a cell being edited all along', async () => {
    const run = await begin(operation);
    const before = host.snapshot();
    host.manners.editing = true;
    await expect(run()).resolves.toEqual({ ok: false, problem: { kind: 'cell-editing' } });
    expect(host.snapshot()).toEqual(before);
  });

  test.each(PROTECTIONS)('%s', async (protection) => {
    const run = await begin(operation);
    protect(host, protection);
    const before = host.snapshot();
    const outcome = await run();
    if (!operation.minds.includes(protection)) {
      expect(outcome).toMatchObject({ ok: true });
      return;
    }
    const kind = protection === 'protected sheet' ? 'protected-sheet' : 'protected-workbook';
    expect(outcome).toEqual({ ok: false, problem: { kind } });
    expect(saysWhatToDo(kind)).toBe(true);
    expect(host.snapshot()).toEqual(before);
  });

  test('broken off after any number of actions: the workbook is as it was, or it is done', async () => {
    const requests = await requestsOf(operation);
    let failures = 0;
    let run = await begin(operation);
    const again = async () => {
      host.close();
      run = await begin(operation);
    };
    for (const [index, { writes, actions }] of requests.entries()) {
      for (const action of writes ? some(actions) : []) {
        const before = host.snapshot();
        const request = host.requests.length + index + 1;
        host.manners.fail = { request, action, code: 'GeneralException' };
        const outcome = await run();
        if (outcome.ok) {
          await again();
          continue;
        }
        failures += 1;
        expect([action, outcome.problem.kind]).toEqual([action, 'unknown']);
        const isHalfDone = host.snapshot().sheets.length !== before.sheets.length;
        if (deletesSeveral && isHalfDone) {
          await expect(run()).resolves.toMatchObject({ ok: true });
          await again();
          continue;
        }
        expect([action, host.snapshot()]).toEqual([action, before]);
      }
    }
    expect(failures).toBeGreaterThan(2);
  }, 300_000);
});
