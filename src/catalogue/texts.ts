import { catalogueTexts, lacksTexts, type CatalogueTexts, type TextFile } from './catalogue-texts';
import type { LanguageTag } from './languages';

/** `loadTexts` rejects with this when a file cannot be loaded, for example offline. */
export class TextsNotLoaded extends Error {
  readonly kind = 'texts-not-loaded';
  constructor(
    readonly language: LanguageTag,
    readonly reason: unknown,
  ) {
    super(`texts of ${language} not loaded`);
    this.name = 'TextsNotLoaded';
  }
}

/**
 * A loader of texts that calls `read` once per language. After a failure it tries again next time.
 *
 *     textsLoader(readFromDisk)('fr') //=> Promise<CatalogueTexts>
 */
export function textsLoader(
  read: (tag: LanguageTag) => Promise<TextFile>,
): (tag: LanguageTag) => Promise<CatalogueTexts> {
  const files = remembered((tag) =>
    read(tag).catch((reason: unknown) => Promise.reject(new TextsNotLoaded(tag, reason))),
  );
  return remembered(async (tag) => {
    const own = await files(tag);
    return catalogueTexts(tag, own, lacksTexts(own) ? await files('en') : own);
  });
}

/**
 * The catalogue's texts in a language: loaded when first needed, then kept. English is loaded too
 * if the language lacks a text. Rejects with `TextsNotLoaded`.
 *
 *     (await loadTexts('ru')).goal('1').short //=> 'Ликвидация нищеты'
 */
export const loadTexts = textsLoader(async (tag) => {
  const file: { default: TextFile } = await import(
    /* webpackChunkName: "texts-[request]" */ `./texts/${tag}.json`
  );
  return file.default;
});

function remembered<T>(ask: (tag: LanguageTag) => Promise<T>): (tag: LanguageTag) => Promise<T> {
  const answers = new Map<LanguageTag, Promise<T>>();
  return (tag) => {
    const known = answers.get(tag);
    if (known) return known;
    const answer = ask(tag);
    answers.set(tag, answer);
    answer.catch(() => answers.delete(tag));
    return answer;
  };
}
