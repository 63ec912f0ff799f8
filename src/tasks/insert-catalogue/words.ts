import type { TFunction } from 'i18next';
import type { CatalogueWords } from '../../workbook/catalogue/plan';

/** The catalogue sheet's own words in the language of `t`. */
export function catalogueWords(t: TFunction): CatalogueWords {
  return {
    sheet: t('sheets.catalogue.sheet'),
    goal: t('sheets.catalogue.goal'),
    goalTitle: t('sheets.catalogue.goalTitle'),
    targetCode: t('sheets.catalogue.targetCode'),
    target: t('sheets.catalogue.target'),
    indicatorCode: t('sheets.catalogue.indicatorCode'),
    indicator: t('sheets.catalogue.indicator'),
  };
}
