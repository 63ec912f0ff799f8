/** A language of the interface. Policy texts come in more languages: see the catalogue. */
export interface InterfaceLanguage {
  readonly tag: InterfaceTag;
  /** In the language itself, so that people can find it in a list. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

export type InterfaceTag = 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh' | 'kk';

/** The six languages of the United Nations, and Kazakh. */
export const INTERFACE_LANGUAGES: readonly InterfaceLanguage[] = [
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
  { tag: 'zh', name: '中文', direction: 'ltr' },
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'kk', name: 'Қазақша', direction: 'ltr' },
  { tag: 'ru', name: 'Русский', direction: 'ltr' },
  { tag: 'es', name: 'Español', direction: 'ltr' },
];

/**
 * The interface language for a language tag of Office or of the catalogue; English if there is none.
 *
 *     interfaceTag('ru-RU') //=> 'ru'
 *     interfaceTag('zh-Hans') //=> 'zh'
 *     interfaceTag('sw') //=> 'en'
 */
export function interfaceTag(wanted: string | null | undefined): InterfaceTag {
  const primary = wanted?.toLowerCase().split(/[-_]/)[0];
  return INTERFACE_LANGUAGES.find(({ tag }) => tag === primary)?.tag ?? 'en';
}

/**
 *     direction('ar') //=> 'rtl'
 */
export function direction(tag: InterfaceTag): InterfaceLanguage['direction'] {
  return INTERFACE_LANGUAGES.find((language) => language.tag === tag)?.direction ?? 'ltr';
}
