import type { InterfaceTag } from './languages';
import arabic from './functions/ar.json';
import english from './functions/en.json';
import spanish from './functions/es.json';
import french from './functions/fr.json';
import kazakh from './functions/kk.json';
import russian from './functions/ru.json';
import chinese from './functions/zh.json';

/** The texts that functions return, in one language. */
export type FunctionWords = typeof english;

/** All are bundled: an error is thrown at once and cannot wait for its text. */
const WORDS: Readonly<Record<InterfaceTag, FunctionWords>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  kk: kazakh,
  ru: russian,
  zh: chinese,
};

/**
 * The texts of functions in a language of the interface.
 *
 *     functionWords('fr').profile.name //=> 'Nom'
 */
export function functionWords(tag: InterfaceTag): FunctionWords {
  return WORDS[tag];
}
