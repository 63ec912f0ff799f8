import type { LanguageTag } from '../../catalogue/languages';
import { loadTexts } from '../../catalogue/texts';
import { isoDay } from '../../i18n/dates';
import { wordsIn } from '../../i18n/words';
import type { Combination } from '../../workbook/combine/combination';
import { planCombinationLog } from '../../workbook/combine/log/plan';
import { planCombinedMatrix } from '../../workbook/combine/matrix-plan';
import { withProvenance } from '../../workbook/sheet/provenance';
import { insert, type Insertion } from '../insert';
import { madeNow } from '../made-now';
import { matrixWords } from '../make-matrix/words';
import { sheetLanguage } from '../sheet-language';
import type { TaskContext } from '../task-context';
import { fileOutcomes } from './file-outcomes';
import type { ChosenFile } from './files';
import { combinedWords, logWords } from './words';

/** What is combined; its texts are loaded, and it is made today. */
export interface CombineRequest extends Omit<Combination, 'files' | 'texts' | 'made'> {
  /** All selected files: the log says what happened to each. */
  readonly files: readonly ChosenFile[];
  readonly language: LanguageTag;
}

/**
 * Makes the combined matrix and its log: both or neither.
 *
 *     await combine({ raters, names, gathered, … }, { words, progress })
 *     //=> { ok: true, value: { sheet: 'RIA matrix combined', companions: [{ … }], … } }
 */
export function combine(
  { files, language, ...wished }: CombineRequest,
  { words, progress }: TaskContext,
): Promise<Insertion> {
  return insert(async () => {
    const tag = sheetLanguage(language, words.language);
    const t = await wordsIn(words, tag);
    const { scope, scale } = wished.gathered;
    const combination: Combination = {
      ...wished,
      files: files.map((file) => ({
        file: file.file.name,
        outcome: fileOutcomes(t, file, files)
          .map(({ text }) => text)
          .join(' '),
      })),
      texts: await loadTexts(language),
      made: isoDay(new Date()),
    };
    const matrix = planCombinedMatrix(
      combination,
      { ...matrixWords(t, scope, { scale, language: tag }), sheet: t('combine.sheets.matrix') },
      combinedWords(t),
    );
    const log = planCombinationLog(combination, logWords(t, combination, tag));
    return [
      withProvenance(matrix, madeNow('matrix', { scope, language })),
      withProvenance(log, madeNow('log', { scope, language })),
    ];
  }, progress);
}
