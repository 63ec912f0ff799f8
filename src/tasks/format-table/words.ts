import type { TFunction } from 'i18next';
import type { DropDownWords } from '../../workbook/format/choices';

/** The words that go into the table's drop-downs, in the language of `t`. */
export function formatWords(t: TFunction): DropDownWords {
  return {
    ratingHelp: {
      title: t('formatMatrix.help.rating.title'),
      message: t('formatMatrix.help.rating.message'),
    },
    applicableHelp: {
      title: t('formatMatrix.help.applicable.title'),
      message: t('formatMatrix.help.applicable.message'),
    },
    no: t('sheets.matrix.no'),
  };
}
