import { TextsNotLoaded } from '../catalogue/texts';
import { excelProblem, type ExcelProblem } from '../excel/door/problem';
import type { InsertedSheet } from '../excel/operations/insert-sheet';
import { insertSheets } from '../excel/operations/insert-sheets';
import type { SheetPlan } from '../workbook/sheet/plan';
import type { Progress } from './progress';

export type InsertionProblem = ExcelProblem | { readonly kind: 'texts-not-loaded' };

export type Insertion =
  | { readonly ok: true; readonly value: InsertedSheet }
  | { readonly ok: false; readonly problem: InsertionProblem };

/**
 * Makes plans, for which texts may have to be loaded, and inserts their sheets into the workbook,
 * all or none; the first is shown. If cancelled through `progress`, the workbook is as it was
 * before.
 *
 *     await insert(async () => [planCatalogue(request, words)], progress)
 *     //=> { ok: true, value: { sheet: 'SDG catalogue', … } }
 */
export async function insert(
  plans: () => Promise<readonly [SheetPlan, ...SheetPlan[]]>,
  progress?: Progress,
): Promise<Insertion> {
  try {
    progress?.onStep('preparing');
    const [first, ...others] = await plans();
    return await insertSheets(first, others, progress);
  } catch (error) {
    if (progress?.signal.aborted) return { ok: false, problem: { kind: 'cancelled' } };
    return { ok: false, problem: unprepared(error) };
  }
}

function unprepared(error: unknown): InsertionProblem {
  return error instanceof TextsNotLoaded ? { kind: 'texts-not-loaded' } : excelProblem(error);
}
