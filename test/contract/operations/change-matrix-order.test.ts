import type { RequestedDocument } from '../../../src/workbook/change/plan';
import { ROWS } from '../../../src/workbook/matrix/areas';
import { planMatrix } from '../../../src/workbook/matrix/plan';
import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import {
  change,
  english,
  MATRIX,
  preparedChange,
  readSheet,
  planned,
  withoutRuleIds,
  type Wish,
} from '../changed-matrix';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows } from '../inserted-plans';
import { triedActions } from '../tried-actions';
import { USER_WORKBOOK } from '../user-workbook';

const F = ROWS.firstTarget;
const SHEET = `'${MATRIX}'`;

let host: Harness;

/** A small matrix of three documents, in F, G and H, with entries in rows of every kind. */
async function start(): Promise<Harness> {
  host = await startHost({
    workbook: {
      ...USER_WORKBOOK,
      names: [...USER_WORKBOOK.names, { name: 'My_Vision', formula: `=${SHEET}!$F$7:$F$12` }],
    },
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const { texts, words } = await english('RIA');
  const documents = ['Vision', 'Plan', 'Health'].map((name) => ({ name }));
  await insertSheet(firstRows(planMatrix({ documents, scope: 'RIA', texts }, words), F + 6));
  type(F + 1, 2, '1.2; 1.3');
  type(F + 2, 2, '');
  for (const [row, column, rating] of [
    [F, 5, 'T'],
    [F + 1, 5, 'T'],
    [F + 2, 6, 'P'],
    [F + 3, 6, 'P'],
    [F + 4, 7, 'T'],
    [F + 2, 7, 'P'],
  ] as const)
    type(row, column, rating);
  await host.settled();
  return host;
}

function type(row: number, column: number, value: string, sheet = MATRIX): void {
  host.model.sheet(sheet)?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
}

const cell = (row: number, column: number, sheet = MATRIX) =>
  host.model.sheet(sheet)?.cell(row, column) ?? {};
const row = (at: number, columns = 3) =>
  host.model.sheet(MATRIX)?.values({ row: at, column: 5, rows: 1, columns })[0];

/** Documents by their positions; texts are new ones. */
const order =
  (...places: readonly (number | string)[]): Required<Pick<Wish, 'documents'>>['documents'] =>
  (there) =>
    places.map((place): RequestedDocument =>
      typeof place === 'string' ? { name: place } : (there[place] ?? { name: '?' }),
    );

afterEach(closeHosts);

test('every cell of a document’s column moves with it, whatever its row is', async () => {
  await start();
  type(F + 9, 5, 'below the table');
  type(1, 6, 'above the headings');
  await change(host, { documents: order(1, 0, 2) });
  expect(row(ROWS.headings)).toEqual(['Plan', 'Vision', 'Health']);
  expect([0, 1, 2, 3].map((index) => row(F + index))).toEqual([
    [null, 'T', null],
    [null, 'T', null],
    ['P', null, 'P'],
    ['P', null, null],
  ]);
  expect([row(F + 9, 2), row(1, 2)]).toEqual([
    [null, 'below the table'],
    ['above the headings', null],
  ]);
}, 300_000);

/** Formulas of a user's, as typed and as they are once Plan comes first and a new one second. */
const FORMULAS = [
  ['=F7', '=H7'],
  ['=COUNTIF(F:F,"T")&"/"&COUNTIF(G:G,"P")', '=COUNTIF(H:H,"T")&"/"&COUNTIF(F:F,"P")'],
  [`=COUNTIF(${SHEET}!$G$7:$G$12,"P")`, `=COUNTIF(${SHEET}!$F$7:$F$12,"P")`],
  ['=COUNTIF(F7:H12,"T")', '=COUNTIF(F7:I12,"T")'],
  [`=${SHEET}!G6&${SHEET}!G10`, `=${SHEET}!F6&${SHEET}!F10`],
  ['=COUNTA(Notes!F5:G9)', '=COUNTA(Notes!F5:G9)'],
] as const;

test('formulas on every sheet show what they showed, also where a document is inserted', async () => {
  await start();
  FORMULAS.forEach(([formula], index) => {
    type(F + index, 16, formula);
    if (formula.includes(SHEET)) type(index, 3, formula, 'Notes');
  });
  type(10, 3, '=COUNTIF(My_Vision,"T")', 'Notes');
  await host.settled();
  const values = () => [
    ...FORMULAS.map((_, index) => cell(F + index, shift).value),
    ...[2, 4, 10].map((index) => cell(index, 3, 'Notes').value),
  ];
  let shift = 16;
  const before = values();
  expect(before).toEqual(['T', '2/2', 2, 3, 'PlanP', 0, 2, 'PlanP', 2]);
  // Plan comes first, and a new document in the middle.
  const { summary, outcome } = await change(host, { documents: order(1, 'New', 0, 2) });
  expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
  shift = 17;
  expect(values()).toEqual(before);
  expect(summary).toMatchObject({ formulasFollow: 7, formulasLeft: [] });
  expect(FORMULAS.map((_, index) => cell(F + index, 17).formula)).toEqual(
    FORMULAS.map(([, after]) => after),
  );
  expect(host.snapshot().names.find(({ name }) => name === 'My_Vision')?.formula).toBe(
    `=${SHEET}!$H$7:$H$12`,
  );
}, 300_000);

test('what cannot follow is named beforehand, and nothing is written to a protected sheet', async () => {
  await start();
  type(F, 16, '=COUNTA(E7:F7)');
  type(0, 3, `=${SHEET}!F7`, 'Notes');
  await host.settled();
  const notes = host.model.sheet('Notes');
  if (notes) notes.isProtected = true;
  const { summary, outcome } = await change(host, { documents: order(1, 0, 2) });
  expect(outcome.ok).toBe(true);
  // The workbook's name follows.
  expect(summary).toMatchObject({ formulasFollow: 1, formulasLeft: ['Q7', "'Notes'!$D$1"] });
  expect(cell(0, 3, 'Notes').formula).toBe(`=${SHEET}!F7`);
}, 300_000);

test('a formula elsewhere that has changed since is not written over', async () => {
  await start();
  type(0, 3, `=${SHEET}!F7`, 'Notes');
  await host.settled();
  const sheet = await readSheet(host);
  const { steps } = await planned(sheet, { documents: order(1, 0, 2) });
  const run = await preparedChange(host, { documents: order(1, 0, 2) });
  expect(steps.elsewhere?.cells).toHaveLength(1);
  type(0, 3, `=${SHEET}!G7`, 'Notes');
  await host.settled();
  expect(await run()).toEqual({ ok: true, value: { state: 'stale' } });
  expect(cell(0, 3, 'Notes').formula).toBe(`=${SHEET}!G7`);
}, 300_000);

test('a failure after any number of actions gives the whole workbook back', async () => {
  const wish: Wish = { documents: order(2, 'New', 1, 0) };
  const prepared = async () => {
    await start();
    type(F + 1, 16, '=F7&G7');
    type(0, 3, `=${SHEET}!F7`, 'Notes');
    type(1, 3, `=COUNTIF(${SHEET}!G:G,"P")`, 'Notes');
    await host.settled();
    return preparedChange(host, wish);
  };
  const whole = await prepared();
  await whole();
  const { actions } = host.requests[host.requests.length - 1] ?? { actions: 0 };
  host.close();
  const run = await prepared();
  const before = withoutRuleIds(host.snapshot());
  for (const action of triedActions(actions)) {
    host.quirks.fail = { request: host.requests.length + 3, action, code: 'GeneralException' };
    expect([action, await run()]).toMatchObject([action, { problem: { kind: 'unknown' } }]);
    expect([action, withoutRuleIds(host.snapshot())]).toEqual([action, before]);
  }
}, 900_000);
