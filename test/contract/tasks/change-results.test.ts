import { readMatrix } from '../../../src/excel/read/matrices';
import { applyChange } from '../../../src/tasks/change-matrix/apply-change';
import { planChange } from '../../../src/tasks/change-matrix/plan-change';
import { readMatrixSheets } from '../../../src/tasks/change-matrix/read-matrix-sheets';
import { matrixWords } from '../../../src/tasks/make-matrix/words';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { planMatrix } from '../../../src/workbook/matrix/plan';
import { textsFromDisk } from '../../workbook/texts-from-disk';
import { builtFunctions } from '../built-functions';
import { hideRows } from '../filtered-rows';
import { firstRows } from '../inserted-plans';
import { makeResults } from '../../../src/tasks/make-results/make-results';
import type { FormulaKind } from '../../../src/workbook/results/request';
import type { RequestedDocument } from '../../../src/workbook/change/plan';
import { RESULTS_NAMES } from '../../../src/workbook/results/names';
import { parseAddress } from '../../../src/workbook/sheet/address';
import { allWords } from '../../i18n/all-words';
import { closeHosts, startHost, type Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

// Thousands of formulas, calculated by an engine that is not Excel.
jest.setTimeout(300_000);

const BUILT = builtFunctions('en');

const words = allWords();
/** The first row of targets. */
const F = 6;
const TARGETS = 12;

let host: Harness;
afterEach(closeHosts);

function type(sheet: string, row: number, column: number, value: string): void {
  host.model.sheet(sheet)?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
}

/** A matrix of Vision and Plan with 12 targets: two T for Vision, one P for Plan; and its results. */
async function start(formulas: FormulaKind): Promise<string> {
  host = await startHost({
    workbook: USER_WORKBOOK,
    ...BUILT,
    quirks: { excel: '365', blanks: null },
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const documents = [{ name: 'Vision' }, { name: 'Plan' }];
  const texts = await textsFromDisk('en');
  const plan = planMatrix({ documents, scope: 'RIA', texts }, matrixWords(words.t, 'RIA'));
  const made = await insertSheet(firstRows(plan, F + TARGETS));
  if (!made.ok) throw new Error(made.problem.kind);
  const { sheet } = made.value;
  type(sheet, F, 5, 'T');
  type(sheet, F + 1, 5, 'T');
  type(sheet, F + 1, 6, 'P');
  await host.settled();
  return results(formulas);
}

async function results(formulas: FormulaKind): Promise<string> {
  const { sheet } = await readMatrixSheets(undefined);
  const matrix = await readMatrix(sheet?.sheetId);
  if (!matrix.ok || !matrix.value) throw new Error('no matrix');
  const made = await makeResults({ matrix: matrix.value, formulas, language: 'en' }, { words });
  if (!made.ok) throw new Error(made.problem.kind);
  await host.settled();
  return made.value.sheet;
}

async function planned(documents: (there: readonly RequestedDocument[]) => RequestedDocument[]) {
  const { sheet } = await readMatrixSheets(undefined);
  if (!sheet) throw new Error('no matrix');
  const request = {
    documents: documents(sheet.layout.documents),
    scope: undefined,
    ...({ from: 'en', to: 'en' } as const),
  };
  return { sheet, change: await planChange(sheet, request, words) };
}

/** The cells that a name of a results sheet refers to, without the headings. */
function named(sheet: string, name: keyof typeof RESULTS_NAMES) {
  const id = host.model.sheet(sheet)?.id;
  const found = host
    .snapshot()
    .names.find((each) => each.name === RESULTS_NAMES[name] && each.sheetId === id);
  const area = parseAddress(found?.formula ?? '');
  if (!area) throw new Error(`no name ${name}: ${JSON.stringify(found)}`);
  return host.model.sheet(sheet)?.values(area) ?? [];
}

const documentsOn = (sheet: string) =>
  named(sheet, 'documents')
    .slice(1)
    .map((cells) => cells.filter((cell) => cell !== null).slice(1, 5));

/** Every filled cell of a sheet: its formula, or what it holds. */
function contents(sheet: string) {
  const found = host.snapshot().sheets.find(({ name }) => name === sheet);
  return Object.fromEntries(
    Object.entries(found?.cells ?? {}).flatMap(([place, { formula, value }]) =>
      formula === undefined && (value ?? '') === '' ? [] : [[place, [formula, value]]],
    ),
  );
}

test.each(['native', 'functions'] as const)(
  'results of %s are listed beforehand and right after documents are removed and added',
  async (formulas) => {
    const sheet = await start(formulas);
    const id = host.model.sheet(sheet)?.id;
    expect(documentsOn(sheet)).toEqual([
      ['Vision', 2, 2, 0],
      ['Plan', 1, 0, 1],
    ]);
    expect(named(sheet, 'coverage')[0]?.[0]).toBeCloseTo(2 / TARGETS);
    type('Notes', 0, 3, `='${sheet}'!${RESULTS_NAMES.coverage}`);
    const { sheet: matrix, change } = await planned(([, plan]) => [
      { name: 'Health' },
      plan ?? { name: '?' },
      { name: 'Water' },
    ]);
    const { summary } = change.change;
    expect(summary.results.map((each) => [each.sheet, each.formulas])).toEqual([[sheet, formulas]]);
    const outcome = await applyChange(matrix, change, words);
    await host.settled();
    expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
    expect(host.model.sheet(sheet)?.id).toBe(id);
    expect(documentsOn(sheet)).toEqual([
      ['Health', 0, 0, 0],
      ['Plan', 1, 0, 1],
      ['Water', 0, 0, 0],
    ]);
    expect(named(sheet, 'coverage')[0]?.[0]).toBeCloseTo(1 / TARGETS);
    // A name of the sheet that is used elsewhere is still there.
    expect(host.model.sheet('Notes')?.cell(0, 3)?.value).toBeCloseTo(1 / TARGETS);
    expect(JSON.stringify(contents(sheet))).not.toContain('#REF!');
    // It is what a new one would be.
    const fresh = await results(formulas);
    expect(contents(sheet)).toEqual(contents(fresh));
    const of = (name: string) => host.snapshot().sheets.find((each) => each.name === name);
    expect(of(sheet)?.merges).toEqual(of(fresh)?.merges);
    expect(of(sheet)?.charts?.length).toBe(of(fresh)?.charts?.length);
    expect(of(sheet)?.conditionalFormats.length).toBe(of(fresh)?.conditionalFormats.length);
  },
);

test('a failure while they are written is made good, and a protected one is named', async () => {
  const sheet = await start('native');
  const first = await planned((there) => [...there, { name: 'New' }]);
  // Reading and writing the matrix, reading it again and the results sheet: then the writing.
  host.quirks.fail = { request: host.requests.length + 6, action: 40, code: 'GeneralException' };
  const outcome = await applyChange(first.sheet, first.change, words);
  await host.settled();
  expect(host.requests.filter(({ error }) => error !== undefined)).toHaveLength(1);
  expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
  expect(documentsOn(sheet).map(([name]) => name)).toEqual(['Vision', 'Plan', 'New']);
  const found = host.model.sheet(sheet);
  if (found) found.isProtected = true;
  const { change } = (await planned(([vision]) => (vision ? [vision] : []))).change;
  expect(change.summary).toMatchObject({ results: [], resultsLeft: [sheet] });
});

test('while a filter hides rows of a results sheet, the matrix is not changed either', async () => {
  const sheet = await start('native');
  const { sheet: matrix, change } = await planned((there) => [...there, { name: 'New' }]);
  const found = host.model.sheet(sheet);
  const used = found?.usedArea(true);
  if (!found || !used) throw new Error('no results');
  const show = hideRows(found, used, 'filter');
  const before = host.snapshot();
  await expect(applyChange(matrix, change, words)).resolves.toEqual({
    ok: false,
    problem: { kind: 'filtered-sheet', sheet },
  });
  expect(host.snapshot()).toEqual(before);
  show();
  const outcome = await applyChange(matrix, change, words);
  await host.settled();
  expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
  expect(documentsOn(sheet).map(([name]) => name)).toEqual(['Vision', 'Plan', 'New']);
});

test('renaming and reordering documents leaves results as they are, and right', async () => {
  const sheet = await start('functions');
  const { sheet: matrix, change } = await planned(([vision, plan]) =>
    vision && plan ? [plan, { ...vision, name: 'Vision 2040' }] : [],
  );
  expect(change.change.summary).toMatchObject({ results: [], resultsLeft: [] });
  await applyChange(matrix, change, words);
  await host.settled();
  expect(documentsOn(sheet)).toEqual([
    ['Plan', 1, 0, 1],
    ['Vision 2040', 2, 2, 0],
  ]);
});
