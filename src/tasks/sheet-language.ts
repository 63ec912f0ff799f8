import type { LanguageTag } from '../catalogue/languages';
import { interfaceTag, type InterfaceTag } from '../i18n/languages';

/**
 * The language of a sheet's own words (headings, drop-downs): that of its texts if the interface
 * speaks it, else the pane's.
 *
 *     sheetLanguage('ru', 'en') //=> 'ru'
 *     sheetLanguage('de', 'fr') //=> 'fr'
 */
export function sheetLanguage(texts: LanguageTag, pane: string): InterfaceTag {
  const own = interfaceTag(texts);
  return own !== 'en' || texts === 'en' ? own : interfaceTag(pane);
}
