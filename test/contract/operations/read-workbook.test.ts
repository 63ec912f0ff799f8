import { editCells } from '../../../src/excel/operations/edit-cells';
import { readMatrix } from '../../../src/excel/read/matrices';
import { readSelectedRange } from '../../../src/excel/read/selected-range';
import { readWorkbook } from '../../../src/excel/read/workbook';
import { checkWorkbook } from '../../../src/workbook/check/workbook';
import { fixesOf } from '../../../src/workbook/check/finding';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { closeHosts, startHost, type Harness } from '../harness';
import { matrixOf } from '../inserted-plans';
import { workbook } from '../model';

let host: Harness;

async function start(
  snapshot = workbook([{ cells: { '1,1': { value: 2, formula: '=1+1' } } }, {}]),
) {
  host = await startHost({ workbook: snapshot });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

afterEach(closeHosts);

test('small sheets are read together: values, formulas, empty sheets too', async () => {
  await start();
  const read = await readWorkbook();
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        sheet: 'Sheet1',
        isProtected: false,
        area: { row: 1, column: 1, rows: 1, columns: 1 },
        values: [[2]],
        formulas: [['=1+1']],
      },
      { sheet: 'Sheet2', area: { rows: 0, columns: 0 }, values: [], formulas: [] },
    ],
  });
  // The list of sheets, their used ranges, and the cells of all.
  expect(host.requests.filter(({ writes }) => writes)).toEqual([]);
  expect(host.requests).toHaveLength(3);
});

test('a sheet larger than an answer is read completely, in parts', async () => {
  const rows = 45_000;
  await start(
    workbook([
      { cells: { '0,0': { value: 'first' }, [`${rows - 1},0`]: { value: 'last' } } },
      { cells: { '0,0': { value: 'other' } } },
    ]),
  );
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value[0]?.values).toHaveLength(rows);
  expect(read.value[0]?.values.at(-1)).toEqual(['last']);
  expect(read.value[1]?.values).toEqual([['other']]);
});

test('it stops when it is asked to', async () => {
  await start();
  const controller = new AbortController();
  const read = await readWorkbook({
    signal: controller.signal,
    onSheet: () => controller.abort(),
  });
  expect(read).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});

test('what is found in a matrix and fixed is not found again', async () => {
  await start();
  await insertSheet(await matrixOf(['Vision']));
  const sheet = host.model.sheet('RIA matrix');
  const codes = host.snapshot().names.find(({ name }) => name === 'SDG_Codes')?.formula ?? '';
  const [, column = 'C', first = '5'] = /\$([A-Z]+)\$(\d+):/.exec(codes) ?? [];
  // 8.10 is ten rows after 8.1; typed as a number it is 8.1.
  const at = { row: 0, column: column.charCodeAt(0) - 65, rows: 1, columns: 1 };
  const all = sheet?.values({ ...at, row: Number(first) - 1, rows: 126 }).flat() ?? [];
  const row = Number(first) - 1 + all.indexOf('8.10');
  sheet?.setNumberFormat({ ...at, row }, 'General');
  sheet?.write({ ...at, row }, [[8.1]], 'user');
  await host.settled();
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.kind);
  const found = checkWorkbook(read.value, '2000-01-01');
  expect(found.map(({ kind, area }) => [kind, area.row])).toEqual([['code-as-number', row]]);
  const edits = found.flatMap((finding) => fixesOf(finding)[0]?.edits ?? []);
  await expect(editCells(edits)).resolves.toMatchObject({ ok: true });
  const again = await readWorkbook();
  if (!again.ok) throw new Error(again.problem.kind);
  expect(checkWorkbook(again.value, '2000-01-01')).toEqual([]);
  expect(sheet?.values({ ...at, row })).toEqual([['8.10']]);
});

describe('a sheet that reaches far beyond its table', () => {
  const FAR = { kind: 'too-many-cells', sheet: 'Plan', cells: 'T1048576' };

  beforeEach(() =>
    start(
      workbook([
        { name: 'Plan', cells: { '0,0': { value: 'Code' }, '1048575,19': { value: 'x' } } },
        { cells: { '0,0': { value: 'other' } } },
      ]),
    ),
  );

  test('is not read: it is said how far it reaches', async () => {
    await expect(readWorkbook()).resolves.toEqual({ ok: false, problem: FAR });
    // The list of sheets and their used ranges; no cells.
    expect(host.requests).toHaveLength(2);
  });

  test.each([
    ['Results', () => readMatrix()],
    ['Format a table', () => readSelectedRange()],
  ])('the same is said where Excel refuses to send it: %s', async (_, read) => {
    host.quirks.fail = {
      request: host.requests.length + 1,
      code: 'ResponsePayloadSizeLimitExceeded',
    };
    await expect(read()).resolves.toEqual({ ok: false, problem: FAR });
  });
});
