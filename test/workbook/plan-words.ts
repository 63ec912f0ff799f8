import type { CatalogueWords } from '../../src/workbook/catalogue/plan';
import type { MatrixWords } from '../../src/workbook/matrix/words';

/** Words for plans in tests; the pane takes them from src/i18n. */
export const CATALOGUE_WORDS: CatalogueWords = {
  sheet: 'SDG targets',
  goal: 'Goal',
  goalTitle: 'Goal title',
  targetCode: 'Target',
  target: 'Target text',
  indicatorCode: 'Indicator',
  indicator: 'Indicator text',
};

export const MATRIX_WORDS: MatrixWords = {
  sheet: 'RIA matrix',
  title: 'Rapid Integrated Assessment',
  note: 'Scope RIA: 126 targets',
  legend: 'T = total, P = partial, empty = none',
  rule: 'no = out',
  dates: 'Made today',
  p: {
    People: 'People',
    Planet: 'Planet',
    Prosperity: 'Prosperity',
    Peace: 'Peace',
    Partnership: 'Partnership',
  },
  kinds: {
    vision: 'Long-term vision',
    'medium-term': 'Medium-term plan',
    sectoral: 'Sectoral plan',
    regional: 'Regional plan',
  },
  headings: {
    p: 'P',
    goal: 'Goal',
    targetCode: 'Code',
    target: 'Target',
    applicable: 'Applicable?',
    best: 'Best rating',
    score: 'Score',
    documents: 'Documents',
    indicators: 'National indicators',
    institutions: 'Institution responsible',
    comments: 'Comment',
    kind: 'Kind',
    year: 'Year',
    scale: 'Scale',
  },
  yes: 'yes',
  no: 'no',
  notApplicable: 'n/a',
  applicableHelp: { title: 'Applicable?', message: 'Choose yes or no.' },
  ratingHelp: { title: 'Rating', message: 'Choose T or P, or leave the cell empty.' },
  page: 'Page &P of &N',
};
