import type { i18n } from 'i18next';
import type { Progress } from './progress';

/** What a task needs from its caller, in addition to its request. */
export interface TaskContext {
  /** The interface's words; if the sheet's own language is another one, it is loaded. */
  readonly words: i18n;
  readonly progress?: Progress;
}
