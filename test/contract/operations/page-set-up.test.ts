import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { insertSheets } from '../../../src/excel/operations/insert-sheets';
import { removeInserted } from '../../../src/excel/operations/remove-inserted';
import { rewriteSheet } from '../../../src/excel/operations/rewrite-sheet';
import type { SheetPlan } from '../../../src/workbook/sheet/plan';
import type { Quirks } from '../../../src/workbench/quirks';
import { change, french, MATRIX, ratedMatrix } from '../changed-matrix';
import { closeHosts, startHost, type Harness } from '../harness';
import { combinationOf, firstRows, matrixOf, resultsOf } from '../inserted-plans';
import { USER_WORKBOOK } from '../user-workbook';

let host: Harness;

beforeEach(async () => {
  host = await startHost({ workbook: USER_WORKBOOK });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
});

afterEach(closeHosts);

const PLANS: readonly (readonly [string, () => Promise<SheetPlan>])[] = [
  ['matrix', async () => firstRows(await matrixOf(['Vision', 'Plan']), 12)],
  ['results sheet', async () => resultsOf(['Vision', 'Plan'])],
];
const pageOf = (name: string) => host.model.sheet(name)?.page ?? {};
/** What is on a sheet, ids of rules aside. */
const contentsOf = (name: string) => {
  const found = host.snapshot().sheets.find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  const { cells, columnWidths, rowHeights, merges, tables, conditionalFormats, validations } =
    found;
  const rules = [...conditionalFormats, ...validations].map(({ id: _, ...rule }) => rule);
  return { cells, columnWidths, rowHeights, merges, tables, rules };
};

describe.each(PLANS)('a %s', (_, planned) => {
  test('stands without a printer, as it does with one, and can be removed', async () => {
    const plan = await planned();
    const before = host.snapshot();
    const usual = await insertSheet(plan);
    if (!usual.ok) throw new Error(usual.problem.kind);
    expect(usual.value.pageLeft).toBeUndefined();
    expect(pageOf(plan.name)).toMatchObject({ fitToWidth: 1 });
    await host.settled();
    const whole = contentsOf(plan.name);
    await removeInserted(usual.value);
    host.quirks.printer = 'none';
    const outcome = await insertSheet(plan);
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    expect(outcome.value.pageLeft).toBe(true);
    expect(pageOf(plan.name)).toEqual({});
    await host.settled();
    expect(contentsOf(plan.name)).toEqual(whole);
    await expect(removeInserted(outcome.value)).resolves.toMatchObject({
      value: { state: 'removed' },
    });
    expect(host.snapshot()).toEqual(before);
  });
});

test('a printer without A3 costs the paper size and nothing else', async () => {
  host.quirks.printer = 'without A3';
  const small = firstRows(await matrixOf(['Vision', 'Plan']), 12);
  const plan = { ...small, ...(small.page && { page: { ...small.page, paper: 'a3' as const } }) };
  await expect(insertSheet(plan)).resolves.toMatchObject({ ok: true, value: { pageLeft: true } });
  const { paperSize, ...rest } = pageOf(plan.name);
  expect(paperSize).toBeUndefined();
  expect(Object.keys(rest).sort()).toEqual(
    expect.arrayContaining(['fitToWidth', 'footer', 'orientation', 'titleRows']),
  );
});

test('several sheets at once all stand', async () => {
  host.quirks.printer = 'none';
  const { matrix, log } = await combinationOf();
  await expect(insertSheets(matrix, [log])).resolves.toMatchObject({
    ok: true,
    value: { pageLeft: true, companions: [{ pageLeft: true }] },
  });
});

test.each<[Quirks['printer'], boolean]>([
  ['any', true],
  ['none', false],
])('a results sheet is written again with %s printer, and says so', async (printer, isPageSet) => {
  const plan = await resultsOf(['Vision', 'Plan']);
  const made = await insertSheet(plan);
  if (!made.ok) throw new Error(made.problem.kind);
  host.quirks.printer = printer;
  const outcome = await rewriteSheet(made.value.sheetId, plan);
  expect(outcome).toEqual({ ok: true, value: { isPageSet } });
});

test('a matrix changes its language without a printer; only the footer stays', async () => {
  await ratedMatrix(host);
  const { footer } = pageOf(MATRIX);
  expect(footer).toBeTruthy();
  host.quirks.printer = 'none';
  const { outcome } = await change(host, { language: french });
  expect(outcome).toEqual({ ok: true, value: { state: 'changed', pageLeft: true } });
  expect(pageOf(MATRIX).footer).toBe(footer);
  const heading = host.model.sheet(MATRIX)?.values({ row: 5, column: 0, rows: 1, columns: 14 });
  expect(JSON.stringify(heading)).toContain('Institution responsable');
});

test('with one the footer follows', async () => {
  await ratedMatrix(host);
  const { footer } = pageOf(MATRIX);
  const { outcome } = await change(host, { language: french });
  expect(outcome).toEqual({ ok: true, value: { state: 'changed' } });
  expect(pageOf(MATRIX).footer).not.toBe(footer);
});
