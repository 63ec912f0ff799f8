import { quoteSheetName } from '../../../src/workbook/sheet/address';
import type { RequestedDocument } from '../../../src/workbook/change/plan';
import { ROWS } from '../../../src/workbook/matrix/areas';
import { rowFormulas } from '../../../src/workbook/matrix/formulas';
import type { Cell } from '../../../src/workbench/model/snapshot';
import type { Quirks } from '../../../src/workbench/quirks';
import { FRENCH_WORDS } from '../../workbook/other-words';
import { change, french, makeMatrix, MATRIX, planned, readSheet } from '../changed-matrix';
import { closeHosts, startHost, type Harness } from '../harness';
import { USER_WORKBOOK } from '../user-workbook';

const F = ROWS.firstTarget;
const SHEET = quoteSheetName(MATRIX);

let host: Harness;

async function start(quirks: Partial<Quirks> = {}) {
  host = await startHost({ workbook: USER_WORKBOOK, quirks });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

beforeEach(() => start());
afterEach(closeHosts);

function matrix() {
  const found = host.model.sheet(MATRIX);
  if (!found) throw new Error('no matrix');
  return found;
}

function type(row: number, column: number, value: string | number, sheet = MATRIX): void {
  host.model.sheet(sheet)?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
}

const cellAt = (row: number, column: number): Cell => matrix().cell(row, column) ?? {};
const valuesAt = (row: number, column: number, columns: number) =>
  matrix().values({ row, column, rows: 1, columns })[0];
const noted = (column: number) => host.model.sheet('Notes')?.cell(0, column);
const nameOf = (name: string) => host.snapshot().names.find((each) => each.name === name)?.formula;

/** Requested documents, by the indexes of existing ones; texts are new ones. */
const documents =
  (...wished: readonly (number | string)[]) =>
  (there: readonly RequestedDocument[]): readonly RequestedDocument[] =>
    wished.map((each) =>
      typeof each === 'string' ? { name: each } : (there[each] ?? { name: '?' }),
    );

test('documents are added, renamed, reordered and removed in one request to read and one to write', async () => {
  await makeMatrix(['Vision', 'Plan', 'Health'], 'OUTCOME');
  type(F, 5, 'T');
  type(F + 1, 6, 'P');
  type(F + 2, 7, 'T');
  type(0, 3, `=COUNTIF(${SHEET}!F7:H113,"T")`, 'Notes');
  type(0, 4, `=${SHEET}!H9`, 'Notes');
  type(0, 5, `=COUNTIF(${SHEET}!SDG_Ratings,"T")`, 'Notes');
  type(F, 16, '=COUNTA(F7:H7)');
  await host.settled();
  const before = host.requests.length;
  const first = await change(host, { documents: documents(0, 'New', 1, 2, 'Last') });
  expect(first.outcome).toEqual({ ok: true, value: { state: 'changed' } });
  // Those before are the pane's own readings, while the user has not requested anything.
  const own = host.requests.slice(before).slice(-2);
  expect(own.map(({ writes }) => writes)).toEqual([false, true]);
  expect(own[1]?.bytes).toBeLessThan(1_000_000);
  expect(valuesAt(ROWS.headings, 5, 5)).toEqual(['Vision', 'New', 'Plan', 'Health', 'Last']);
  expect(valuesAt(F + 1, 5, 8)).toEqual([null, null, 'P', null, null, 'P', 0.5, 1]);
  // Excel extends references over what is inserted inside; names also include the edge.
  expect([3, 4, 5].map((column) => noted(column)?.formula)).toEqual([
    `=COUNTIF(${SHEET}!F7:I113,"T")`,
    `=${SHEET}!I9`,
    `=COUNTIF(${SHEET}!SDG_Ratings,"T")`,
  ]);
  expect([3, 4, 5].map((column) => noted(column)?.value)).toEqual([2, 'T', 2]);
  expect(cellAt(F, 18).formula).toBe('=COUNTA(F7:I7)');
  expect(nameOf('SDG_Ratings')).toBe(`=${SHEET}!$F$7:$J$113`);

  type(F + 3, 9, 'T');
  await host.settled();
  expect(valuesAt(F + 3, 10, 3)).toEqual(['T', 1, 1]);
  expect(noted(5)?.value).toBe(3);

  const second = await change(host, { documents: documents(4, 0, 3) });
  expect(second.summary).toMatchObject({ isReordered: true, ratingsLost: 1, ratingsKept: 3 });
  expect(valuesAt(ROWS.headings, 5, 3)).toEqual(['Last', 'Vision', 'Health']);
  expect(valuesAt(F, 5, 6)).toEqual([null, 'T', null, 'T', 1, 1]);
  expect(valuesAt(F + 2, 5, 6)).toEqual([null, null, 'T', 'T', 1, 1]);
  expect(valuesAt(F + 3, 5, 6)).toEqual(['T', null, null, 'T', 1, 1]);
  expect(noted(5)?.value).toBe(3);
}, 300_000);

test('new cells look and behave like the rest: drop-down, colours, borders', async () => {
  await makeMatrix(['Vision'], 'OUTCOME');
  await change(host, { documents: documents('First', 0, 'Last') });
  const lists = matrix()
    .validations()
    .filter(({ rule }) => JSON.stringify(rule).includes('"T,P"'));
  const columns = lists.flatMap(({ areas }) =>
    areas.flatMap(({ column, columns: count }) =>
      Array.from({ length: count }, (_, i) => column + i),
    ),
  );
  expect(columns.sort()).toEqual([5, 6, 7]);
  for (const column of [5, 7]) {
    expect(cellAt(F, column).style).toEqual(cellAt(F, 6).style);
    expect(cellAt(ROWS.headings, column).style).toEqual(cellAt(ROWS.headings, 6).style);
    expect(matrix().columnWidth(column)).toBe(matrix().columnWidth(6));
    const rules = matrix()
      .conditionalFormats()
      .filter(({ areas }) =>
        areas.some((a) => a.column <= column && column < a.column + a.columns),
      );
    expect(rules.length).toBeGreaterThanOrEqual(4);
  }
}, 300_000);

test('a wider scope and another language keep every rating, remark and colour', async () => {
  await makeMatrix(['Vision', 'Plan'], 'OUTCOME');
  type(F + 5, 5, 'T');
  type(F + 5, 12, 'Ministry of Food');
  type(F + 6, 4, 'no');
  matrix().setStyle({ row: F + 5, column: 5, rows: 1, columns: 1 }, { fill: '#FFFF00' });
  await host.settled();
  const before = host.requests.length;
  const { outcome, summary } = await change(host, { scope: 'RIA', language: french });
  expect(outcome.ok).toBe(true);
  expect(summary).toMatchObject({ targetsAdded: 19, textsChanged: 107, ratingsKept: 1 });
  // The footer is in the other language too, in a request of its own.
  const own = host.requests.slice(before).slice(-3);
  expect(own.map(({ writes }) => writes)).toEqual([false, true, true]);
  expect(own[1]?.bytes).toBeLessThan(1_000_000);
  expect(valuesAt(F + 5, 4, 5)).toEqual(['oui', 'T', null, 'T', 1]);
  expect(cellAt(F + 5, 5).style?.fill).toBe('#FFFF00');
  expect(cellAt(F + 5, 12).value).toBe('Ministry of Food');
  expect(valuesAt(F + 6, 4, 5)).toEqual(['non', null, null, 's.o.', 's.o.']);
  expect(valuesAt(ROWS.headings, 3, 2)).toEqual(['Cible', 'Applicable ?']);
  expect(valuesAt(F + 107, 0, 3)).toEqual(['Partenariats', 17, '17.1']);
  expect(cellAt(F + 107, 1).style?.fill).toBe('#19486A');
  expect([nameOf('SDG_No'), nameOf('SDG_Scope'), nameOf('SDG_Language')]).toEqual([
    '="non"',
    '="RIA"',
    '="fr"',
  ]);
  expect(nameOf('SDG_Codes')).toBe(`=${SHEET}!$C$7:$C$132`);
  const rules = matrix()
    .conditionalFormats()
    .map(({ rule }) => JSON.stringify(rule));
  expect(rules.filter((rule) => rule.includes('\\"no\\"'))).toEqual([]);
  expect(
    matrix()
      .validations()
      .map(({ rule }) => JSON.stringify(rule))
      .join(),
  ).toContain('oui,non');
  expect(matrix().page.footer).toContain('Page &P sur &N');
  const [best] = rowFormulas(
    { applicable: 'E132', ratings: 'F132:G132', best: 'H132' },
    'T/P',
    FRENCH_WORDS,
  );
  expect(cellAt(F + 125, 7).formula).toBe(best);
}, 300_000);

test('a narrower scope removes empty rows, marks others as not applicable, and groups goals again', async () => {
  await makeMatrix(['Vision'], 'RIA');
  type(F + 107, 5, 'P');
  type(F + 1, 5, 'T');
  await host.settled();
  const { outcome, summary } = await change(host, { scope: 'OUTCOME' });
  expect(outcome.ok).toBe(true);
  expect(summary).toMatchObject({ targetsRemoved: 18, ratingsKept: 2 });
  expect(summary.setAside.map(({ code, ratings }) => [code, ratings])).toEqual([['17.1', 1]]);
  expect(valuesAt(F + 107, 2, 1)).toEqual(['17.1']);
  expect(valuesAt(F + 107, 4, 3)).toEqual(['no', 'P', 'n/a']);
  expect(nameOf('SDG_Codes')).toBe(`=${SHEET}!$C$7:$C$114`);
  const levels = [0, 3, 4, 5, 106].map((row) => matrix().outlineLevel('rows', F + row));
  expect(levels).toEqual([1, 1, 0, 1, 0]);
}, 300_000);

test('a sheet that has changed since it was read is not written to', async () => {
  await makeMatrix(['Vision'], 'OUTCOME');
  const made = host.requests.length;
  const { Excel } = host;
  let runs = 0;
  const slow = {
    ...Excel,
    run: (...args: Parameters<typeof Excel.run>) => {
      runs += 1;
      if (runs === 2) matrix().insertCells('columns', 2, 1);
      return Excel.run(...args);
    },
  };
  Object.assign(globalThis, { Excel: slow });
  const { outcome } = await change(host, { documents: documents(0, 'New') });
  expect(outcome).toEqual({ ok: true, value: { state: 'stale' } });
  expect(host.requests.slice(made).filter(({ writes }) => writes)).toEqual([]);
}, 300_000);

test('a protected sheet is not written to', async () => {
  await makeMatrix(['Vision'], 'OUTCOME');
  const made = host.requests.length;
  matrix().isProtected = true;
  const { outcome } = await change(host, { documents: documents(0, 'New') });
  expect(outcome).toEqual({ ok: false, problem: { kind: 'protected-sheet' } });
  expect(host.requests.slice(made).filter(({ writes }) => writes)).toEqual([]);
}, 300_000);

test('126 targets and 40 documents change in one request under 1 MB', async () => {
  await makeMatrix(Array.from({ length: 40 }, (_, index) => `Document ${index + 1}`));
  const sheet = await readSheet(host);
  const { steps } = await planned(sheet, {
    documents: (all) => [...all].reverse(),
    scope: 'ALL',
    language: french,
  });
  // In the form of the messages, without the names of members and paths.
  expect(JSON.stringify(steps).length).toBeLessThan(700_000);
}, 300_000);
