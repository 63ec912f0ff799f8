import { createInstance, type i18n, type TFunction } from 'i18next';
import english from './en.json?first';
import type { InterfaceTag } from './languages';

/** The words of a language as in its JSON file: nested, and possibly incomplete. */
export type WordFile = { readonly [key: string]: string | WordFile };

/** Gets the file of a language other than English. */
export type ReadWords = (tag: Exclude<InterfaceTag, 'en'>) => Promise<WordFile>;

/**
 * English words of the first screen. The query makes it a module of its own, and only these parts
 * are bundled: the words of all screens would be a tenth of what the first one loads.
 */
const FIRST: WordFile = {
  app: english.app,
  nav: english.nav,
  common: english.common,
  welcome: english.welcome,
};

/** The other languages are one small file each, loaded when they are chosen. */
const FILES: Readonly<Record<Exclude<InterfaceTag, 'en'>, () => Promise<{ default: unknown }>>> = {
  ar: () => import(/* webpackChunkName: "words-ar" */ './ar.json'),
  es: () => import(/* webpackChunkName: "words-es" */ './es.json'),
  fr: () => import(/* webpackChunkName: "words-fr" */ './fr.json'),
  kk: () => import(/* webpackChunkName: "words-kk" */ './kk.json'),
  ru: () => import(/* webpackChunkName: "words-ru" */ './ru.json'),
  zh: () => import(/* webpackChunkName: "words-zh" */ './zh.json'),
};

const readBundled: ReadWords = async (tag) => (await FILES[tag]()).default as WordFile;

/**
 * The words of the interface, in English until another language is loaded. Words missing from a
 * language's file are shown in English. Unless `all` are given, English only has those of the first
 * screen until `loadScreenWords`.
 *
 *     createWords().t('nav.results') //=> 'Results'
 */
export function createWords(english: WordFile = FIRST): i18n {
  const words = createInstance();
  void words.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english } },
    // Ready when init returns: English is bundled and nothing is fetched.
    initAsync: false,
    // React escapes what it shows, and sheets must get names exactly as they were typed.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    showSupportNotice: false,
  });
  return words;
}

/**
 * Loads the English words of the other screens, which also replace those missing from another
 * language. Await it before such a screen is shown; fails if the file cannot be loaded.
 */
export async function loadScreenWords(words: i18n): Promise<void> {
  const { default: all } = await import(/* webpackChunkName: "words-en" */ './en.json');
  words.addResourceBundle('en', 'translation', all);
}

/**
 * Loads a language's words, once; later calls return at once.
 *
 * @returns false if the file could not be loaded
 */
export async function loadWords(
  words: i18n,
  tag: InterfaceTag,
  read: ReadWords = readBundled,
): Promise<boolean> {
  if (tag === 'en' || words.hasResourceBundle(tag, 'translation')) return true;
  try {
    words.addResourceBundle(tag, 'translation', await read(tag));
    return true;
  } catch {
    return false;
  }
}

/**
 * Switches the whole interface to another language; nothing changes if it cannot be loaded.
 *
 *     await chooseLanguage(words, 'fr') //=> true
 */
export async function chooseLanguage(
  words: i18n,
  tag: InterfaceTag,
  read?: ReadWords,
): Promise<boolean> {
  if (!(await loadWords(words, tag, read))) return false;
  await words.changeLanguage(tag);
  return true;
}

/**
 * The words for a sheet in its own language, whatever the interface's; in the interface's language
 * if that one cannot be loaded.
 *
 *     (await wordsIn(words, 'ru'))('nav.results') //=> 'Результаты'
 */
export async function wordsIn(
  words: i18n,
  tag: InterfaceTag,
  read?: ReadWords,
): Promise<TFunction> {
  return (await loadWords(words, tag, read)) ? words.getFixedT(tag) : words.t;
}
