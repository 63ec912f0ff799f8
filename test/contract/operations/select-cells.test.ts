import { selectCells } from '../../../src/excel/pane/select-cells';
import { closeHosts, startHost, type Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

test('shows the sheet and selects the cells, in one request', async () => {
  const area = { row: 4, column: 5, rows: 3, columns: 2 };
  await expect(selectCells('Notes', area)).resolves.toEqual({ ok: true, value: undefined });
  expect(host.model.activeSheet().name).toBe('Notes');
  expect(host.model.selection()).toEqual({ sheetId: 'notes', area });
  expect(host.requests).toHaveLength(1);
});

test('a sheet that is gone is not found, and the user stays where they are', async () => {
  const before = host.model.selection();
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  await expect(selectCells('Nowhere', area)).resolves.toEqual({
    ok: false,
    problem: { kind: 'not-found' },
  });
  expect(host.model.selection()).toEqual(before);
});
