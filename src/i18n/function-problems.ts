import english from './functions/en.json';
import type { InterfaceTag } from './languages';

/** What functions say about wrong input, in one language. */
export type ProblemWords = typeof english.problems;

type Loaded = Promise<{ readonly default: { readonly problems: ProblemWords } }>;

/**
 * Each in a file of its own: only Excel's language is needed, and all of them would be a third of
 * what functions load.
 */
const FILES: Readonly<Record<Exclude<InterfaceTag, 'en'>, () => Loaded>> = {
  ar: () => import(/* webpackChunkName: "function-words-ar" */ './functions/ar.json'),
  es: () => import(/* webpackChunkName: "function-words-es" */ './functions/es.json'),
  fr: () => import(/* webpackChunkName: "function-words-fr" */ './functions/fr.json'),
  kk: () => import(/* webpackChunkName: "function-words-kk" */ './functions/kk.json'),
  ru: () => import(/* webpackChunkName: "function-words-ru" */ './functions/ru.json'),
  zh: () => import(/* webpackChunkName: "function-words-zh" */ './functions/zh.json'),
};

const known = new Map<InterfaceTag, ProblemWords>([['en', english.problems]]);

/** The words of a language that is loaded; of any other, the English ones. */
export function problemWords(tag: InterfaceTag): ProblemWords {
  return known.get(tag) ?? english.problems;
}

/**
 * Loads a language; undefined if nothing has to be loaded. If it cannot be, its words stay English.
 *
 *     await loadProblemWords('fr')
 */
export function loadProblemWords(tag: InterfaceTag): Promise<void> | undefined {
  if (tag === 'en' || known.has(tag)) return undefined;
  return FILES[tag]().then(
    ({ default: { problems } }) => void known.set(tag, problems),
    () => void known.set(tag, english.problems),
  );
}
