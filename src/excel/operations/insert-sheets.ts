import type { SheetPlan } from '../../workbook/sheet/plan';
import type { ExcelProblem } from '../door/problem';
import { insertSheet, type InsertedSheet, type InsertOptions } from './insert-sheet';
import { attempt, failure, success, type Outcome } from '../door/outcome';

/**
 * Makes several new sheets that belong together, all or none: each as `insertSheet` does, in the
 * order given. If one fails or is cancelled, those before it are taken out again. The first is
 * shown when all are there; the others are its companions, which `removeInserted` takes out with
 * it.
 *
 *     await insertSheets(matrix, [log]) //=> { ok: true, value: { sheet: 'RIA matrix', … } }
 */
export async function insertSheets(
  first: SheetPlan,
  others: readonly SheetPlan[],
  options: InsertOptions = {},
): Promise<Outcome<InsertedSheet>> {
  const main = await insertSheet(first, options);
  if (!main.ok) return main;
  const companions: InsertedSheet[] = [];
  for (const plan of others) {
    const next = await insertSheet(plan, { ...options, behind: true });
    if (!next.ok) {
      options.onStep?.('removing');
      return failure(await takeOut([main.value, ...companions], next.problem));
    }
    companions.push(next.value);
  }
  return success({ ...main.value, companions });
}

/** Tries twice, since what made the writing fail may still be about. */
async function takeOut(made: readonly InsertedSheet[], cause: ExcelProblem): Promise<ExcelProblem> {
  for (let attempts = 0; attempts < 2; attempts += 1) {
    const outcome = await attempt(() => deleteSheets(made));
    if (outcome.ok) return cause;
  }
  return { kind: 'clean-up-failed', sheet: made.map(({ sheet }) => sheet).join(', '), cause };
}

function deleteSheets(made: readonly InsertedSheet[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    const before = worksheets.getItemOrNullObject(made[0]?.before ?? '');
    const sheets = made.map(({ sheetId }) => worksheets.getItemOrNullObject(sheetId));
    active.load('id');
    before.load('id');
    for (const sheet of sheets) sheet.load('id');
    await context.sync();
    const isShown = made.some(({ sheetId }) => sheetId === active.id);
    if (isShown && !before.isNullObject) before.activate();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
