import { closeHosts, startHost, type Harness } from '../harness';
import { OPERATIONS, type ContractOperation } from '../operations';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;
afterEach(closeHosts);

async function begin({ prepare, workbook }: ContractOperation) {
  host = await startHost({ workbook: workbook ?? USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const run = await prepare(host);
  await host.settled();
  return run;
}

/** The client with a defect of ours: the code after the nth request throws. */
function withDefectAfter(request: number, error: unknown): typeof Excel {
  let requests = 0;
  const failing = (context: Excel.RequestContext) => {
    const sync = context.sync.bind(context);
    context.sync = async (value) => {
      const answer = await sync(value);
      requests += 1;
      if (requests === request) throw error;
      return answer;
    };
    return context;
  };
  type Batch = (context: Excel.RequestContext) => Promise<unknown>;
  const run = (...parts: readonly [Batch] | readonly [object, Batch]) =>
    parts.length === 1
      ? host.Excel.run((context) => parts[0](failing(context)))
      : host.Excel.run(parts[0], (context) => parts[1](failing(context)));
  return new Proxy(host.Excel, {
    get: (client, name) => (name === 'run' ? run : Reflect.get(client, name)),
  });
}

async function stateOf({ comparable }: ContractOperation): Promise<unknown> {
  await host.settled();
  const snapshot = host.snapshot();
  return comparable ? comparable(snapshot) : snapshot;
}

async function whole(operation: ContractOperation): Promise<unknown> {
  const run = await begin(operation);
  await run();
  const state = await stateOf(operation);
  host.close();
  return state;
}

/** Its only cell is written by its last action, and none of our code runs after that. */
const isOver = ({ name }: ContractOperation, request: number) =>
  name === 'insert a formula' && request === 2;

describe.each(OPERATIONS)('$name', (operation) => {
  const requests = (operation.requests ?? [false, true])
    .map((_, index) => index + 1)
    .filter((request) => !isOver(operation, request));

  test.each(requests)('a defect after request %d: undone, and a fault', async (request) => {
    const run = await begin(operation);
    const before = await stateOf(operation);
    const error = new TypeError('cannot read the ratings of Ministry of Health');
    Object.assign(globalThis, { Excel: withDefectAfter(request, error) });
    const outcome = await run();
    // What was written as a whole, and can no longer be undone, counts as done.
    const after = await stateOf(operation);
    host.close();
    if (outcome.ok) return expect(after).toEqual(await whole(operation));
    expect(outcome.problem).toEqual({ kind: 'fault', error });
    expect(after).toEqual(before);
  });
});
