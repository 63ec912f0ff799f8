import type { TFunction } from 'i18next';
import { headlineWords } from '../../i18n/headline-words';
import type { InterfaceTag } from '../../i18n/languages';
import { percentCellFormat } from '../../i18n/numbers';
import { P_NAMES, type P } from '../../catalogue/five-ps';
import type { FigureName, ResultsWords, SectionName } from '../../workbook/results/request';

const FIGURES = [
  'coverage',
  'score',
  'depth',
  'readiness',
] as const satisfies readonly FigureName[];

const SECTIONS = [
  'goals',
  'ps',
  'documents',
  'shared',
  'readiness',
  'goalDocuments',
  'institutions',
  'gaps',
] as const satisfies readonly SectionName[];

/**
 * The results sheet's own words in the language of `t`. Sentences with figures that a formula fills
 * in keep their placeholders.
 */
export function resultsWords(
  t: TFunction,
  about: {
    /** The language of `t`. */
    readonly language: InterfaceTag;
    readonly matrix: string;
    /** Today's date, as written in the sheet's language. */
    readonly date: string;
    readonly country?: string | undefined;
    readonly period?: string | undefined;
  },
): ResultsWords {
  const asItStands = { skipInterpolation: true } as const;
  return {
    sheet: t('sheets.results.sheet'),
    title: t('sheets.results.title'),
    source: [
      about.country,
      about.period,
      t('sheets.results.source', { matrix: about.matrix, date: about.date }),
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(t('common.separator')),
    headline: headlineWords(about.language),
    percentFormat: percentCellFormat(about.language),
    noApplicable: t('results.noApplicable'),
    notAvailable: t('sheets.results.notAvailable'),
    p: record(P_NAMES, (name: P) => t(`sheets.matrix.p.${name}`)),
    figures: record(FIGURES, (name) => ({
      name: t(`sheets.results.figures.${name}.name`),
      note: t(`sheets.results.figures.${name}.note`),
    })),
    headings: t('sheets.results.headings', { returnObjects: true }),
    rows: t('sheets.results.rows', { returnObjects: true }),
    sections: record(SECTIONS, (name) => ({
      title: t(`sheets.results.sections.${name}.title`),
      note: t(`sheets.results.sections.${name}.note`),
    })),
    missing: t('sheets.results.missing', { returnObjects: true }),
    warnings: {
      rows: t('sheets.results.warnings.rows'),
      documents: t('sheets.results.warnings.documents'),
      notRatings: t('sheets.results.warnings.notRatings', asItStands),
      contradictions: t('sheets.results.warnings.contradictions', asItStands),
      beyondPrint: t('sheets.results.warnings.beyondPrint', asItStands),
    },
    gapCount: t('sheets.results.gapCount', asItStands),
    charts: t('sheets.results.charts', { returnObjects: true }),
    working: t('sheets.results.working'),
    // Excel's codes for the page and the number of pages.
    page: t('sheets.results.page', { page: '&P', pages: '&N' }),
  };
}

function record<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}
