export interface Language {
  readonly tag: LanguageTag;
  /** In the language itself. */
  readonly name: string;
  readonly english: string;
  readonly direction: 'ltr' | 'rtl';
  /** The translation appears to be made by machine, with mistakes of meaning: say so next to it. */
  readonly isMachineMade: boolean;
}

/** Tags, as in the names of the translation files; one file per language in texts/. */
export type LanguageTag = (typeof ROWS)[number][0];

const ROWS = [
  ['ar', 'العربية', 'Arabic'],
  ['ca', 'Català', 'Catalan'],
  ['cnr', 'Crnogorski', 'Montenegrin'],
  ['cs', 'Čeština', 'Czech'],
  ['de', 'Deutsch', 'German'],
  ['en', 'English', 'English'],
  ['es', 'Español', 'Spanish'],
  ['fo', 'Føroyskt', 'Faroese'],
  ['fr', 'Français', 'French'],
  ['hy', 'Հայերեն', 'Armenian'],
  ['it', 'Italiano', 'Italian'],
  ['kk', 'Қазақша', 'Kazakh'],
  ['km', 'ខ្មែរ', 'Khmer'],
  ['ky', 'Кыргызча', 'Kyrgyz'],
  ['lo', 'ລາວ', 'Lao'],
  ['my', 'မြန်မာ', 'Burmese'],
  ['nb_NO', 'Norsk bokmål', 'Norwegian'],
  ['ne', 'नेपाली', 'Nepali'],
  ['ro', 'Română', 'Romanian'],
  ['ru', 'Русский', 'Russian'],
  ['sw', 'Kiswahili', 'Swahili'],
  ['tg', 'Тоҷикӣ', 'Tajik'],
  ['tk', 'Türkmençe', 'Turkmen'],
  ['tr', 'Türkçe', 'Turkish'],
  ['uk', 'Українська', 'Ukrainian'],
  ['zh-Hans', '简体中文', 'Chinese (Simplified)'],
] as const;

/**
 * Recognised by words that no speaker would choose ("wasting" as squandering, "stunting" as stunts)
 * or that break off in the middle; SOURCES.md has examples.
 */
const MACHINE_MADE: readonly LanguageTag[] = ['km', 'lo', 'ne', 'sw', 'tg', 'tk', 'tr', 'uk'];

/** The 26 languages that have texts, by tag. */
export const LANGUAGES: readonly Language[] = ROWS.map(([tag, name, english]) => ({
  tag,
  name,
  english,
  direction: tag === 'ar' ? 'rtl' : 'ltr',
  isMachineMade: MACHINE_MADE.includes(tag),
}));

/** Tags that do not begin like the tag of the language that their readers read best. */
const OTHERWISE: Readonly<Record<string, LanguageTag>> = {
  chinese: 'zh-Hans',
  mo: 'ro',
  nb: 'nb_NO',
  nn: 'nb_NO',
  no: 'nb_NO',
  'sr-latn-me': 'cnr',
  'sr-me': 'cnr',
  zh: 'zh-Hans',
};

/**
 * The language that a tag (any region, either case, hyphen or underscore), an English name or an
 * own name means; null if there are no texts in it.
 *
 *     findLanguage('ru-KZ') //=> 'ru'
 *     findLanguage('Қазақша') //=> 'kk'
 *     findLanguage('xx') //=> null
 */
export function findLanguage(wanted: string): LanguageTag | null {
  const key = wanted.trim().toLowerCase().replace(/_/g, '-');
  const named = LANGUAGES.find(
    ({ tag, name, english }) =>
      key === tag.toLowerCase().replace('_', '-') ||
      key === name.toLowerCase() ||
      key === english.toLowerCase(),
  );
  if (named) return named.tag;
  if (Object.prototype.hasOwnProperty.call(OTHERWISE, key)) return OTHERWISE[key] ?? null;
  const end = key.lastIndexOf('-');
  return end > 0 ? findLanguage(key.slice(0, end)) : null;
}

/**
 * Like `findLanguage`, with English for unknown languages: for Office's display language.
 *
 *     bestLanguage('zh-CN') //=> 'zh-Hans'
 *     bestLanguage('nb-NO') //=> 'nb_NO'
 *     bestLanguage('') //=> 'en'
 */
export function bestLanguage(wanted: string): LanguageTag {
  return findLanguage(wanted) ?? 'en';
}

/**
 *     language('ar').direction //=> 'rtl'
 */
export function language(tag: LanguageTag): Language {
  return LANGUAGES.find((each) => each.tag === tag) as Language;
}
