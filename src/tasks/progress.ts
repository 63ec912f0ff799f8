import type { ExcelStep } from '../excel/operations/insert-sheet';

/** What a task is doing at the moment, as far as it says. */
export type Step = 'preparing' | ExcelStep;

/** Handed to a task that is under way: how it hears that it should stop, and says how far it is. */
export interface Progress {
  readonly signal: AbortSignal;
  readonly onStep: (step: Step) => void;
}
