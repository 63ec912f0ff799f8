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

/** The other languages are one file each, loaded when a screen after the first one is shown. */
const FILES: Readonly<Record<Exclude<InterfaceTag, 'en'>, () => Promise<{ default: unknown }>>> = {
  ar: () => import(/* webpackChunkName: "words-ar" */ './ar.json'),
  es: () => import(/* webpackChunkName: "words-es" */ './es.json'),
  fr: () => import(/* webpackChunkName: "words-fr" */ './fr.json'),
  kk: () => import(/* webpackChunkName: "words-kk" */ './kk.json'),
  ru: () => import(/* webpackChunkName: "words-ru" */ './ru.json'),
  zh: () => import(/* webpackChunkName: "words-zh" */ './zh.json'),
};

/** Their words of the first screen: `webpackExports` keeps the rest of each file out. */
const FIRST_FILES: Readonly<Record<Exclude<InterfaceTag, 'en'>, () => Promise<object>>> = {
  ar: () =>
    import(
      /* webpackChunkName: "first-words-ar", webpackExports: ["app", "nav", "common", "welcome"] */
      './ar.json?first'
    ),
  es: () =>
    import(
      /* webpackChunkName: "first-words-es", webpackExports: ["app", "nav", "common", "welcome"] */
      './es.json?first'
    ),
  fr: () =>
    import(
      /* webpackChunkName: "first-words-fr", webpackExports: ["app", "nav", "common", "welcome"] */
      './fr.json?first'
    ),
  kk: () =>
    import(
      /* webpackChunkName: "first-words-kk", webpackExports: ["app", "nav", "common", "welcome"] */
      './kk.json?first'
    ),
  ru: () =>
    import(
      /* webpackChunkName: "first-words-ru", webpackExports: ["app", "nav", "common", "welcome"] */
      './ru.json?first'
    ),
  zh: () =>
    import(
      /* webpackChunkName: "first-words-zh", webpackExports: ["app", "nav", "common", "welcome"] */
      './zh.json?first'
    ),
};

const readBundled: ReadWords = async (tag) => (await FILES[tag]()).default as WordFile;
const readFirst: ReadWords = async (tag) => {
  const { app, nav, common, welcome } = (await FIRST_FILES[tag]()) as Required<typeof FIRST>;
  return { app, nav, common, welcome } as WordFile;
};

/**
 * The languages of which each set of words has all screens. By their store: what React's hooks hand
 * out as `i18n` is another object each time.
 */
const WHOLE = new WeakMap<i18n['store'], Set<InterfaceTag>>();
const wholeLanguages = ({ store }: i18n): Set<InterfaceTag> => {
  const known = WHOLE.get(store) ?? new Set();
  WHOLE.set(store, known);
  return known;
};

/**
 * The words of the interface, in English until another language is loaded. Words missing from a
 * language's file are shown in English. Unless all English words are given, there are only those of
 * the first screen until `loadScreenWords`.
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
  if (english !== FIRST) wholeLanguages(words).add('en');
  return words;
}

/**
 * Loads the words of the other screens: of the chosen language, and in English, which replaces what
 * is missing there. Await it before such a screen is shown; fails if a file cannot be loaded.
 */
export async function loadScreenWords(words: i18n, read?: ReadWords): Promise<void> {
  const { default: all } = await import(/* webpackChunkName: "words-en" */ './en.json');
  words.addResourceBundle('en', 'translation', all);
  wholeLanguages(words).add('en');
  const chosen = words.language as InterfaceTag;
  if (!(await loadWords(words, chosen, read))) throw new Error(`no words: ${chosen}`);
}

/**
 * Loads all words of a language, once; later calls return at once.
 *
 * @returns false if the file could not be loaded
 */
export async function loadWords(
  words: i18n,
  tag: InterfaceTag,
  read: ReadWords = readBundled,
): Promise<boolean> {
  if (tag === 'en' || wholeLanguages(words).has(tag)) return true;
  const isLoaded = await addWords(words, tag, read);
  if (isLoaded) wholeLanguages(words).add(tag);
  return isLoaded;
}

async function loadFirstWords(
  words: i18n,
  tag: InterfaceTag,
  read: ReadWords = readFirst,
): Promise<boolean> {
  if (tag === 'en' || words.hasResourceBundle(tag, 'translation')) return true;
  return addWords(words, tag, read);
}

async function addWords(
  words: i18n,
  tag: Exclude<InterfaceTag, 'en'>,
  read: ReadWords,
): Promise<boolean> {
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
  if (!(await loadFirstWords(words, tag, read))) return false;
  // English has all its words as soon as a screen after the first one was shown.
  if (wholeLanguages(words).has('en') && !(await loadWords(words, tag, read))) return false;
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
