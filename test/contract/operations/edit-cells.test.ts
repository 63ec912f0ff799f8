import fc from 'fast-check';
import { editCells, undoEdits } from '../../../src/excel/operations/edit-cells';
import type { CellEdit } from '../../../src/workbook/sheet/cell-edit';
import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import { closeHosts, startHost, type Harness } from '../harness';
import { workbook } from '../model';

const WORKBOOK: WorkbookSnapshot = workbook([
  {
    cells: {
      '0,0': { value: 8.1 },
      '1,0': { value: '=1+1', numberFormat: '@' },
      '2,0': { value: "it's" },
      '3,0': { value: 2, formula: '=1+1', numberFormat: '0.00' },
    },
  },
  { cells: { '0,0': { value: '-5 %' } } },
]);

/** One of each kind, on two sheets. */
const EDITS: readonly CellEdit[] = [
  { sheetId: 's1', row: 0, column: 0, before: 8.1, kind: 'text', input: '8.10' },
  { sheetId: 's1', row: 1, column: 0, before: '=1+1', kind: 'value', input: 'sum' },
  { sheetId: 's1', row: 3, column: 0, before: '=1+1', kind: 'formula', input: '=2+2' },
  { sheetId: 's1', row: 5, column: 2, before: '', kind: 'value', input: 'new' },
  { sheetId: 's2', row: 0, column: 0, before: '-5 %', kind: 'value', input: '=not a formula' },
];

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

const cellsOf = (sheet: number) => host.snapshot().sheets[sheet]?.cells ?? {};

test('cells are edited by one request to read and one to write', async () => {
  await expect(editCells(EDITS)).resolves.toMatchObject({ ok: true });
  await host.settled();
  expect(host.requests.map(({ writes }) => writes)).toEqual([false, true]);
  expect(cellsOf(0)['0,0']).toMatchObject({ value: '8.10', numberFormat: '@' });
  expect(cellsOf(0)['3,0']).toMatchObject({ value: 4, formula: '=2+2', numberFormat: '0.00' });
  expect(cellsOf(0)['5,2']).toMatchObject({ value: 'new' });
  expect(cellsOf(1)['0,0']).toMatchObject({ value: '=not a formula' });
  expect(cellsOf(1)['0,0']?.formula).toBeUndefined();
});

test('edits are undone together', async () => {
  const before = host.snapshot();
  const made = await editCells(EDITS);
  if (!made.ok) throw new Error(made.problem.kind);
  await expect(undoEdits(made.value)).resolves.toMatchObject({ ok: true });
  await host.settled();
  expect(host.snapshot()).toEqual(before);
});

test('a cell that has changed since it was read is not overwritten', async () => {
  const before = host.snapshot();
  const stale = EDITS.map((edit, index) => (index === 3 ? { ...edit, before: 'other' } : edit));
  await expect(editCells(stale)).resolves.toEqual({
    ok: false,
    problem: { kind: 'changed-meanwhile' },
  });
  expect(host.snapshot()).toEqual(before);
});

test('nothing is undone if the user has typed since', async () => {
  const made = await editCells(EDITS);
  if (!made.ok) throw new Error(made.problem.kind);
  host.model.sheet('s1')?.write({ row: 0, column: 0, rows: 1, columns: 1 }, [['8.1']], 'user');
  await host.settled();
  const before = host.snapshot();
  await expect(undoEdits(made.value)).resolves.toMatchObject({
    problem: { kind: 'changed-meanwhile' },
  });
  expect(host.snapshot()).toEqual(before);
});

test('a protected sheet is left alone, and so are the others', async () => {
  const sheet = host.model.sheet('s2');
  if (sheet) sheet.isProtected = true;
  const before = host.snapshot();
  await expect(editCells(EDITS)).resolves.toMatchObject({ problem: { kind: 'protected-sheet' } });
  expect(host.snapshot()).toEqual(before);
});

test('every text stays the same, also in a text cell, and is undone', async () => {
  const pieces = fc.constantFrom(..."=+-@'#.,/:% ()eEaZ19€", 'true', 'FALSE', 'Mar', 'é');
  const text = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
  const texts = fc.sample(text, { numRuns: 250, seed: 8 });
  const half = texts.length / 2;
  host.model.sheet('s2')?.setNumberFormat({ row: half, column: 1, rows: half, columns: 1 }, '@');
  const before = host.snapshot();
  const made = await editCells(
    texts.map((input, row) => ({
      sheetId: 's2',
      row,
      column: 1,
      before: '',
      kind: 'value',
      input,
    })),
  );
  await host.settled();
  expect(texts.map((_, row) => cellsOf(1)[`${row},1`]?.value)).toEqual(texts);
  if (!made.ok) throw new Error(made.problem.kind);
  await expect(undoEdits(made.value)).resolves.toMatchObject({ ok: true });
  await host.settled();
  expect(host.snapshot()).toEqual(before);
});
