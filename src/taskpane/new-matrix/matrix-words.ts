import type { TFunction } from 'i18next';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import type { MatrixWords } from '../../workbook/matrix-plan';

/** The matrix sheet's own words in the language of `t`. */
export function matrixWords(t: TFunction, scope: ScopeName): MatrixWords {
  const yes = t('sheets.matrix.yes');
  const no = t('sheets.matrix.no');
  const applicable = t('sheets.matrix.headings.applicable');
  return {
    sheet: t('sheets.matrix.sheet'),
    title: t('sheets.matrix.title'),
    note: t('sheets.matrix.note', {
      scope: t(`scope.${scope}.name`),
      count: targetsInScope(scope).length,
      description: t(`scope.${scope}.text`),
    }),
    legend: t('sheets.matrix.legend', { no, applicable }),
    p: {
      People: t('sheets.matrix.p.People'),
      Planet: t('sheets.matrix.p.Planet'),
      Prosperity: t('sheets.matrix.p.Prosperity'),
      Peace: t('sheets.matrix.p.Peace'),
      Partnership: t('sheets.matrix.p.Partnership'),
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
      message: t('sheets.matrix.ratingHelp.message'),
    },
  };
}
