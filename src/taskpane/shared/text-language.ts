import { bestLanguage, type LanguageTag } from '../../catalogue/languages';
import { interfaceTag } from '../../i18n/languages';

/**
 * The language of texts offered first: the pane's, or Office's own where the pane speaks English
 * only because it has no words in Office's language.
 *
 *     firstTextLanguage('en', 'de-DE') //=> 'de'
 *     firstTextLanguage('fr', 'de-DE') //=> 'fr', the user chose French for the pane
 */
export function firstTextLanguage(pane: string, office: string | undefined): LanguageTag {
  const asOffice = office !== undefined && interfaceTag(office) === interfaceTag(pane);
  return bestLanguage(asOffice ? office : pane);
}

/** Office's language, where there is an Office. */
export function officeLanguage(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  return (Office.context as Office.Context | undefined)?.displayLanguage;
}

/**
 * A language as HTML's `lang` wants it.
 *
 *     htmlLanguage('nb_NO') //=> 'nb-NO'
 */
export function htmlLanguage(tag: LanguageTag): string {
  return tag.replace('_', '-');
}
