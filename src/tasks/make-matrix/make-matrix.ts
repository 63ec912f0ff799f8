import type { LanguageTag } from '../../catalogue/languages';
import { loadTexts } from '../../catalogue/texts';
import { isoDay } from '../../i18n/dates';
import { wordsIn } from '../../i18n/words';
import { planMatrix, type MatrixRequest } from '../../workbook/matrix/plan';
import { withProvenance } from '../../workbook/sheet/provenance';
import { insert, type Insertion } from '../insert';
import { madeNow } from '../made-now';
import { sheetLanguage } from '../sheet-language';
import type { TaskContext } from '../task-context';
import { matrixWords } from './words';

/** The requested matrix; its texts are loaded, and it is made today. */
export interface NewMatrixRequest extends Omit<MatrixRequest, 'texts' | 'made'> {
  /** Of its texts. */
  readonly language: LanguageTag;
}

/**
 * Makes a new matrix to rate policy documents in.
 *
 *     await makeMatrix({ documents, scope: 'RIA', language: 'fr' }, { words, progress })
 *     //=> { ok: true, value: { sheet: 'Matrice RIA', … } }
 */
export function makeMatrix(
  { language, ...wished }: NewMatrixRequest,
  { words, progress }: TaskContext,
): Promise<Insertion> {
  return insert(async () => {
    const { scope } = wished;
    const tag = sheetLanguage(language, words.language);
    const request = { ...wished, made: isoDay(new Date()) };
    const own = matrixWords(await wordsIn(words, tag), scope, { ...request, language: tag });
    const plan = planMatrix({ ...request, texts: await loadTexts(language) }, own);
    return [withProvenance(plan, madeNow('matrix', { scope, language }))];
  }, progress);
}
