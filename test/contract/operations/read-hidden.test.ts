import { readMatrix } from '../../../src/excel/read/matrices';
import { hiddenAmong } from '../../../src/excel/read/hidden-rows';
import { targetsInScope } from '../../../src/catalogue/scopes';
import { closeHosts, startHost, type Harness } from '../harness';
import { workbook } from '../model';
import { cellsOf } from '../user-tables';

let host: Harness;
afterEach(closeHosts);

const CODES = targetsInScope('RIA').map(({ code }) => code);
const TABLE = [['Code', 'Vision'], ...CODES.map((code) => [code, 'T'])];

async function started(hiddenRows: readonly number[], excel: '2021' | '365' = '365') {
  host = await startHost({
    workbook: workbook([{ name: 'Plan', cells: cellsOf(TABLE), hiddenRows }]),
    quirks: { excel },
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

async function read() {
  const before = host.requests.length;
  const outcome = await readMatrix();
  if (!outcome.ok || !outcome.value) throw new Error('not read');
  const { hiddenRows, cells } = outcome.value;
  return { hiddenRows, counted: cells.codes.length, requests: host.requests.length - before };
}

const every = (step: number) =>
  CODES.flatMap((_, index) => (index % step === 0 ? [index + 1] : []));

test.each<[string, readonly number[], number, number]>([
  ['no row', [], 0, 1],
  ['a goal', [3, 4, 5, 6], 4, 4],
  ['every second row', every(2), 63, 4],
  ['all rows of targets', CODES.map((_, index) => index + 1), 126, 2],
  ['the headings and a row below the table', [0, 127], 0, 2],
])('%s is hidden: its rows count, and how many they are is said', async (_, rows, hidden, most) => {
  await started(rows);
  const found = await read();
  expect(found).toMatchObject({ hiddenRows: hidden, counted: 126 });
  expect(found.requests).toBeLessThanOrEqual(most);
});

test('in Excel 2021 too', async () => {
  await started([1, 2], '2021');
  expect((await read()).hiddenRows).toBe(2);
});

test('only the rows asked about count, once each', async () => {
  await started([4, 5, 9, 200]);
  await expect(hiddenAmong('s1', [9, 3, 4, 4, 8])).resolves.toBe(2);
  await expect(hiddenAmong('s1', [])).resolves.toBe(0);
});
