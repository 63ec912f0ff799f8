import { interfaceTag } from '../i18n/languages';
import { isNotAvailable, type FunctionProblem } from './function-problem';
import { messageOf } from './messages';
import { displayLanguage } from './office';

/** Excel's error class for custom functions, a global of its runtime; @types/office-js lacks it. */
interface ErrorRuntime {
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

declare const CustomFunctions: ErrorRuntime | undefined;

/** Stands in for Excel's class where there is no Excel: in tests and in the bench. */
export class ErrorOutsideExcel extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ErrorOutsideExcel';
  }
}

/**
 * The error that Excel shows in the cell, with the problem's message in the language of Excel:
 * `#N/A` where there is nothing to give, otherwise `#VALUE!`. (Excel shows messages with these two
 * errors only.)
 *
 *     throw excelError({ problem: 'nothing-applicable' })
 */
export function excelError(problem: FunctionProblem): Error {
  const message = messageOf(problem, interfaceTag(displayLanguage()));
  if (typeof CustomFunctions === 'undefined' || !CustomFunctions.Error) {
    return new ErrorOutsideExcel(isNotAvailable(problem) ? '#N/A' : '#VALUE!', message);
  }
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(isNotAvailable(problem) ? notAvailable : invalidValue, message);
}
