import type { i18n } from 'i18next';
import type { LanguageTag } from '../../catalogue/languages';
import { loadTexts } from '../../catalogue/texts';
import type { MatrixReading } from '../../excel/read/matrices';
import { formatDay, isoDay } from '../../i18n/dates';
import { direction } from '../../i18n/languages';
import { wordsIn } from '../../i18n/words';
import { planResults } from '../../workbook/results/plan';
import type { FormulaKind } from '../../workbook/results/request';
import type { SheetPlan } from '../../workbook/sheet/plan';
import { withProvenance } from '../../workbook/sheet/provenance';
import { insert, type Insertion } from '../insert';
import { madeNow } from '../made-now';
import { sheetLanguage } from '../sheet-language';
import type { TaskContext } from '../task-context';
import { resultsWords } from './words';

/** The matrix to make results for, and how they are calculated. */
export interface NewResultsRequest {
  readonly matrix: MatrixReading;
  readonly formulas: FormulaKind;
  /** Of the targets' texts. */
  readonly language: LanguageTag;
}

/**
 * Makes a results sheet for a matrix.
 *
 *     await makeResults({ matrix, formulas: 'native', language: 'en' }, { words, progress })
 *     //=> { ok: true, value: { sheet: 'RIA results', … } }
 */
export function makeResults(
  request: NewResultsRequest,
  { words, progress }: TaskContext,
): Promise<Insertion> {
  return insert(async () => [await resultsSheet(request, words)], progress);
}

/**
 * The plan of a results sheet, with all texts it needs.
 *
 * @throws TextsNotLoaded
 */
export async function resultsSheet(
  { matrix, formulas, language }: NewResultsRequest,
  words: i18n,
): Promise<SheetPlan> {
  const { sheet, layout, cells, reading } = matrix;
  const tag = sheetLanguage(language, words.language);
  const own = resultsWords(await wordsIn(words, tag), {
    language: tag,
    matrix: sheet,
    date: formatDay(isoDay(new Date()), tag),
    country: layout.country,
    period: layout.period,
  });
  const texts = await loadTexts(language);
  const request = { reading, layout, cells, formulas, texts, direction: direction(tag) };
  const { scope } = layout;
  const provenance = madeNow('results', { language, ...(scope && { scope }) });
  return withProvenance(planResults(request, own), provenance);
}
