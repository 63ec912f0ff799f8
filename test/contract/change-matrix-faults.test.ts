import { insertSheet } from '../../src/excel/insert-sheet';
import { planMatrix } from '../../src/workbook/matrix-plan';
import type { WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { change, english, french, MATRIX, type Wish } from './changed-matrix';
import { closeHosts, startHost, type Harness } from './harness';
import { firstRows } from './inserted-plans';
import { USER_WORKBOOK } from './user-workbook';

let host: Harness;

/** A small matrix with ratings, remarks and looks of the user's own, and formulas that name it. */
beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const { texts, words } = await english();
  const documents = ['Vision', 'Plan', 'Health'].map((name) => ({ name }));
  const plan = planMatrix({ documents, scope: 'OUTCOME', texts }, words);
  await insertSheet(firstRows(plan, 10));
  const sheet = host.model.sheet(MATRIX);
  const type = (row: number, column: number, value: string) =>
    sheet?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
  type(4, 5, 'T');
  type(5, 6, 'P');
  type(6, 7, 'T');
  type(6, 4, 'no');
  type(7, 11, '=1+1');
  type(4, 15, '=COUNTIF(F5:H5,"T")');
  sheet?.setStyle({ row: 5, column: 6, rows: 1, columns: 1 }, { fill: '#FFFF00' });
  const notes = host.model.sheet('Notes');
  notes?.write(
    { row: 0, column: 3, rows: 1, columns: 2 },
    [[`=COUNTIF('${MATRIX}'!F5:H10,"T")`, `='${MATRIX}'!G6`]],
    'user',
  );
  await host.settled();
});

afterEach(closeHosts);

/** Ids of rules are Excel's own affair; a rule that was taken away and put back has another one. */
function comparable(snapshot: WorkbookSnapshot): unknown {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...rest }) => rest),
      validations: sheet.validations.map(({ id: _, ...rest }) => rest),
    })),
  };
}

const WISHES: readonly (readonly [string, Wish])[] = [
  [
    'adding, renaming and reordering documents',
    {
      documents: ([vision, plan, health]) => [
        health!,
        { name: 'New' },
        { ...plan!, name: 'Plan 2030' },
        vision!,
        { name: 'Last' },
      ],
    },
  ],
  ['removing two documents that stand apart', { documents: ([, plan]) => [plan!] }],
  ['a wider scope', { scope: 'RIA' }],
  ['another language', { language: french }],
];

describe.each(WISHES)('%s', (_, wish) => {
  test.each([1, 2])('request %i refused leaves the workbook equal', async (request) => {
    const before = host.snapshot();
    const read = host.requests.length + 1;
    host.manners.fail = { request: read + request, code: 'AccessDenied' };
    const { outcome } = await change(host, wish);
    expect(outcome).toEqual({ ok: false, problem: { kind: 'not-allowed' } });
    expect(host.snapshot()).toEqual(before);
  });

  test('a failure after any number of actions leaves the workbook as it was, or as asked', async () => {
    const before = host.snapshot();
    let action = 0;
    let finished: unknown;
    for (;;) {
      host.manners.fail = { request: host.requests.length + 3, action, code: 'GeneralException' };
      const { outcome } = await change(host, wish);
      if (outcome.ok) {
        finished = comparable(host.snapshot());
        break;
      }
      expect([action, outcome]).toMatchObject([action, { problem: { kind: 'unknown' } }]);
      expect([action, comparable(host.snapshot())]).toEqual([action, comparable(before)]);
      action += 1;
      if (action % 20 === 0) process.stderr.write(`${_} ${action}\n`);
    }
    console.log(_, action, host.requests.slice(-3));
    expect(finished).toBeDefined();
  }, 900_000);
});
