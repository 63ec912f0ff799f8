import { bestLanguage, type LanguageTag } from '../../catalogue/languages';
import { interfaceTag } from '../../i18n/languages';

/**
 * The default language of texts: the pane's, or Office's own if the pane is in English only because
 * it has no words in Office's language.
 *
 *     firstTextLanguage('en', 'de-DE') //=> 'de'
 *     firstTextLanguage('fr', 'de-DE') //=> 'fr', the user chose French for the pane
 */
export function firstTextLanguage(pane: string, office: string | undefined): LanguageTag {
  const asOffice = office !== undefined && interfaceTag(office) === interfaceTag(pane);
  return bestLanguage(asOffice ? office : pane);
}

/** Office's language, if running in Office. */
export function officeLanguage(): string | undefined {
  if (typeof Office === 'undefined') return undefined;
  return (Office.context as Office.Context | undefined)?.displayLanguage;
}

/**
 * A language in the form that HTML's `lang` requires.
 *
 *     htmlLanguage('nb_NO') //=> 'nb-NO'
 */
export function htmlLanguage(tag: LanguageTag): string {
  return tag.replace('_', '-');
}
