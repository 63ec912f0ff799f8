import { findLanguage, LANGUAGES, type LanguageTag } from '../catalogue/languages';
import { loadTexts } from '../catalogue/texts';
import type { CatalogueTexts } from '../catalogue/catalogue-texts';
import { INTERFACE_LANGUAGES, interfaceTag, type InterfaceTag } from '../i18n/languages';
import { textOf, wordOf } from './arguments';
import type { FunctionProblem } from './function-problem';

/**
 * The catalogue language that an argument asks for, by tag or name. English if it is left out,
 * whatever Excel's language is: a workbook must show the same words on every computer.
 *
 *     languageOf('fr') //=> 'fr'
 *     languageOf(undefined) //=> 'en'
 */
function languageOf(argument: unknown): LanguageTag | FunctionProblem {
  const wanted = wordOf(argument);
  if (wanted === undefined) return 'en';
  return findLanguage(wanted) ?? unknown(argument, LANGUAGES);
}

/**
 * The same for the seven languages in which functions write whole sentences.
 *
 *     wordsLanguageOf('de') //=> { problem: 'unknown-language', … }
 */
export function wordsLanguageOf(argument: unknown): InterfaceTag | FunctionProblem {
  const tag = languageOf(argument);
  if (typeof tag !== 'string') return unknown(argument, INTERFACE_LANGUAGES);
  const words = interfaceTag(tag);
  return words === 'en' && tag !== 'en' ? unknown(argument, INTERFACE_LANGUAGES) : words;
}

/** The texts of a language; a problem if they cannot be loaded, for example offline. */
export async function textsIn(argument: unknown): Promise<CatalogueTexts | FunctionProblem> {
  const tag = languageOf(argument);
  if (typeof tag !== 'string') return tag;
  return loadTexts(tag).catch(() => ({ problem: 'texts-not-loaded', language: tag }) as const);
}

function unknown(
  argument: unknown,
  languages: readonly { readonly tag: string }[],
): FunctionProblem {
  const tags = languages.map(({ tag }) => tag).join(', ');
  return { problem: 'unknown-language', cell: textOf(argument) ?? '', languages: tags };
}
