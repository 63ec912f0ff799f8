import { attempt, failure, success, type Outcome } from './outcome';
import { excelProblem, type ExcelProblem } from './problem';

/** The stage an operation on the workbook has reached. */
export type ExcelStep = 'reading' | 'writing' | 'removing';

export interface TransactionOptions {
  /** Cancels the operation; what has already been written is undone. */
  readonly signal?: AbortSignal;
  /** Called when a stage begins. */
  readonly onStep?: (step: ExcelStep) => void;
}

/** A change of the workbook that is made as a whole or not at all. */
export interface Transaction<Before, Done> extends TransactionOptions {
  /** Reads what writing and undoing need. A `Refusal` thrown here stops the operation. */
  readonly read: () => Promise<Before>;
  /** What to answer if nothing may be written: a problem, or a question for the user. */
  readonly refuse?: (before: Before) => Outcome<Done> | undefined;
  readonly write: (before: Before) => Promise<Done>;
  /** Did the writing fail before it changed anything? Then nothing is undone. */
  readonly isUntouched?: (error: unknown) => boolean;
  /**
   * Restores the workbook. Where that is no longer possible, it finishes the change and returns the
   * result. Not needed if writing is a single action.
   */
  readonly undo?: (
    context: Excel.RequestContext,
    before: Before,
  ) => Promise<{ readonly finished: Done } | undefined>;
  /** The problem to report if undoing fails too; by default, the original problem. */
  readonly unfinished?: (before: Before, cause: ExcelProblem) => ExcelProblem;
}

const CANCELLED: ExcelProblem = { kind: 'cancelled' };

/**
 * Every change to the workbook goes through here: read, refuse, write and, on failure, undo. A
 * request that has been sent cannot be recalled: if cancelled while writing, the result comes after
 * Excel has answered and the writing is undone.
 *
 *     await transaction({ read, write, undo, unfinished }) //=> { ok: true, value: … }
 *     await transaction({ …, signal }) //=> { ok: false, problem: { kind: 'cancelled' } }
 */
export async function transaction<Before, Done>(
  steps: Transaction<Before, Done>,
): Promise<Outcome<Done>> {
  const { signal, onStep } = steps;
  if (signal?.aborted) return failure(CANCELLED);
  onStep?.('reading');
  const read = await attempt(async () => {
    const before = await steps.read();
    return { before, refused: steps.refuse?.(before) };
  });
  if (signal?.aborted) return failure(CANCELLED);
  if (!read.ok) return read;
  const { before, refused } = read.value;
  if (refused) return refused;
  onStep?.('writing');
  let error: unknown;
  try {
    const done = await steps.write(before);
    if (!signal?.aborted) return success(done);
  } catch (thrown) {
    error = thrown;
  }
  const { undo } = steps;
  const undoing =
    !undo || steps.isUntouched?.(error)
      ? success(undefined)
      : await twice((context) => undo(context, before), onStep);
  if (undoing.ok && undoing.value) return success(undoing.value.finished);
  const cause = signal?.aborted ? CANCELLED : excelProblem(error);
  return failure(undoing.ok ? cause : (steps.unfinished?.(before, cause) ?? cause));
}

/**
 * Undoes, twice if necessary, since whatever made the writing fail may not be over. If Excel
 * supports it, waits until the user has finished editing a cell.
 */
async function twice<T>(
  undo: (context: Excel.RequestContext) => Promise<T>,
  onStep: TransactionOptions['onStep'],
): Promise<Outcome<T>> {
  onStep?.('removing');
  const once = () => attempt(() => Excel.run({ delayForCellEdit: true }, undo));
  const first = await once();
  return first.ok ? first : once();
}
