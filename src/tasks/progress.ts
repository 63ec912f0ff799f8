import type { ExcelStep } from '../excel/door/transaction';

/** What a task is doing at the moment, as far as it says. */
export type Step = 'preparing' | ExcelStep;

/** Handed to a task that is under way: how it hears that it should stop, and says how far it is. */
export interface Progress {
  readonly signal: AbortSignal;
  readonly onStep: (step: Step) => void;
}
