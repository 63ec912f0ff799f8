import { TextsNotLoaded } from '../../catalogue/texts';
import type { SheetPlan } from '../../workbook/sheet-plan';
import { excelProblem, type ExcelProblem } from '../../excel/excel-problem';
import { insertSheet } from '../../excel/insert-sheet';

export type InsertionProblem = ExcelProblem | { readonly kind: 'texts-not-loaded' };

export type Insertion =
  | { readonly ok: true; readonly sheet: string }
  | { readonly ok: false; readonly problem: InsertionProblem };

/**
 * Makes a plan, for which texts may have to be loaded, and puts it into the workbook.
 *
 *     await insert(async () => planCatalogue(request, words)) //=> { ok: true, sheet: 'SDG catalogue' }
 */
export async function insert(plan: () => Promise<SheetPlan>): Promise<Insertion> {
  try {
    const outcome = await insertSheet(await plan());
    return outcome.ok
      ? { ok: true, sheet: outcome.value.sheet }
      : { ok: false, problem: outcome.problem };
  } catch (error) {
    const problem: InsertionProblem =
      error instanceof TextsNotLoaded ? { kind: 'texts-not-loaded' } : excelProblem(error);
    return { ok: false, problem };
  }
}
