import type { i18n } from 'i18next';
import type { LanguageTag } from '../../catalogue/languages';
import { loadTexts } from '../../catalogue/texts';
import { failure, success, type Outcome } from '../../excel/door/outcome';
import { excelProblem } from '../../excel/door/problem';
import { rewriteSheet, type Rewriting } from '../../excel/operations/rewrite-sheet';
import { readMatrix } from '../../excel/read/matrices';
import { wordsIn } from '../../i18n/words';
import type { ResultsSheet } from '../../workbook/change/elsewhere';
import { resultsSheet } from '../make-results/make-results';
import { sheetLanguage } from '../sheet-language';

/**
 * Loads what writing results sheets again needs, so that nothing is missing once the matrix has
 * changed.
 *
 * @throws TextsNotLoaded
 */
export async function prepareResults(
  results: readonly ResultsSheet[],
  usual: LanguageTag,
  words: i18n,
): Promise<void> {
  for (const { language = usual } of results)
    await Promise.all([
      loadTexts(language),
      wordsIn(words, sheetLanguage(language, words.language)),
    ]);
}

/**
 * Writes the results sheets of a matrix again, after its documents or targets have changed. They
 * stay the same sheets, calculated as before and in their language.
 *
 *     await renewResults(sheetId, summary.results, 'en', words) //=> { ok: true, value: { isPageSet: true } }
 */
export async function renewResults(
  sheetId: string,
  results: readonly ResultsSheet[],
  usual: LanguageTag,
  words: i18n,
): Promise<Outcome<Rewriting>> {
  let isPageSet = true;
  for (const { sheet, sheetId: id, formulas, language = usual } of results) {
    const done = await renew(sheetId, id, { formulas, language }, words);
    if (done.ok) isPageSet &&= done.value.isPageSet;
    // Somebody may have deleted it.
    if (!done.ok && done.problem.kind !== 'not-found') {
      const cause = done.problem.kind === 'change-unfinished' ? done.problem.cause : done.problem;
      return failure({ kind: 'change-unfinished', sheet, cause });
    }
  }
  return success({ isPageSet });
}

async function renew(
  matrixId: string,
  resultsId: string,
  how: Pick<Parameters<typeof resultsSheet>[0], 'formulas' | 'language'>,
  words: i18n,
): Promise<Outcome<Rewriting>> {
  const matrix = await readMatrix(matrixId);
  if (!matrix.ok) return matrix;
  if (!matrix.value) return failure({ kind: 'not-found' });
  try {
    return await rewriteSheet(
      resultsId,
      await resultsSheet({ matrix: matrix.value, ...how }, words),
    );
  } catch (error) {
    return failure(excelProblem(error));
  }
}
