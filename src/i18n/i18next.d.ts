import 'i18next';
import type english from './en.json';

// Keys are checked against the English file: a word that is not there does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
    returnNull: false;
  }
}
