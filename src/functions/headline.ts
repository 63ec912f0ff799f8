import { coverage } from '../assessment/coverage';
import { unlessProblem, type Problem } from '../assessment/problem';
import { applicable, covered, type Tally } from '../assessment/tally';
import type { InterfaceTag } from '../i18n/languages';
import { formatNumber, percentNumber } from '../i18n/numbers';
import { functionWords } from '../i18n/function-words';
import { fill } from './messages';

/**
 * The sentence that ministers read, with its denominator and what was left out of it.
 *
 *     headline(tally, 'en')
 *     //=> '71 of 126 applicable targets (56.3 %) are covered: 40 in full, 31 in part; 0 not applicable.'
 */
export function headline(tally: Tally, language: InterfaceTag): string | Problem {
  return unlessProblem(coverage(tally), (share) => {
    const count = (value: number) => formatNumber(value, language);
    return fill(functionWords(language).headline, {
      covered: count(covered(tally)),
      applicable: count(applicable(tally)),
      percent: percentNumber(share, language),
      total: count(tally.total),
      partial: count(tally.partial),
      notApplicable: count(tally.notApplicable),
    });
  });
}
