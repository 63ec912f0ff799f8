import { functionWords } from './function-words';
import type { InterfaceTag } from './languages';
import { percentForm } from './numbers';

/**
 * The sentence of SDG.HEADLINE in a language, for formulas that fill in its figures themselves.
 *
 *     headlineWords('fr') //=> { template: 'Cibles applicables couvertes : {covered} …', … }
 */
export function headlineWords(language: InterfaceTag) {
  const { decimal, sign } = percentForm(language);
  return { template: functionWords(language).headline, decimal, percentSign: sign };
}
