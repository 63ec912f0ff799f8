import type { DropDownWords } from '../../src/workbook/format/choices';
import type { FormatOptions } from '../../src/workbook/format/plan';

export const FORMAT_WORDS: DropDownWords = {
  ratingHelp: { title: 'Rating', message: 'Choose from the list.' },
  applicableHelp: { title: 'Applicable?', message: 'Choose yes or no.' },
  no: 'no',
};

export const EVERYTHING: FormatOptions = {
  ratingColours: true,
  dropDowns: true,
  goalColours: true,
  lines: true,
  freeze: true,
};
