import type { CatalogueText } from './catalogue-texts';

/**
 * A text of the catalogue; an English one that stands in for a missing translation says so.
 *
 *     marked({ text: 'No poverty', isFallback: true }) //=> 'No poverty [en]'
 */
export function marked({ text, isFallback }: CatalogueText): string {
  return isFallback ? `${text} [en]` : text;
}
