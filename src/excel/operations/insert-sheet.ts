import { freeSheetName } from '../../workbook/sheet/name';
import type { SheetPlan } from '../../workbook/sheet/plan';
import { freeTableName } from '../../workbook/sheet/table-name';
import { addSheet, isTemplate } from '../apply/add-sheet';
import { applyPlan } from '../apply/plan';
import { excelProblem, failedAtAdding, failedAtTemplate, type ExcelProblem } from '../door/problem';
import { attempt, failure, success, type Outcome } from '../door/outcome';
import { toAddress } from '../../workbook/sheet/address';

/** What was inserted, with all that is needed to take it out again, see `removeInserted`. */
export interface InsertedSheet {
  /** The name it got. */
  readonly sheet: string;
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
  /** As it was written: with the names that were free. */
  readonly plan: SheetPlan;
  /** The sheet that was in front before. */
  readonly before: string;
  /** Sheets that were inserted with it and go with it, see `insertSheets`. */
  readonly companions?: readonly InsertedSheet[];
}

/** What an operation on the workbook is doing; each is a request to Excel. */
export type ExcelStep = 'reading' | 'writing' | 'removing';

export interface InsertOptions {
  /** Stops the insertion; what has been written by then is taken out again. */
  readonly signal?: AbortSignal;
  /** Hears what is being done. */
  readonly onStep?: (step: ExcelStep) => void;
  /** The user stays on the sheet they are on. */
  readonly behind?: boolean;
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
 * Makes a new sheet as planned: one request to read, one to write. If the writing fails or is
 * cancelled, the sheet is taken out again and the sheet that was shown before is shown; no other
 * sheet is touched. A request that is under way cannot be called back: cancelled while writing,
 * the outcome comes when Excel has answered and the sheet is out.
 *
 *     await insertSheet(plan) //=> { ok: true, value: { sheet: 'SDG targets (2)', … } }
 *     await insertSheet(plan, { signal }) //=> { ok: false, problem: { kind: 'cancelled' } }
 */
export async function insertSheet(
  plan: SheetPlan,
  { signal, onStep, behind = false }: InsertOptions = {},
): Promise<Outcome<InsertedSheet>> {
  if (signal?.aborted) return failure(CANCELLED);
  onStep?.('reading');
  const read = await attempt(readBefore);
  if (signal?.aborted) return failure(CANCELLED);
  if (!read.ok) return read;
  const before = read.value;
  if (before.isProtected) return failure({ kind: 'protected-workbook' });
  const free = withFreeNames(plan, before);
  const undo = (cause: ExcelProblem) => {
    onStep?.('removing');
    return takeOut(free.name, before, cause);
  };
  onStep?.('writing');
  try {
    const sheetId = await write(free, behind);
    if (signal?.aborted) return failure(await undo(CANCELLED));
    return success({ sheet: free.name, sheetId, plan: free, before: before.activeId });
  } catch (error) {
    const cause = signal?.aborted ? CANCELLED : excelProblem(error);
    // Nothing was made, and a sheet that has the name by now is somebody else's.
    if (failedAtAdding(error)) return failure(cause);
    return failure(await undo(cause));
  }
}

const CANCELLED: ExcelProblem = { kind: 'cancelled' };

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

/**
 * Writes the plan; the id of the sheet it made. Where templates are refused, by an administrator's
 * policy say, the sheet stays left to right.
 */
async function write(plan: SheetPlan, behind: boolean): Promise<string> {
  try {
    return await writeOnce(plan, plan.direction, behind);
  } catch (error) {
    if (!failedAtTemplate(error)) throw error;
    return writeOnce(plan, undefined, behind);
  }
}

function writeOnce(
  plan: SheetPlan,
  direction: SheetPlan['direction'],
  behind: boolean,
): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = addSheet(context.workbook, plan.name, direction);
    sheet.load('id');
    applyPlan(sheet, plan);
    if (!behind) {
      // Last, so that until all is there the user stays where they are.
      sheet.activate();
      if (plan.select) sheet.getRange(toAddress(plan.select)).untrack().select();
    }
    await context.sync();
    return sheet.id;
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
