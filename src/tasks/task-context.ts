import type { i18n } from 'i18next';
import type { Progress } from './progress';

/** What a task takes from whoever starts it, beside its request. */
export interface TaskContext {
  /** The interface's words; the sheet's own language is loaded where it is another one. */
  readonly words: i18n;
  readonly progress?: Progress;
}
