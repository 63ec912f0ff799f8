import type { InterfaceTag } from './languages';
import arabic from './functions/ar.json?first';
import english from './functions/en.json';
import spanish from './functions/es.json?first';
import french from './functions/fr.json?first';
import kazakh from './functions/kk.json?first';
import russian from './functions/ru.json?first';
import chinese from './functions/zh.json?first';

/** The texts that functions return, in one language. */
export type FunctionWords = Omit<typeof english, 'problems'>;

/**
 * All are bundled: a function that can answer at once does. Each part is named, so that the words
 * for problems stay out; those are loaded when they are needed.
 */
const WORDS: Readonly<Record<InterfaceTag, FunctionWords>> = {
  ar: {
    headline: arabic.headline,
    tally: arabic.tally,
    profile: arabic.profile,
    fivePs: arabic.fivePs,
  },
  en: {
    headline: english.headline,
    tally: english.tally,
    profile: english.profile,
    fivePs: english.fivePs,
  },
  es: {
    headline: spanish.headline,
    tally: spanish.tally,
    profile: spanish.profile,
    fivePs: spanish.fivePs,
  },
  fr: {
    headline: french.headline,
    tally: french.tally,
    profile: french.profile,
    fivePs: french.fivePs,
  },
  kk: {
    headline: kazakh.headline,
    tally: kazakh.tally,
    profile: kazakh.profile,
    fivePs: kazakh.fivePs,
  },
  ru: {
    headline: russian.headline,
    tally: russian.tally,
    profile: russian.profile,
    fivePs: russian.fivePs,
  },
  zh: {
    headline: chinese.headline,
    tally: chinese.tally,
    profile: chinese.profile,
    fivePs: chinese.fivePs,
  },
};

/**
 * The texts of functions in a language of the interface.
 *
 *     functionWords('fr').profile.name //=> 'Nom'
 */
export function functionWords(tag: InterfaceTag): FunctionWords {
  return WORDS[tag];
}
