import type { TFunction } from 'i18next';
import { headlineWords } from '../../i18n/headline-words';
import { INTERFACE_LANGUAGES } from '../../i18n/languages';
import type { PortableWords } from '../../workbook/portable/plan';

const HEADINGS = [
  ...(['code', 'order', 'goal', 'p', 'scope', 'rating', 'step', 'weight'] as const),
  ...(['label', 'indicator', 'record'] as const),
];

type Headings = PortableWords['helper']['headings'];

/**
 * The words a portable copy writes: those of the helper sheet in the language of `t`, and headlines
 * in all languages of the functions.
 */
export function portableWords(t: TFunction): PortableWords {
  return {
    helper: {
      sheet: t('sheets.portable.sheet'),
      title: t('sheets.portable.title'),
      notes: [
        t('sheets.portable.notes.stay'),
        t('sheets.portable.notes.back'),
        t('sheets.portable.notes.tables'),
      ],
      headings: {
        ...(Object.fromEntries(
          HEADINGS.map((name) => [name, t(`sheets.portable.headings.${name}`)]),
        ) as Omit<Headings, 'applicable'>),
        applicable: t('sheets.matrix.headings.applicable'),
      },
    },
    headlines: Object.fromEntries(INTERFACE_LANGUAGES.map(({ tag }) => [tag, headlineWords(tag)])),
  };
}
