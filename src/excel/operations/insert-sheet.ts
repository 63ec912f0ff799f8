import { withFreeNames } from '../../workbook/sheet/free-names';
import type { SheetPlan } from '../../workbook/sheet/plan';
import { addSheet, isTemplate } from '../apply/add-sheet';
import { applyPlan } from '../apply/plan';
import { rangeOf } from '../door/cells';
import { deleteSheets } from '../door/delete-sheets';
import { failure, type Outcome } from '../door/outcome';
import { failedAtAdding, failedAtTemplate } from '../door/problem';
import { transaction, type TransactionOptions } from '../door/transaction';

/** What was inserted, with everything needed to remove it, see `removeInserted`. */
export interface InsertedSheet {
  /** The name it was given. */
  readonly sheet: string;
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
  /** As it was written: with names that were still free. */
  readonly plan: SheetPlan;
  /** Id of the sheet that was active before. */
  readonly before: string;
  /** Sheets that were inserted together with it and are removed with it, see `insertSheets`. */
  readonly companions?: readonly InsertedSheet[];
}

export interface InsertOptions extends TransactionOptions {
  /** The user stays on the current sheet. */
  readonly behind?: boolean;
}

/**
 * Inserts a new sheet as planned: one request to read, one to write. If writing fails or is
 * cancelled, the sheet is removed and the previously active sheet is shown; no other sheet is
 * touched.
 *
 *     await insertSheet(plan) //=> { ok: true, value: { sheet: 'SDG targets (2)', … } }
 *     await insertSheet(plan, { signal }) //=> { ok: false, problem: { kind: 'cancelled' } }
 */
export function insertSheet(
  planned: SheetPlan,
  { behind = false, ...options }: InsertOptions = {},
): Promise<Outcome<InsertedSheet>> {
  return transaction<Before, InsertedSheet>({
    ...options,
    read: () => readBefore(planned),
    refuse: ({ isProtected }) =>
      isProtected ? failure({ kind: 'protected-workbook' }) : undefined,
    write: async ({ plan, activeId }) => {
      const sheetId = await write(plan, behind);
      return { sheet: plan.name, sheetId, plan, before: activeId };
    },
    // Nothing was created, and a sheet that has the name now is somebody else's.
    isUntouched: failedAtAdding,
    undo: (context, before) => deleteSheets(context, (all) => added(all, before), before.activeId),
    unfinished: ({ plan }, cause) => ({ kind: 'clean-up-failed', sheet: plan.name, cause }),
  });
}

interface Before {
  readonly isProtected: boolean;
  readonly sheetIds: readonly string[];
  readonly activeId: string;
  /** With names that are still free. */
  readonly plan: SheetPlan;
}

function readBefore(plan: SheetPlan): Promise<Before> {
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
      sheetIds: worksheets.items.map(({ id }) => id),
      activeId: active.id,
      plan: withFreeNames(plan, {
        sheets: worksheets.items.map(({ name }) => name),
        others: [...tables.items, ...names.items].map(({ name }) => name),
      }),
    };
  });
}

/**
 * Writes the sheet and returns its id. If templates are refused, for example by an administrator's
 * policy, the sheet stays left-to-right.
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
      // Last, so that the user stays where they are until the sheet is complete.
      sheet.activate();
      if (plan.select) rangeOf(sheet, plan.select).select();
    }
    await context.sync();
    return sheet.id;
  });
}

/**
 * The new sheet; while its template still exists, a sheet with the planned name is somebody else's.
 */
function added(all: readonly Excel.Worksheet[], { sheetIds, plan }: Before): Excel.Worksheet[] {
  const news = all.filter(({ id }) => !sheetIds.includes(id));
  const template = news.find(({ name }) => isTemplate(name));
  return template ? [template] : news.filter(({ name }) => name === plan.name);
}
