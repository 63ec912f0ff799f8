import type { TFunction } from 'i18next';
import { CATALOGUE_VERSION } from '../../catalogue/framework';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import { formatDay, isoDay } from '../../i18n/dates';
import { topOf } from '../../workbook/matrix/rating-scale';
import type { MatrixWords } from '../../workbook/matrix/words';
import type { MatrixRequest } from '../../workbook/matrix/plan';

/** What the words contain in addition to the scope: see `MatrixRequest`; made today by default. */
export type MatrixAbout = Pick<MatrixRequest, 'scale' | 'country' | 'period' | 'level' | 'made'> & {
  /** Of the words, for their dates. */
  readonly language?: string;
};

/** The matrix sheet's own words in the language of `t`. */
export function matrixWords(t: TFunction, scope: ScopeName, about: MatrixAbout = {}): MatrixWords {
  const { country, period, level, made = isoDay(new Date()), language = 'en' } = about;
  const yes = t('sheets.matrix.yes');
  const no = t('sheets.matrix.no');
  const applicable = t('sheets.matrix.headings.applicable');
  const top = topOf(about.scale ?? 'T/P');
  const place = [country, period, level && t(`sheets.matrix.level.${level}`)];
  return {
    sheet: t('sheets.matrix.sheet'),
    title: [...place, t('sheets.matrix.title')].filter(Boolean).join(t('common.separator')),
    note: t('sheets.matrix.note', {
      scope: t(`scope.${scope}.name`),
      count: targetsInScope(scope).length,
      description: t(`scope.${scope}.text`),
    }),
    legend:
      top === undefined ? t('sheets.matrix.legend') : t('sheets.matrix.numberLegend', { top }),
    rule: t('sheets.matrix.rule', { no, applicable }),
    dates: t('sheets.matrix.dates', {
      made: formatDay(made, language),
      version: formatDay(CATALOGUE_VERSION, language),
    }),
    p: {
      People: t('sheets.matrix.p.People'),
      Planet: t('sheets.matrix.p.Planet'),
      Prosperity: t('sheets.matrix.p.Prosperity'),
      Peace: t('sheets.matrix.p.Peace'),
      Partnership: t('sheets.matrix.p.Partnership'),
    },
    kinds: {
      vision: t('sheets.matrix.kinds.vision'),
      'medium-term': t('sheets.matrix.kinds.medium-term'),
      sectoral: t('sheets.matrix.kinds.sectoral'),
      regional: t('sheets.matrix.kinds.regional'),
    },
    headings: {
      p: t('sheets.matrix.headings.p'),
      goal: t('sheets.matrix.headings.goal'),
      targetCode: t('sheets.matrix.headings.targetCode'),
      target: t('sheets.matrix.headings.target'),
      applicable,
      best: t('sheets.matrix.headings.best'),
      score: t('sheets.matrix.headings.score'),
      documents: t('sheets.matrix.headings.documents'),
      indicators: t('sheets.matrix.headings.indicators'),
      institutions: t('sheets.matrix.headings.institutions'),
      comments: t('sheets.matrix.headings.comments'),
      kind: t('sheets.matrix.headings.kind'),
      year: t('sheets.matrix.headings.year'),
      scale: t('sheets.matrix.headings.scale'),
    },
    yes,
    no,
    notApplicable: t('sheets.matrix.notApplicable'),
    applicableHelp: {
      title: t('sheets.matrix.applicableHelp.title'),
      message: t('sheets.matrix.applicableHelp.message', { yes, no }),
    },
    ratingHelp: {
      title: t('sheets.matrix.ratingHelp.title'),
      message:
        top === undefined
          ? t('sheets.matrix.ratingHelp.message')
          : t('sheets.matrix.ratingHelp.numbers', { top }),
    },
    page: t('sheets.matrix.page', { page: '&P', pages: '&N' }),
  };
}
