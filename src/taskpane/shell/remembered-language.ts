import { INTERFACE_LANGUAGES, interfaceTag, type InterfaceTag } from '../../i18n/languages';

const KEY = 'sdg-alignment.language';

/**
 * The language the user chose last, else Office's. The choice is kept in the browser's storage; if
 * that is blocked (private windows, strict policies) it lasts until the pane is closed.
 *
 *     startLanguage('ru-RU') //=> 'ru', unless another was chosen before
 */
export function startLanguage(displayLanguage: string | undefined): InterfaceTag {
  try {
    const chosen = localStorage.getItem(KEY);
    const known = INTERFACE_LANGUAGES.find(({ tag }) => tag === chosen);
    if (known) return known.tag;
  } catch {
    // No storage: Office decides.
  }
  return interfaceTag(displayLanguage);
}

export function rememberLanguage(tag: InterfaceTag): void {
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // No storage: see above.
  }
}
