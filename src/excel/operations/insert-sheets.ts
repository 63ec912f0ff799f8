import type { SheetPlan } from '../../workbook/sheet/plan';
import { deleteSheets } from '../door/delete-sheets';
import type { Outcome } from '../door/outcome';
import { Refusal } from '../door/problem';
import { transaction } from '../door/transaction';
import { insertSheet, type InsertedSheet, type InsertOptions } from './insert-sheet';

/**
 * Inserts several new sheets that belong together, all or none: each as `insertSheet` does, in the
 * given order. If one fails or is cancelled, those before it are removed. The first is shown when
 * all are complete; the others are its companions, which `removeInserted` removes with it.
 *
 *     await insertSheets(matrix, [log]) //=> { ok: true, value: { sheet: 'RIA matrix', … } }
 */
export function insertSheets(
  first: SheetPlan,
  others: readonly SheetPlan[],
  options: InsertOptions = {},
): Promise<Outcome<InsertedSheet>> {
  const made: InsertedSheet[] = [];
  const insert = async (plan: SheetPlan, behind: boolean) => {
    const outcome = await insertSheet(plan, { ...options, behind });
    if (!outcome.ok) throw new Refusal(outcome.problem);
    made.push(outcome.value);
    return outcome.value;
  };
  return transaction({
    // Each sheet reports its own progress.
    onStep: (step) => step === 'removing' && options.onStep?.(step),
    read: async () => undefined,
    write: async () => {
      const main = await insert(first, options.behind ?? false);
      for (const plan of others) await insert(plan, true);
      return { ...main, companions: made.slice(1) };
    },
    isUntouched: () => made.length === 0,
    undo: (context) => {
      const ids = made.map(({ sheetId }) => sheetId);
      const which = (all: readonly Excel.Worksheet[]) => all.filter(({ id }) => ids.includes(id));
      return deleteSheets(context, which, made[0]?.before ?? '');
    },
    unfinished: (_, cause) => {
      const sheet = made.map((each) => each.sheet).join(', ');
      return { kind: 'clean-up-failed', sheet, cause };
    },
  });
}
