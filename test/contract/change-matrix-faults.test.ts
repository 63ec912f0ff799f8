import { insertSheet } from '../../src/excel/insert-sheet';
import { ROWS } from '../../src/workbook/matrix-areas';
import { planMatrix } from '../../src/workbook/matrix-plan';
import type { WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { change, english, french, MATRIX, type Wish } from './changed-matrix';
import { closeHosts, startHost, type Harness } from './harness';
import { firstRows } from './inserted-plans';
import { USER_WORKBOOK } from './user-workbook';

const F = ROWS.firstTarget;

/** A small matrix with ratings, remarks and looks of the user's own, and formulas that name it. */
async function start(): Promise<Harness> {
  const host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const { texts, words } = await english('RIA');
  const documents = [{ name: 'Vision' }, { name: 'Plan' }, { name: 'Health', year: 2024 }];
  const plan = planMatrix({ documents, scope: 'RIA', texts }, words);
  // The first three targets, and the last two, which are of goal 17.
  await insertSheet(firstRows(plan, F + 3));
  const sheet = host.model.sheet(MATRIX);
  const type = (row: number, column: number, value: string) =>
    sheet?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
  type(F, 5, 'T');
  type(F + 1, 6, 'P');
  type(F + 2, 7, 'T');
  type(F + 2, 4, 'no');
  type(F + 1, 12, '=1+1');
  type(F, 16, `=COUNTIF(F${F + 1}:H${F + 1},"T")`);
  sheet?.setStyle({ row: F + 1, column: 6, rows: 1, columns: 1 }, { fill: '#FFFF00' });
  host.model
    .sheet('Notes')
    ?.write(
      { row: 0, column: 3, rows: 1, columns: 2 },
      [[`=COUNTIF('${MATRIX}'!F${F + 1}:H${F + 3},"T")`, `='${MATRIX}'!G${F + 2}`]],
      'user',
    );
  await host.settled();
  return host;
}

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

const pick = <T>(list: readonly T[], ...places: readonly number[]): readonly T[] =>
  list.filter((_, index) => places.includes(index));

const WISHES: readonly (readonly [string, Wish])[] = [
  [
    'adding, renaming and reordering documents',
    {
      documents: (all) => [
        ...pick(all, 2),
        { name: 'New' },
        ...pick(all, 1).map((plan) => ({ ...plan, name: 'Plan 2030' })),
        ...pick(all, 0),
      ],
    },
  ],
  ['removing two documents that stand apart', { documents: (all) => pick(all, 1) }],
  ['another language', { language: french }],
];

/** Requests of one change: the pane's reading, the reading before the change, the writing. */
const WRITING = 3;

describe.each(WISHES)('%s', (_, wish) => {
  test.each([2, WRITING])('request %i refused leaves the workbook equal', async (request) => {
    const host = await start();
    const before = host.snapshot();
    host.manners.fail = { request: host.requests.length + request, code: 'AccessDenied' };
    const { outcome } = await change(host, wish);
    expect(outcome).toEqual({ ok: false, problem: { kind: 'not-allowed' } });
    expect(host.snapshot()).toEqual(before);
  });

  test('a failure after any number of actions leaves the workbook as it was, or as asked', async () => {
    const whole = await start();
    await change(whole, wish);
    const { actions } = whole.requests[whole.requests.length - 1] ?? { actions: 0 };
    const asked = comparable(whole.snapshot());
    whole.close();
    let host = await start();
    const before = comparable(host.snapshot());
    let finished = 0;
    process.stderr.write(`${actions} actions\n`);
    for (let action = 0; action < actions; action += 1) {
      if (action % 20 === 0) process.stderr.write(`${action} ${new Date().toISOString()}\n`);
      const request = host.requests.length + WRITING;
      host.manners.fail = { request, action, code: 'GeneralException' };
      const { outcome } = await change(host, wish);
      const found = comparable(host.snapshot());
      if (outcome.ok) {
        // Past the first deletion: nothing is lost but the way back.
        expect([action, found]).toEqual([action, asked]);
        finished += 1;
        host.close();
        host = await start();
        continue;
      }
      expect([action, outcome]).toMatchObject([action, { problem: { kind: 'unknown' } }]);
      expect([action, found]).toEqual([action, before]);
    }
    expect(actions).toBeGreaterThan(30);
    expect(finished).toBeLessThan(20);
  }, 900_000);
});
