import { readFileSync } from 'node:fs';
import type { InterfaceTag } from '../../src/i18n/languages';
import { loadWords, type WordFile } from '../../src/i18n/words';
import { matrixWords, type MatrixAbout } from '../../src/tasks/make-matrix/words';
import type { SheetLanguage } from '../../src/workbook/change/plan';
import { allWords } from '../i18n/all-words';
import { textsFromDisk } from '../workbook/texts-from-disk';

/** A language of matrices with its own words, as the pane has them. */
export async function inLanguage(
  tag: InterfaceTag,
  about: MatrixAbout = {},
): Promise<SheetLanguage> {
  const i18n = allWords();
  const file = JSON.parse(readFileSync(`src/i18n/${tag}.json`, 'utf8')) as WordFile;
  await loadWords(i18n, tag, () => Promise.resolve(file));
  const texts = await textsFromDisk(tag === 'zh' ? 'zh-Hans' : tag);
  return { texts, words: matrixWords(i18n.getFixedT(tag), 'RIA', { ...about, language: tag }) };
}
