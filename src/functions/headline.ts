import { coverage } from '../assessment/coverage';
import { unlessProblem, type Problem } from '../assessment/problem';
import { applicable, covered, type Tally } from '../assessment/tally';
import type { InterfaceTag } from '../i18n/languages';
import { functionWords } from '../i18n/function-words';
import { formatNumber, formatPercent } from '../i18n/numbers';
import { fill } from './messages';

/**
 * The sentence that ministers read, with its denominator and what was left out of it. The pane, the
 * results sheet and portable formulas use the same words, which fit every number, because a formula
 * cannot choose a plural.
 *
 *     headline(tally, 'en')
 *     //=> 'Applicable targets covered: 71 of 126 (56.3%). In full: 40; in part: 31; not covered: 55; not applicable: 0.'
 */
export function headline(tally: Tally, language: InterfaceTag): string | Problem {
  return unlessProblem(coverage(tally), (share) => {
    const count = (value: number) => formatNumber(value, language);
    return fill(functionWords(language).headline, {
      covered: count(covered(tally)),
      applicable: count(applicable(tally)),
      percent: formatPercent(share, language),
      total: count(tally.total),
      partial: count(tally.partial),
      none: count(tally.none),
      notApplicable: count(tally.notApplicable),
    });
  });
}
