import { loadProblemWords } from '../i18n/function-problems';
import { interfaceTag } from '../i18n/languages';
import { isNotAvailable, type FunctionProblem } from './function-problem';
import { messageOf } from './messages';
import { displayLanguage } from './office';

/**
 * Excel's error class for custom functions, a global of its runtime that @types/office-js lacks.
 */
interface ErrorRuntime {
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

declare const CustomFunctions: ErrorRuntime | undefined;

// Before anything is wrong, so that hardly any message has to wait for its words.
if (typeof Office !== 'undefined') {
  void Office.onReady().then(() => loadProblemWords(interfaceTag(displayLanguage())));
}

/** Replaces Excel's class where there is no Excel: in tests and benchmarks. */
export class ErrorOutsideExcel extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ErrorOutsideExcel';
  }
}

/** What is wrong, for those who explain it in the pane: Excel shows messages not everywhere. */
const problems = new WeakMap<Error, FunctionProblem>();

/**
 * The problem behind an error of ours; undefined for any other error.
 *
 *     problemOf(excelError({ problem: 'no-gaps' })) //=> { problem: 'no-gaps' }
 */
export function problemOf(error: unknown): FunctionProblem | undefined {
  return problems.get(error as Error);
}

/**
 * The error that Excel shows in the cell, with the problem's message in Excel's language: `#N/A` if
 * there is nothing to return, otherwise `#VALUE!`. (Excel shows messages only for these two
 * errors.)
 *
 *     throw excelError({ problem: 'nothing-applicable' })
 */
export function excelError(problem: FunctionProblem): Error {
  const error = newError(problem);
  problems.set(error, problem);
  return error;
}

function newError(problem: FunctionProblem): Error {
  const message = messageOf(problem, interfaceTag(displayLanguage()));
  if (typeof CustomFunctions === 'undefined' || !CustomFunctions.Error) {
    return new ErrorOutsideExcel(isNotAvailable(problem) ? '#N/A' : '#VALUE!', message);
  }
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(isNotAvailable(problem) ? notAvailable : invalidValue, message);
}

/**
 * A result with errors in it, once Excel's language is loaded for their messages: at once, or the
 * first time as a promise, which Excel waits for whatever a function's type says.
 *
 *     withMessages(() => { throw excelError(problem); })
 */
export function withMessages<T>(result: () => T): T {
  const loading = loadProblemWords(interfaceTag(displayLanguage()));
  return loading ? (loading.then(result) as T) : result();
}
