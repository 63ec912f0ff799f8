import 'i18next';
import type english from './en.json';

// Keys are checked against the English file: a missing one does not compile.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof english };
    returnNull: false;
  }
}
