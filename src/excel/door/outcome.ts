import { excelProblem, type ExcelProblem } from './problem';

/** The result of an operation: a failure is a value with a reason, never an exception. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ExcelProblem };

/**
 *     success(3) //=> { ok: true, value: 3 }
 */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/**
 *     failure({ kind: 'busy' }) //=> { ok: false, problem: { kind: 'busy' } }
 */
export function failure(problem: ExcelProblem): {
  readonly ok: false;
  readonly problem: ExcelProblem;
} {
  return { ok: false, problem };
}

/**
 * Runs an operation on Excel and turns anything it throws into a problem.
 *
 *     await attempt(() => Excel.run(readNames)) //=> { ok: true, value: ['Sheet1'] }
 */
export async function attempt<T>(operation: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return success(await operation());
  } catch (error) {
    return failure(excelProblem(error));
  }
}

/**
 * The same for an operation that needs one `Excel.run`.
 *
 *     await request((context) => readNames(context)) //=> { ok: true, value: ['Sheet1'] }
 */
export function request<T>(
  operation: (context: Excel.RequestContext) => Promise<T>,
): Promise<Outcome<T>> {
  return attempt(() => Excel.run(operation));
}
