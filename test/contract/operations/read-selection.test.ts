import { readSelection } from '../../../src/excel/read/selection';
import { closeHosts, startHost, type Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

const select = (row: number, column: number, rows = 1, columns = 1) =>
  host.model.select('budget', { row, column, rows, columns });

test('what is selected is read in one request, and nothing is changed', async () => {
  select(0, 0, 2, 2);
  const before = host.snapshot();
  await expect(readSelection()).resolves.toEqual({
    ok: true,
    value: {
      state: 'cells',
      values: [
        ['Code', ''],
        ['8.10', 3],
      ],
    },
  });
  expect(host.requests.map(({ writes }) => writes)).toEqual([false]);
  expect(host.snapshot()).toEqual(before);
});

test('only the filled cells of a whole column are read', async () => {
  select(0, 0, 1_048_576, 1);
  await expect(readSelection()).resolves.toEqual({
    ok: true,
    value: { state: 'cells', values: [['Code'], ['8.10']] },
  });
});

test('empty cells are reported as such', async () => {
  select(20, 5, 3, 1);
  await expect(readSelection()).resolves.toEqual({ ok: true, value: { state: 'empty' } });
});

test('several ranges at once are distinguished from failures', async () => {
  host.quirks.fail = { request: 1, code: 'InvalidSelection' };
  await expect(readSelection()).resolves.toEqual({ ok: true, value: { state: 'several-areas' } });
  host.quirks.fail = { request: 2, code: 'InvalidOperationInCellEditMode' };
  await expect(readSelection()).resolves.toEqual({ ok: false, problem: { kind: 'cell-editing' } });
});
