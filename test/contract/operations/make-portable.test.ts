import type { CellValue } from '../../../src/workbench/model/snapshot';
import { RECORD_NAMESPACE } from '../../../src/workbook/portable/record';
import { closeHosts, type Harness } from '../harness';
import {
  FORMULAS,
  formulasOf,
  make,
  planned,
  restore,
  startPortable,
  valuesOf,
} from '../portable-workbook';

jest.setTimeout(120_000);

let host: Harness;
beforeEach(async () => {
  host = await startPortable();
});
afterEach(closeHosts);

const rounded = (cells: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(cells).map(([place, value]) => [
      place,
      typeof value === 'number' ? Number(value.toFixed(9)) : value,
    ]),
  );
const type = async (row: number, column: number, value: CellValue) => {
  const area = { row, column, rows: 1, columns: 1 };
  host.model.sheet('Plan')?.write(area, [[value]], 'user');
  await host.settled();
};

test('each of our formulas becomes native or values, and shows the same result', async () => {
  const before = rounded(valuesOf(host, 'Figures'));
  expect(before['1,1']).toBeGreaterThan(0);
  expect(Object.keys(before).length).toBeGreaterThan(15);
  await expect(make()).resolves.toEqual({ ok: true, value: undefined });
  await host.settled();
  expect(rounded(valuesOf(host, 'Figures'))).toEqual(before);
  const formulas = Object.entries(formulasOf(host)).filter(([, each]) => each.includes('SDG.'));
  // Formulas on a protected sheet stay.
  expect(formulas.map(([place]) => place)).toEqual(['Closed 0,0']);
});

test('the result is what was shown beforehand', async () => {
  const { plan, onProtected } = await planned();
  expect(
    plan.outcomes.map((each) => [each.row, each.becomes === 'values' ? each.reason : each.becomes]),
  ).toEqual([
    [1, 'formula'],
    [2, 'formula'],
    [3, 'formula'],
    [4, 'no-native-form'],
    [6, 'table'],
    [20, 'no-native-form'],
  ]);
  expect(onProtected.map(({ sheet }) => sheet)).toEqual(['Closed']);
});

test('native formulas react to a changed rating as ours do', async () => {
  await make();
  await type(1, 1, '');
  await type(2, 2, 'T');
  const native = rounded(valuesOf(host, 'Figures'));
  await restore();
  await host.settled();
  const ours = rounded(valuesOf(host, 'Figures'));
  const live = (cells: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(cells).filter(
        ([place]) => Number(place.split(',')[0]) !== 4 && Number(place.split(',')[0]) < 20,
      ),
    );
  expect(live(native)).toEqual(live(ours));
});

test('values keep texts and codes as text', async () => {
  await make();
  await host.settled();
  const cells = host.snapshot().sheets[3]?.cells ?? {};
  expect(cells['4,1']).toEqual({ value: expect.stringMatching(/^By 2030, eradicate/) as string });
  expect(cells['20,1']).toEqual({ value: '8.10', numberFormat: '@' });
});

test('in cells with the format Text, formulas are still calculated', async () => {
  await make();
  await host.settled();
  const cells = host.snapshot().sheets[3]?.cells ?? {};
  expect(cells['2,1']).toMatchObject({ value: 'good', numberFormat: '@' });
  expect(cells['7,1']).toMatchObject({ value: 'partial', numberFormat: '@' });
});

test('costs one request to write; number formats stay', async () => {
  const { plan } = await planned();
  const from = host.requests.length;
  const { makePortable } = await import('../../../src/excel/operations/make-portable');
  await makePortable(plan);
  expect(host.requests.slice(from).map(({ writes }) => writes)).toEqual([false, true]);
  expect(host.snapshot().sheets[3]?.cells['1,1']?.numberFormat).toBe('0.0%');
});

test('the helper sheet and the names are hidden; the record is a custom XML part', async () => {
  await make();
  const { sheets, names, customXml } = host.snapshot();
  const [helper] = sheets.filter(({ name }) => name === 'SDG portable');
  expect(helper?.visibility).toBe('Hidden');
  const hidden = names.filter(({ name }) => name.startsWith('SDG_Portable_'));
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.every(({ visible }) => visible === false)).toBe(true);
  expect(Object.values(customXml).filter((xml) => xml.includes(RECORD_NAMESPACE))).toHaveLength(1);
});

test('values only: nothing is calculated any more, and everything is restored', async () => {
  const before = host.snapshot();
  const shown = rounded(valuesOf(host, 'Figures'));
  await expect(make('values')).resolves.toMatchObject({ ok: true });
  await host.settled();
  expect(Object.keys(formulasOf(host))).toEqual(['Closed 0,0']);
  expect(rounded(valuesOf(host, 'Figures'))).toEqual(shown);
  await expect(restore()).resolves.toEqual({ ok: true, value: { cleanedUp: true } });
  await host.settled();
  expect(host.snapshot()).toEqual(before);
});

test('of one sheet, or of the selected cells', async () => {
  const [figures] = host.model.sheets().filter(({ name }) => name === 'Figures');
  host.model.select(figures?.id ?? '', { row: 1, column: 1, rows: 2, columns: 1 });
  expect((await planned('live', 'selection')).plan.outcomes.map(({ row }) => row)).toEqual([1, 2]);
  expect((await planned('live', 'sheet')).plan.outcomes).toHaveLength(Object.keys(FORMULAS).length);
});

test('if a formula has changed since it was read, nothing is written', async () => {
  const { plan } = await planned();
  const { makePortable } = await import('../../../src/excel/operations/make-portable');
  host.model
    .sheet('Figures')
    ?.write({ row: 1, column: 1, rows: 1, columns: 1 }, [['=SDG.COVERAGE(Plan!B2:B9)']], 'user');
  await host.settled();
  const before = host.snapshot();
  await expect(makePortable(plan)).resolves.toEqual({
    ok: false,
    problem: { kind: 'changed-meanwhile' },
  });
  expect(host.snapshot()).toEqual(before);
});

test('a second copy of later formulas is kept next to the first, and both are restored', async () => {
  await make('live', 'workbook');
  const sheet = host.model.sheet('Plan');
  sheet?.write({ row: 12, column: 1, rows: 1, columns: 1 }, [['=SDG.DEPTH(B2:C9)']], 'user');
  await host.settled();
  await expect(make()).resolves.toMatchObject({ ok: true });
  expect(host.snapshot().sheets.filter(({ visibility }) => visibility === 'Hidden')).toHaveLength(
    2,
  );
  await expect(restore()).resolves.toEqual({ ok: true, value: { cleanedUp: true } });
  await host.settled();
  const formulas = formulasOf(host);
  expect(formulas['Plan 12,1']).toBe('=SDG.DEPTH(B2:C9)');
  for (const [row, formula] of Object.entries(FORMULAS))
    expect(formulas[`Figures ${row},1`]).toBe(formula);
  expect(host.snapshot().sheets.some(({ visibility }) => visibility === 'Hidden')).toBe(false);
});
