import { TextsNotLoaded } from '../../catalogue/texts';
import { excelProblem, type ExcelProblem } from '../../excel/door/problem';
import { insertSheet, type InsertedSheet } from '../../excel/operations/insert-sheet';
import type { SheetPlan } from '../../workbook/sheet/plan';
import type { Progress } from './use-operation';

export type InsertionProblem = ExcelProblem | { readonly kind: 'texts-not-loaded' };

export type Insertion =
  | { readonly ok: true; readonly sheet: string; readonly inserted: InsertedSheet }
  | { readonly ok: false; readonly problem: InsertionProblem };

/**
 * Makes a plan, for which texts may have to be loaded, and puts it into the workbook. Cancelled
 * through `progress`, it leaves the workbook as it was.
 *
 *     await insert(async () => planCatalogue(request, words), progress)
 *     //=> { ok: true, sheet: 'SDG catalogue', inserted: … }
 */
export async function insert(
  plan: () => Promise<SheetPlan>,
  progress?: Progress,
): Promise<Insertion> {
  try {
    progress?.onStep('preparing');
    const outcome = await insertSheet(await plan(), progress);
    return outcome.ok
      ? { ok: true, sheet: outcome.value.sheet, inserted: outcome.value }
      : { ok: false, problem: outcome.problem };
  } catch (error) {
    if (progress?.signal.aborted) return { ok: false, problem: { kind: 'cancelled' } };
    const problem: InsertionProblem =
      error instanceof TextsNotLoaded ? { kind: 'texts-not-loaded' } : excelProblem(error);
    return { ok: false, problem };
  }
}
