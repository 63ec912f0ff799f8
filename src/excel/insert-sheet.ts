import { freeSheetName } from '../workbook/sheet-name';
import type { SheetPlan } from '../workbook/sheet-plan';
import { freeTableName } from '../workbook/table-name';
import { addSheet, isTemplate } from './add-sheet';
import { applyPlan } from './apply-plan';
import { excelProblem, failedAtAdding, failedAtTemplate, type ExcelProblem } from './excel-problem';
import { attempt, failure, success, type Outcome } from './outcome';
import { toAddress } from '../workbook/address';

export interface InsertedSheet {
  /** The name it got. */
  readonly sheet: string;
}

/** What must be known of the workbook before a sheet is added to it, and to take it out again. */
interface Before {
  readonly isProtected: boolean;
  readonly sheetNames: readonly string[];
  readonly sheetIds: ReadonlySet<string>;
  readonly activeId: string;
  /** Tables and defined names share one list of names. */
  readonly names: readonly string[];
}

/**
 * Makes a new sheet as planned: one request to read, one to write. If the writing fails, the sheet
 * is taken out again and the sheet that was shown before is shown; no other sheet is touched.
 *
 *     await insertSheet(plan) //=> { ok: true, value: { sheet: 'SDG targets (2)' } }
 */
export async function insertSheet(plan: SheetPlan): Promise<Outcome<InsertedSheet>> {
  const read = await attempt(readBefore);
  if (!read.ok) return read;
  const before = read.value;
  if (before.isProtected) return failure({ kind: 'protected-workbook' });
  const free = withFreeNames(plan, before);
  try {
    await write(free);
    return success({ sheet: free.name });
  } catch (error) {
    const cause = excelProblem(error);
    // Nothing was made, and a sheet that has the name by now is somebody else's.
    if (failedAtAdding(error)) return failure(cause);
    return failure(await takeOut(free.name, before, cause));
  }
}

function readBefore(): Promise<Before> {
  return Excel.run(async (context) => {
    const { worksheets, tables, names, protection } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load('items/name,items/id');
    tables.load('items/name');
    names.load('items/name');
    protection.load('protected');
    active.load('id');
    await context.sync();
    return {
      isProtected: protection.protected,
      sheetNames: worksheets.items.map(({ name }) => name),
      sheetIds: new Set(worksheets.items.map(({ id }) => id)),
      activeId: active.id,
      names: [...tables.items, ...names.items].map(({ name }) => name),
    };
  });
}

function withFreeNames(plan: SheetPlan, before: Before): SheetPlan {
  const taken = [...before.names];
  const tables = plan.tables?.map((table) => {
    const name = freeTableName(table.name, taken);
    taken.push(name);
    return { ...table, name };
  });
  return {
    ...plan,
    name: freeSheetName(plan.name, before.sheetNames),
    ...(tables && { tables }),
  };
}

/** Where templates are refused, by an administrator's policy say, the sheet stays left to right. */
async function write(plan: SheetPlan): Promise<void> {
  try {
    await writeOnce(plan, plan.direction);
  } catch (error) {
    if (!failedAtTemplate(error)) throw error;
    await writeOnce(plan, undefined);
  }
}

function writeOnce(plan: SheetPlan, direction: SheetPlan['direction']): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = addSheet(context.workbook, plan.name, direction);
    applyPlan(sheet, plan);
    // Last, so that until all is there the user stays where they are.
    sheet.activate();
    if (plan.select) sheet.getRange(toAddress(plan.select)).untrack().select();
    await context.sync();
  });
}

/**
 * Deletes the sheet that was not there before, and tries twice, since what made the writing fail
 * may still be about. Waits, where Excel can, until the user has left a cell they are typing in.
 */
async function takeOut(name: string, before: Before, cause: ExcelProblem): Promise<ExcelProblem> {
  for (let attempts = 0; attempts < 2; attempts += 1) {
    const outcome = await attempt(() => deleteNewSheet(name, before));
    if (outcome.ok) return cause;
  }
  return { kind: 'clean-up-failed', sheet: name, cause };
}

function deleteNewSheet(name: string, before: Before): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    worksheets.load('items/name,items/id');
    active.load('id');
    await context.sync();
    const news = worksheets.items.filter(({ id }) => !before.sheetIds.has(id));
    // While the template is there, a sheet that has the name is somebody else's.
    const added =
      news.find((sheet) => isTemplate(sheet.name)) ?? news.find((sheet) => sheet.name === name);
    if (!added) return;
    if (active.id === added.id) worksheets.getItem(before.activeId).activate();
    added.delete();
    await context.sync();
  });
}
