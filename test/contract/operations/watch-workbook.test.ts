import { watchWorkbook } from '../../../src/excel/pane/watch-workbook';
import { closeHosts, startHost, type Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

const CELL = { row: 0, column: 3, rows: 1, columns: 1 };

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Waits for a condition; a change takes several turns in the real client. */
async function until(condition: () => boolean) {
  while (!condition()) await pause(0);
}

/** Excel answers in order: once a later request is answered, the registration is complete. */
async function listening() {
  await until(() => host.requests.length > 0);
  await host.Excel.run((context) => context.sync());
}

test('is notified of edited cells, added sheets and deleted sheets', async () => {
  const changed = jest.fn();
  const stop = watchWorkbook({ changed });
  await listening();
  host.model.sheet('notes')?.write(CELL, [['typed']], 'user');
  await until(() => changed.mock.calls.length === 1);
  const added = host.model.addSheet('Another');
  await until(() => changed.mock.calls.length === 2);
  host.model.removeSheet(added.id);
  await until(() => changed.mock.calls.length === 3);
  stop();
});

test('is not notified after it was stopped', async () => {
  const changed = jest.fn();
  const stop = watchWorkbook({ changed });
  await listening();
  stop();
  await until(() => host.requests.length > 2);
  host.model.sheet('notes')?.write(CELL, [['typed']], 'user');
  await pause(50);
  expect(changed).not.toHaveBeenCalled();
});

test('is notified if Excel does not let it listen', async () => {
  host.quirks.fail = { request: 1, code: 'AccessDenied' };
  const failed = jest.fn();
  watchWorkbook({ changed: jest.fn(), failed });
  await until(() => failed.mock.calls.length > 0);
  expect(failed).toHaveBeenCalledWith({ kind: 'not-allowed' });
});
