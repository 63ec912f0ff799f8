import { insertFormula } from '../../../src/excel/operations/insert-formula';
import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import { closeHosts, startHost, type Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

const FORMULA = '=SUM({1;2;3})';

let host: Harness;

beforeEach(() => start(USER_WORKBOOK));
afterEach(closeHosts);

async function start(workbook: WorkbookSnapshot): Promise<void> {
  host = await startHost({ workbook });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

const select = (sheet: string, row: number, column: number, rows = 1, columns = 1) =>
  host.model.select(sheet, { row, column, rows, columns });
const cell = (row: number, column: number) =>
  host.model.sheet('sdg TARGETS')?.cell(row, column) ?? {};

test('an empty cell gets the formula, with one request to read and one to write', async () => {
  select('budget', 6, 3);
  await expect(insertFormula(FORMULA)).resolves.toEqual({
    ok: true,
    value: { state: 'inserted', address: 'D7' },
  });
  await host.settled();
  expect(cell(6, 3)).toMatchObject({ formula: FORMULA, value: 6 });
  expect(host.requests).toHaveLength(2);
});

test('nothing but that cell changes', async () => {
  const before = host.snapshot();
  select('budget', 6, 3);
  await insertFormula(FORMULA);
  host.model
    .sheet('sdg TARGETS')
    ?.write({ row: 6, column: 3, rows: 1, columns: 1 }, [['']], 'user');
  expect(host.snapshot().sheets.map(({ cells }) => cells)).toEqual(
    before.sheets.map(({ cells }) => cells),
  );
});

test('of several selected cells the active one gets it', async () => {
  select('budget', 6, 3, 4, 2);
  await insertFormula(FORMULA);
  expect(cell(6, 3)).toMatchObject({ formula: FORMULA });
  expect(host.snapshot().sheets[1]?.cells).not.toHaveProperty(['7,3']);
});

test.each([
  ['a value', 0, 0, 'A1', 'Code'],
  ['a formula', 1, 1, 'B2', '=1+2'],
])('%s is not overwritten without consent', async (_, row, column, address, content) => {
  const before = host.snapshot();
  select('budget', row, column);
  await expect(insertFormula(FORMULA)).resolves.toEqual({
    ok: true,
    value: { state: 'taken', cell: { sheetId: expect.any(String), address, content } },
  });
  expect(host.snapshot()).toEqual(before);
  expect(host.requests).toHaveLength(1);
});

test('consent writes into the cell that was asked about, wherever the user is now', async () => {
  select('budget', 0, 0);
  const asked = await insertFormula(FORMULA);
  select('notes', 5, 5);
  await expect(insertFormula(FORMULA, taken(asked))).resolves.toMatchObject({
    value: { state: 'inserted', address: 'A1' },
  });
  await host.settled();
  expect(cell(0, 0)).toMatchObject({ formula: FORMULA, value: 6, style: { bold: true } });
  expect(host.snapshot().sheets[0]).toEqual(USER_WORKBOOK.sheets[0]);
});

test('consent to overwrite other contents than the cell has now is asked for again', async () => {
  select('budget', 0, 0);
  const asked = taken(await insertFormula(FORMULA));
  const sheet = host.model.sheet('sdg TARGETS');
  sheet?.write({ row: 0, column: 0, rows: 1, columns: 1 }, [['Newer']], 'user');
  await expect(insertFormula(FORMULA, asked)).resolves.toMatchObject({
    value: { state: 'taken', cell: { content: 'Newer' } },
  });
  expect(cell(0, 0)).toMatchObject({ value: 'Newer' });
});

test('consent for a cell that was emptied since is still valid', async () => {
  select('budget', 0, 0);
  const asked = taken(await insertFormula(FORMULA));
  const sheet = host.model.sheet('sdg TARGETS');
  sheet?.write({ row: 0, column: 0, rows: 1, columns: 1 }, [['']], 'user');
  await expect(insertFormula(FORMULA, asked)).resolves.toMatchObject({
    value: { state: 'inserted' },
  });
});

test('a cell formatted as text is refused, since Excel would keep the formula as text', async () => {
  const before = host.snapshot();
  select('budget', 1, 0);
  await expect(insertFormula(FORMULA)).resolves.toEqual({
    ok: true,
    value: { state: 'text-cell', address: 'A2' },
  });
  expect(host.snapshot()).toEqual(before);
});

test('a formula that shows an empty text fills its cell', async () => {
  const sheet = host.model.sheet('sdg TARGETS');
  sheet?.write({ row: 8, column: 0, rows: 1, columns: 1 }, [['=""']], 'user');
  await host.settled();
  select('budget', 8, 0);
  await expect(insertFormula(FORMULA)).resolves.toMatchObject({ value: { state: 'taken' } });
});

test('cells that another formula spills into count as filled', async () => {
  const sheet = host.model.sheet('sdg TARGETS');
  sheet?.write({ row: 8, column: 0, rows: 1, columns: 1 }, [['=SEQUENCE(3)']], 'user');
  await host.settled();
  select('budget', 9, 0);
  await expect(insertFormula(FORMULA)).resolves.toMatchObject({ value: { state: 'taken' } });
});

test('a sheet whose name needs quotation marks', async () => {
  const [notes] = USER_WORKBOOK.sheets;
  if (!notes) throw new Error('no sheet');
  host.close();
  const sheets = [{ ...notes, name: "Plan's 2030!" }];
  await start({ ...USER_WORKBOOK, sheets, activeSheetId: 'notes', names: [] });
  select('notes', 3, 1);
  await expect(insertFormula(FORMULA)).resolves.toMatchObject({
    value: { state: 'inserted', address: 'B4' },
  });
});

test('a protected sheet is left alone', async () => {
  const sheets = USER_WORKBOOK.sheets.map((sheet) => ({ ...sheet, isProtected: true }));
  host.close();
  await start({ ...USER_WORKBOOK, sheets });
  const before = host.snapshot();
  select('budget', 6, 3);
  await expect(insertFormula(FORMULA)).resolves.toEqual({
    ok: false,
    problem: { kind: 'protected-sheet' },
  });
  expect(host.snapshot().sheets).toEqual(before.sheets);
});

test('while the user is editing a cell nothing is written', async () => {
  select('budget', 6, 3);
  const before = host.snapshot();
  host.quirks.editing = true;
  await expect(insertFormula(FORMULA)).resolves.toEqual({
    ok: false,
    problem: { kind: 'cell-editing' },
  });
  expect(host.snapshot()).toEqual(before);
});

test('a sheet that was deleted before consent is not found', async () => {
  select('budget', 0, 0);
  const asked = taken(await insertFormula(FORMULA));
  await expect(insertFormula(FORMULA, { ...asked, sheetId: '{gone}' })).resolves.toEqual({
    ok: false,
    problem: { kind: 'not-found' },
  });
});

describe.each([
  ['an empty cell', 6, 3],
  ['a filled cell, after the yes', 0, 0],
])('into %s', (_, row, column) => {
  test.each([1, 2])('request %i refused leaves the workbook equal', async (request) => {
    const asked = await ready(row, column);
    const before = host.snapshot();
    host.quirks.fail = { request: host.requests.length + request, code: 'AccessDenied' };
    await expect(insertFormula(FORMULA, asked)).resolves.toEqual({
      ok: false,
      problem: { kind: 'not-allowed' },
    });
    expect(host.snapshot()).toEqual(before);
  });

  test('a failure after any number of actions leaves the workbook equal', async () => {
    const asked = await ready(row, column);
    const before = host.snapshot();
    let failures = 0;
    for (const request of [1, 2]) {
      for (let action = 0; ; action += 1) {
        const from = host.requests.length;
        host.quirks.fail = { request: from + request, action, code: 'GeneralException' };
        const outcome = await insertFormula(FORMULA, asked);
        if (outcome.ok) {
          expect(action).toBe(host.requests[from + request - 1]?.actions);
          host.model.load(USER_WORKBOOK);
          select('budget', row, column);
          break;
        }
        failures += 1;
        expect([request, action, host.snapshot()]).toEqual([request, action, before]);
      }
    }
    expect(failures).toBeGreaterThan(4);
  });
});

/** Selects a cell; if it is filled, asks for consent. */
async function ready(row: number, column: number) {
  select('budget', row, column);
  const outcome = row === 0 ? await insertFormula(FORMULA) : undefined;
  return outcome && taken(outcome);
}

function taken(outcome: Awaited<ReturnType<typeof insertFormula>>) {
  if (!outcome.ok || outcome.value.state !== 'taken') throw new Error(JSON.stringify(outcome));
  return outcome.value.cell;
}
