import type { FunctionProblem, FunctionProblemName } from './function-problem';
import type { InterfaceTag } from '../i18n/languages';
import arabic from '../i18n/functions/ar.json';
import english from '../i18n/functions/en.json';
import spanish from '../i18n/functions/es.json';
import french from '../i18n/functions/fr.json';
import kazakh from '../i18n/functions/kk.json';
import russian from '../i18n/functions/ru.json';
import chinese from '../i18n/functions/zh.json';

/** The words of functions in one language. */
export type FunctionWords = typeof english;

/** All are in the bundle: an error is thrown at once and cannot wait for its words. */
const WORDS: Readonly<Record<InterfaceTag, FunctionWords>> = {
  ar: arabic,
  en: english,
  es: spanish,
  fr: french,
  kk: kazakh,
  ru: russian,
  zh: chinese,
};

/** Every problem has its words, in every language: the compiler proves it. */
WORDS satisfies Readonly<
  Record<InterfaceTag, { problems: Readonly<Record<FunctionProblemName, string>> }>
>;

/**
 * The words of functions in a language of the interface.
 *
 *     functionWords('fr').profile.name //=> 'Nom'
 */
export function functionWords(tag: InterfaceTag): FunctionWords {
  return WORDS[tag];
}

/**
 * What went wrong and what to do about it.
 *
 *     messageOf({ problem: 'unknown-code', cell: '3.99' }, 'en')
 *     //=> 'There is no SDG target “3.99”. …'
 */
export function messageOf(problem: FunctionProblem, tag: InterfaceTag): string {
  return fill(WORDS[tag].problems[problem.problem], { ...problem });
}

/**
 * A template with its `{name}`s filled in.
 *
 *     fill('{a} of {b}', { a: 1, b: 2 }) //=> '1 of 2'
 */
export function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join(', ') : String(value);
  });
}
