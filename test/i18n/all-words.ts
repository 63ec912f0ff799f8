import type { i18n } from 'i18next';
import english from '../../src/i18n/en.json';
import { createWords } from '../../src/i18n/words';

/** The English of all screens, as it is once one of them was opened. */
export const allWords = (): i18n => createWords(english);
