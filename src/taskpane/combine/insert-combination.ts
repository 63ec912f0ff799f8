import { loadTexts, TextsNotLoaded } from '../../catalogue/texts';
import type { LanguageTag } from '../../catalogue/languages';
import { excelProblem } from '../../excel/door/problem';
import { insertSheets } from '../../excel/operations/insert-sheets';
import type { SheetPlan } from '../../workbook/sheet/plan';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import type { Insertion } from '../shared/insertion';
import type { Progress } from '../shared/use-operation';

/** The two sheets of a combination. */
export interface CombinationSheets {
  readonly matrix: SheetPlan;
  readonly log: SheetPlan;
}

/**
 * Puts the combined matrix and its log into the workbook, both or none.
 *
 *     await insertCombination('en', async (texts) => ({ matrix, log }), progress)
 *     //=> { ok: true, sheet: 'RIA matrix combined', inserted: … }
 */
export async function insertCombination(
  language: LanguageTag,
  plan: (texts: CatalogueTexts) => Promise<CombinationSheets>,
  progress: Progress,
): Promise<Insertion> {
  try {
    progress.onStep('preparing');
    const { matrix, log } = await plan(await loadTexts(language));
    const outcome = await insertSheets(matrix, [log], progress);
    return outcome.ok
      ? { ok: true, sheet: outcome.value.sheet, inserted: outcome.value }
      : { ok: false, problem: outcome.problem };
  } catch (error) {
    if (progress.signal.aborted) return { ok: false, problem: { kind: 'cancelled' } };
    const isTexts = error instanceof TextsNotLoaded;
    return { ok: false, problem: isTexts ? { kind: 'texts-not-loaded' } : excelProblem(error) };
  }
}
