import { insertSheet, type InsertedSheet } from '../../../src/excel/operations/insert-sheet';
import { removeInserted } from '../../../src/excel/operations/remove-inserted';
import type { SheetPlan } from '../../../src/workbook/sheet/plan';
import type { RemovalQuestion } from '../../../src/workbook/sheet/removal';
import type { WorkbookSnapshot } from '../../../src/workbench/model/snapshot';
import type { Quirks } from '../../../src/workbench/quirks';
import { THOROUGH } from '../../effort';
import { closeHosts, startHost, type Harness } from '../harness';
import { firstRows, fullestCatalogue, matrixOf, smallCatalogue } from '../inserted-plans';
import { startPortable } from '../portable-workbook';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;
let before: WorkbookSnapshot;
let inserted: InsertedSheet;

async function start(
  plan: SheetPlan,
  quirks: Partial<Quirks> = {},
  workbook: WorkbookSnapshot = USER_WORKBOOK,
): Promise<void> {
  host = await startHost({ workbook, quirks });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  before = host.snapshot();
  const outcome = await insertSheet(plan);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  inserted = outcome.value;
  await host.settled();
}

afterEach(closeHosts);

const matrix = async () => firstRows(await matrixOf(['Vision', 'Plan']), 12);
const type = (sheet: string, row: number, column: number, text: string) =>
  host.model.sheet(sheet)?.write({ row, column, rows: 1, columns: 1 }, [[text]], 'user');

async function question(): Promise<RemovalQuestion> {
  const asked = await removeInserted(inserted);
  if (!asked.ok || asked.value.state !== 'question') throw new Error(JSON.stringify(asked));
  return asked.value.question;
}

const REMOVED = { ok: true, value: { state: 'removed' } };

describe.each(['2021', '2024', '365'] as const)('as Excel %s', (excel) => {
  test.each<[string, () => Promise<SheetPlan>]>([
    ['matrix', () => matrixOf(['Vision', 'Plan'])],
    ['catalogue', fullestCatalogue],
  ])('a %s is removed as a whole: one request to read, one to write', async (_, plan) => {
    const whole = await plan();
    const large = THOROUGH || excel === '365';
    await start(large ? whole : firstRows(whole, 20), { excel });
    const from = host.requests.length;
    await expect(removeInserted(inserted)).resolves.toMatchObject(REMOVED);
    expect(host.requests.slice(from).map(({ writes }) => writes)).toEqual([false, true]);
    expect(host.snapshot()).toEqual(before);
  });
});

test('it is recognised under another name, and the rest stays', async () => {
  await start(await matrix());
  const sheet = host.model.sheet('RIA matrix');
  if (sheet) sheet.name = 'Évaluation 2030';
  await insertSheet(await smallCatalogue());
  const other = host.model.activeSheet().name;
  await expect(removeInserted(inserted)).resolves.toEqual({
    ok: true,
    value: { state: 'removed', sheet: 'Évaluation 2030' },
  });
  expect(host.model.sheets().map(({ name }) => name)).toEqual(['Notes', 'sdg TARGETS', other]);
  expect(host.model.activeSheet().name).toBe(other);
});

test('what functions on it fill cells with is no entry, what is typed there is', async () => {
  host = await startPortable(USER_WORKBOOK);
  const outcome = await insertSheet({
    name: 'Results',
    blocks: [{ kind: 'formula', row: 2, column: 1, cells: [['=SDG.TALLY({"T";"P"})']] }],
    formats: [],
    columnWidths: [],
  });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  inserted = outcome.value;
  await host.settled();
  expect(host.model.sheet('Results')?.cell(3, 2)?.value).toBe(1);
  type('Results', 4, 5, 'mine');
  expect((await question()).changes).toEqual([{ row: 4, column: 5, content: 'mine' }]);
  type('Results', 4, 5, '');
  await expect(removeInserted(inserted)).resolves.toMatchObject(REMOVED);
});

test('one that was already deleted needs no removing', async () => {
  await start(await matrix());
  host.model.removeSheet(inserted.sheetId);
  await expect(removeInserted(inserted)).resolves.toEqual({
    ok: true,
    value: { state: 'gone', sheet: 'RIA matrix' },
  });
});

describe('entries on it', () => {
  beforeEach(async () => start(await matrix()));

  test('need consent, without which nothing is removed', async () => {
    type('RIA matrix', 6, 5, 'T');
    type('RIA matrix', 6, 4, 'no');
    type('RIA matrix', 40, 1, 'See page 3');
    await host.settled();
    const held = host.snapshot();
    const from = host.requests.length;
    await expect(question()).resolves.toEqual({
      sheet: 'RIA matrix',
      changes: [
        { row: 6, column: 4, content: 'no' },
        { row: 6, column: 5, content: 'T' },
        { row: 40, column: 1, content: 'See page 3' },
      ],
      referring: [],
      unread: false,
    });
    expect(host.snapshot()).toEqual(held);
    expect(host.requests.length - from).toBe(1);
  });

  test('are removed after consent', async () => {
    type('RIA matrix', 6, 5, 'T');
    const agreed = await question();
    await expect(removeInserted(inserted, agreed)).resolves.toMatchObject(REMOVED);
    expect(host.snapshot()).toEqual(before);
  });

  test('need consent again if more was typed meanwhile', async () => {
    type('RIA matrix', 6, 5, 'T');
    const agreed = await question();
    type('RIA matrix', 7, 5, 'P');
    await expect(removeInserted(inserted, agreed)).resolves.toMatchObject({
      value: { state: 'question', question: { changes: [{ row: 6 }, { row: 7 }] } },
    });
    expect(host.model.sheet('RIA matrix')).toBeDefined();
  });

  test('do not need it again if there are fewer now', async () => {
    type('RIA matrix', 6, 5, 'T');
    type('RIA matrix', 7, 5, 'P');
    const agreed = await question();
    type('RIA matrix', 7, 5, '');
    await expect(removeInserted(inserted, agreed)).resolves.toMatchObject(REMOVED);
  });

  test('other formulas of the sheet calculating is no change', async () => {
    type('RIA matrix', 6, 5, 'T');
    type('RIA matrix', 6, 5, '');
    await host.settled();
    await expect(removeInserted(inserted)).resolves.toMatchObject(REMOVED);
  });
});

describe('formulas elsewhere that refer to it', () => {
  test('are named by their sheet, whatever its name is by now', async () => {
    await start(await matrix());
    type('Notes', 3, 0, '=COUNTIF(\'RIA matrix\'!F7:F12,"T")');
    const sheet = host.model.sheet('RIA matrix');
    if (sheet) sheet.name = 'Plan';
    await host.settled();
    expect(host.model.sheet('Notes')?.cell(3, 0)?.formula).toContain('Plan');
    await expect(question()).resolves.toMatchObject({ referring: ['Notes'], changes: [] });
  });

  test('of tables are found by the table’s name, and names of the workbook too', async () => {
    await start(await smallCatalogue());
    host.model.setName({ name: 'Codes', formula: '=SDG_Catalogue_2[#All]' });
    await expect(question()).resolves.toMatchObject({ referring: ['Codes'] });
  });

  test('on hidden sheets count as well', async () => {
    await start(await matrix());
    const notes = host.model.sheet('Notes');
    type('Notes', 3, 0, "='RIA matrix'!F7");
    if (notes) notes.visibility = 'Hidden';
    await expect(question()).resolves.toMatchObject({ referring: ['Notes'] });
  });

  test('if they are too many to read, the pane says so', async () => {
    await start(await matrix());
    host.quirks.fail = {
      request: host.requests.length + 1,
      code: 'ResponsePayloadSizeLimitExceeded',
    };
    const asked = await question();
    expect(asked).toMatchObject({ unread: true, changes: [], referring: [] });
    await expect(removeInserted(inserted, asked)).resolves.toMatchObject(REMOVED);
  });

  test('a workbook of more sheets than are read says so', async () => {
    await start(await matrix());
    for (let sheet = 0; sheet < 40; sheet += 1) host.model.addSheet(`More ${sheet}`);
    await expect(question()).resolves.toMatchObject({ unread: true });
  });
});

test('the only visible sheet is kept', async () => {
  await start(await matrix());
  for (const name of ['Notes', 'sdg TARGETS']) {
    const sheet = host.model.sheet(name);
    if (sheet) sheet.visibility = 'Hidden';
  }
  await expect(removeInserted(inserted)).resolves.toEqual({
    ok: false,
    problem: { kind: 'only-sheet' },
  });
});

test('if the previous sheet is now hidden, another one is shown', async () => {
  await start(await matrix());
  const sheet = host.model.sheet('sdg TARGETS');
  if (sheet) sheet.visibility = 'Hidden';
  await expect(removeInserted(inserted)).resolves.toMatchObject(REMOVED);
  expect(host.model.activeSheet().name).toBe('Notes');
});

test('a failure after the sheet was deleted does not count', async () => {
  await start(await matrix());
  for (let action = 0; action < 12; action += 1) {
    host.quirks.fail = { request: host.requests.length + 2, action, code: 'GeneralException' };
    const held = host.snapshot();
    const outcome = await removeInserted(inserted);
    if (outcome.ok) {
      expect(host.snapshot().sheets).toEqual(before.sheets);
      return;
    }
    expect([action, host.snapshot()]).toEqual([action, held]);
  }
  throw new Error('the sheet was never removed');
});
