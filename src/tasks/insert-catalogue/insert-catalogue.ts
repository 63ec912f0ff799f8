import type { LanguageTag } from '../../catalogue/languages';
import { loadTexts } from '../../catalogue/texts';
import { wordsIn } from '../../i18n/words';
import { planCatalogue, type CatalogueRequest } from '../../workbook/catalogue/plan';
import { withProvenance } from '../../workbook/sheet/provenance';
import { insert, type Insertion } from '../insert';
import { madeNow } from '../made-now';
import { sheetLanguage } from '../sheet-language';
import type { TaskContext } from '../task-context';
import { catalogueWords } from './words';

/** The requested part of the catalogue; its texts are loaded. */
export interface NewCatalogueRequest extends Omit<CatalogueRequest, 'texts' | 'second'> {
  readonly language: LanguageTag;
  /** Shown next to the first; null: one language only. */
  readonly second: LanguageTag | null;
}

/**
 * Inserts goals and targets on a new sheet.
 *
 *     await insertCatalogue({ ...choice, language: 'en', second: 'ar' }, { words, progress })
 *     //=> { ok: true, value: { sheet: 'SDG catalogue', … } }
 */
export function insertCatalogue(
  { language, second, ...wished }: NewCatalogueRequest,
  { words, progress }: TaskContext,
): Promise<Insertion> {
  return insert(async () => {
    const own = catalogueWords(await wordsIn(words, sheetLanguage(language, words.language)));
    const request = { ...wished, texts: await loadTexts(language) };
    const plan = planCatalogue(
      second ? { ...request, second: await loadTexts(second) } : request,
      own,
    );
    return [withProvenance(plan, madeNow('catalogue', { scope: wished.scope, language }))];
  }, progress);
}
