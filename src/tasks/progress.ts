import type { ExcelStep } from '../excel/door/transaction';

/** The current stage of a task, if it reports one. */
export type Step = 'preparing' | ExcelStep;

/** Passed to a running task: tells it when to stop and lets it report progress. */
export interface Progress {
  readonly signal: AbortSignal;
  readonly onStep: (step: Step) => void;
}
