import type { MatrixContents } from './contents';
import { deletionsLeft, insertionsMade } from './marks';
import type { ChangeStep, ChangeSteps } from './steps';
import { undoSteps, type UndoState } from './undo';

/** A change that is to be made, and all that is known of the sheet from before. */
export interface PreparedChange {
  readonly contents: MatrixContents;
  /** As returned by `settled`. */
  readonly steps: ChangeSteps;
  readonly remembered: UndoState;
}

/** What a failed change has left on the sheet. */
export interface ChangeLeft {
  /** The formula of each mark that exists. */
  readonly begun?: string;
  readonly committed?: string;
  readonly formulas: readonly (readonly unknown[])[];
}

/** The steps that restore the sheet or, past the point of no return, finish the change. */
export interface Recovery {
  readonly becomes: 'restored' | 'finished';
  readonly steps: readonly ChangeStep[];
}

/**
 * How to go on after a change has failed.
 *
 *     recovery(change, { begun: "='RIA matrix'!$J$131", formulas })
 *     //=> { becomes: 'restored', steps: [{ kind: 'delete', … }, …] }
 */
export function recovery(
  { contents, steps, remembered }: PreparedChange,
  { begun, committed, formulas }: ChangeLeft,
): Recovery {
  if (committed !== undefined) {
    return { becomes: 'finished', steps: deletionsLeft(steps, committed) };
  }
  if (begun !== undefined) {
    const made = insertionsMade(steps, begun);
    const isAllMade = made.length === steps.insertions.length;
    const removals = [...made].reverse().map((step) => ({ ...step, kind: 'delete' as const }));
    const back = isAllMade ? undoSteps(steps, contents, remembered) : [];
    return { becomes: 'restored', steps: [...removals, ...back] };
  }
  // Without a mark, either nothing was done, or everything was and only the answer was lost.
  const isUntouched = JSON.stringify(formulas) === JSON.stringify(contents.formulas);
  return { becomes: isUntouched ? 'restored' : 'finished', steps: [] };
}
