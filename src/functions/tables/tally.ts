import { applicable, type Tally } from '../../assessment/tally';
import type { InterfaceTag } from '../../i18n/languages';
import type { CellResult } from '../answer';
import { functionWords } from '../../i18n/function-words';

/**
 * Counts by rating, then the denominator of coverage: five rows of label and count.
 *
 *     tallyTable(tally, 'en') //=> [['total', 29], ['partial', 73], …]
 */
export function tallyTable(tally: Tally, language: InterfaceTag): CellResult[][] {
  const words = functionWords(language).tally;
  return [
    [words.total, tally.total],
    [words.partial, tally.partial],
    [words.none, tally.none],
    [words.notApplicable, tally.notApplicable],
    [words.applicable, applicable(tally)],
  ];
}
