import type { CatalogueText } from './catalogue-texts';

/**
 * A text of the catalogue; an English text that replaces a missing translation is marked.
 *
 *     marked({ text: 'No poverty', isFallback: true }) //=> 'No poverty [en]'
 */
export function marked({ text, isFallback }: CatalogueText): string {
  return isFallback ? `${text} [en]` : text;
}
