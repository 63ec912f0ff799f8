import { INTERFACE_LANGUAGES, interfaceTag, type InterfaceTag } from '../../i18n/languages';

const KEY = 'sdg-alignment.language';

/**
 * The language the user chose last, else the one Office is in. The choice stays in this browser's
 * own storage; where that is closed (private windows, strict policies) it lasts as long as the pane.
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
