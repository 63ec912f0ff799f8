import { withFreeNames } from '../../workbook/sheet/free-names';
import type { SheetPlan } from '../../workbook/sheet/plan';
import { addFromTemplate, canTurn, isTemplate } from '../apply/add-sheet';
import { setUpPage } from '../apply/page';
import { applyPlan } from '../apply/plan';
import { rangeOf } from '../door/cells';
import { deleteSheets } from '../door/delete-sheets';
import { failure, request, type Outcome } from '../door/outcome';
import { failedAtAdding } from '../door/problem';
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
  /** Excel did not let its pages be set up, or not all of it. */
  readonly pageLeft?: true;
  /** It should have been right-to-left, and Excel refused the template. */
  readonly isUnturned?: true;
  /** Sheets that were inserted together with it and are removed with it, see `insertSheets`. */
  readonly companions?: readonly InsertedSheet[];
}

export interface InsertOptions extends TransactionOptions {
  /** The user stays on the current sheet. */
  readonly behind?: boolean;
}

/**
 * Inserts a new sheet as planned: one request to read, one to write and one
 * to set up its pages, which may fail; one more for a sheet from right to left. If writing fails or is
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
    write: async (before) => {
      const { plan, activeId } = before;
      const turned = plan.direction === 'rtl' && canTurn() ? await addTurned(before) : undefined;
      const isUnturned = plan.direction === 'rtl' && turned === undefined;
      const sheetId = await write(plan, turned, behind);
      const isSet = await setUpPage(sheetId, plan);
      return {
        ...{ sheet: plan.name, sheetId, plan, before: activeId },
        ...(!isSet && { pageLeft: true as const }),
        ...(isUnturned && { isUnturned: true as const }),
      };
    },
    // Nothing was created, and a sheet that has the name now is somebody else's.
    isUntouched: failedAtAdding,
    undo: (context, before) => deleteSheets(context, (all) => news(all, before), before.activeId),
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
 * The id of a new, empty sheet from right to left, in a request of its own. Excel refuses templates
 * for reasons and at places that it does not tell (office-js #6142, #3809), an administrator's policy
 * among them: whatever failed, `undefined`, and the sheet will be left-to-right.
 */
async function addTurned(before: Before): Promise<string | undefined> {
  const added = await request(async (context) => {
    const sheet = addFromTemplate(context.workbook, before.plan.name).load('id');
    await context.sync();
    return sheet.id;
  });
  if (added.ok) return added.value;
  if (added.problem.kind === 'fault') throw added.problem.error;
  await Excel.run((context) => deleteSheets(context, (all) => news(all, before), before.activeId));
  return undefined;
}

/** Writes the sheet, which may exist, and returns its id. */
function write(plan: SheetPlan, turned: string | undefined, behind: boolean): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = turned === undefined ? worksheets.add(plan.name) : worksheets.getItem(turned);
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
function news(all: readonly Excel.Worksheet[], { sheetIds, plan }: Before): Excel.Worksheet[] {
  const added = all.filter(({ id }) => !sheetIds.includes(id));
  const template = added.find(({ name }) => isTemplate(name));
  return template ? [template] : added.filter(({ name }) => name === plan.name);
}
