import { attempt, failure, success, type Outcome } from './outcome';
import { excelProblem, type ExcelProblem } from './problem';

/** What an operation on the workbook is doing. */
export type ExcelStep = 'reading' | 'writing' | 'removing';

export interface TransactionOptions {
  /** Stops the work; what has been written by then is undone. */
  readonly signal?: AbortSignal;
  /** Hears what is being done. */
  readonly onStep?: (step: ExcelStep) => void;
}

/** A change of the workbook that is made as a whole or not at all. */
export interface Transaction<Before, Done> extends TransactionOptions {
  /** Reads what writing and undoing must know. A `Refusal` thrown here stops the work. */
  readonly read: () => Promise<Before>;
  /** What to answer where nothing must be written: a problem, or a question for the user. */
  readonly refuse?: (before: Before) => Outcome<Done> | undefined;
  readonly write: (before: Before) => Promise<Done>;
  /** Did the writing fail before it changed anything? Then nothing is undone. */
  readonly isUntouched?: (error: unknown) => boolean;
  /**
   * Puts the workbook back as it was. Where that is no longer possible, it does what is left to do
   * and returns the result. Not needed where writing is a single action.
   */
  readonly undo?: (
    context: Excel.RequestContext,
    before: Before,
  ) => Promise<{ readonly finished: Done } | undefined>;
  /** The problem to report if undoing fails too; the cause of it all unless given. */
  readonly unfinished?: (before: Before, cause: ExcelProblem) => ExcelProblem;
}

const CANCELLED: ExcelProblem = { kind: 'cancelled' };

/**
 * Every change to the workbook goes through here: read, refuse, write and, on failure, undo. A
 * request that has been sent cannot be called back: cancelled while writing, the outcome comes
 * when Excel has answered and the writing is undone.
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
 * Undoes, a second time if need be, since what made the writing fail may not be over. Waits, where
 * Excel can, until the user has left the cell they are typing in.
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
