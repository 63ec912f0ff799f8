import type { i18n } from 'i18next';
import type { LanguageTag } from '../../catalogue/languages';
import type { ScopeName } from '../../catalogue/scopes';
import { loadTexts } from '../../catalogue/texts';
import { INTERFACE_LANGUAGES, interfaceTag, type InterfaceTag } from '../../i18n/languages';
import { wordsIn } from '../../i18n/words';
import type { SheetLanguage } from '../../workbook/change/plan';
import { contentAt, type MatrixContents } from '../../workbook/change/contents';
import type { MatrixLayout } from '../../workbook/reading/layout';
import { matrixWords, type MatrixAbout } from '../make-matrix/words';
import { sheetLanguage } from '../sheet-language';

/**
 * A sheet's words and texts in one language; the words include the scope of the matrix, and what it
 * records about how it was made.
 */
export async function sheetSide(
  words: i18n,
  tag: InterfaceTag,
  language: LanguageTag,
  { scope, layout }: { readonly scope: ScopeName; readonly layout: MatrixLayout },
): Promise<SheetLanguage> {
  const [t, texts] = await Promise.all([wordsIn(words, tag), loadTexts(language)]);
  const { scale, country, period, level, made } = layout;
  const about: MatrixAbout = {
    language: tag,
    ...(scale !== undefined && { scale }),
    ...(country !== undefined && { country }),
    ...(period !== undefined && { period }),
    ...(level !== undefined && { level }),
    ...(made !== undefined && { made }),
  };
  return { texts, words: matrixWords(t, scope, about) };
}

/**
 * The language of a sheet's own words: that of its texts if the interface speaks it. Otherwise it
 * was the pane's when the matrix was made, and is recognised by the headings.
 */
export async function wordsOfSheet(
  words: i18n,
  { contents, layout }: { readonly contents: MatrixContents; readonly layout: MatrixLayout },
  language: LanguageTag,
): Promise<InterfaceTag> {
  const own = interfaceTag(language);
  if (own !== 'en' || language === 'en') return own;
  const found = await Promise.all(
    INTERFACE_LANGUAGES.map(async ({ tag }) => {
      const { headings } = matrixWords(await wordsIn(words, tag), 'RIA');
      return { tag, count: matching(contents, layout, Object.values(headings)) };
    }),
  );
  const best = found.reduce((one, other) => (other.count > one.count ? other : one));
  return best.count > 0 ? best.tag : sheetLanguage(language, words.language);
}

function matching(
  contents: MatrixContents,
  layout: MatrixLayout,
  headings: readonly string[],
): number {
  const { column, columns } = contents.area;
  const row = layout.headingRow ?? layout.firstRow - 1;
  const cells = Array.from({ length: columns }, (_, index) =>
    contentAt(contents, row, column + index),
  );
  return headings.filter((heading) => cells.includes(heading)).length;
}
