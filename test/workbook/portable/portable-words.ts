import type { PortableWords } from '../../../src/workbook/portable/plan';
import { headlineWords } from '../../../src/i18n/headline-words';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages';

/** Words of a portable copy, headlines as the functions say them. */
export const PORTABLE_WORDS: PortableWords = {
  helper: {
    sheet: 'SDG portable',
    title: 'What the portable formulas look up',
    notes: ['Leave this sheet in the workbook.'],
    headings: {
      code: 'Code',
      order: 'Order',
      goal: 'Goal',
      p: 'P',
      scope: 'Scope',
      rating: 'Rating',
      step: 'Step',
      weight: 'Weight',
      label: 'Label',
      indicator: 'Indicator',
      applicable: 'Applicable?',
      record: 'Record',
    },
  },
  headlines: Object.fromEntries(INTERFACE_LANGUAGES.map(({ tag }) => [tag, headlineWords(tag)])),
};
