import type { Outcome } from './outcome';
import type { ExcelProblem } from './problem';

export interface TurnOptions<Done> {
  /** Stops between two items. */
  readonly signal?: AbortSignal | undefined;
  /** Called before each item with the results so far. */
  readonly onNext?: (done: readonly Done[]) => void;
}

/** The results, and why it stopped early. */
export interface Turn<Done> {
  readonly done: readonly Done[];
  readonly problem?: ExcelProblem;
}

/**
 * Processes items one after another, until the user stops it or one fails.
 *
 *     await inTurn(batches(edits, 300), editCells, { signal }) //=> { done: [{ edits, … }, …] }
 */
export async function inTurn<Task, Done>(
  tasks: readonly Task[],
  run: (task: Task) => Promise<Outcome<Done>>,
  { signal, onNext }: TurnOptions<Done>,
): Promise<Turn<Done>> {
  const done: Done[] = [];
  for (const task of tasks) {
    if (signal?.aborted) return { done, problem: { kind: 'cancelled' } };
    onNext?.(done);
    const outcome = await run(task);
    if (!outcome.ok) return { done, problem: outcome.problem };
    done.push(outcome.value);
  }
  return { done };
}
