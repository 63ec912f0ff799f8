import { isWithoutFigure, type Problem, type ProblemName } from '../assessment/problem';

/** What can go wrong in a function, apart from the assessment itself. */
interface Particulars {
  'unknown-language': { readonly cell: string; readonly languages: string };
  'unknown-grouping': { readonly cell: string };
  'unknown-gap-kind': { readonly cell: string };
  'unknown-level': { readonly cell: string };
  'not-a-target': { readonly cell: string };
  'not-an-indicator-code': { readonly cell: string };
  'retired-indicator': { readonly code: string; readonly successor: string };
  /** A cell that Excel shows as an error; rows count from 1 within the range. */
  'error-cell': { readonly cell: string; readonly row: number };
  'several-codes': { readonly cell: string };
  'no-codes-in-text': unknown;
  'texts-not-loaded': { readonly language: string };
}

export type FunctionProblem =
  | Problem
  | {
      [Name in keyof Particulars]: { readonly problem: Name } & Particulars[Name];
    }[keyof Particulars];

export type FunctionProblemName = ProblemName | keyof Particulars;

/**
 * Is there nothing to return, although every argument could be read? Then the error is `#N/A`,
 * which IFNA catches, instead of `#VALUE!`.
 *
 *     isNotAvailable({ problem: 'no-gaps' }) //=> true
 */
export function isNotAvailable(problem: FunctionProblem): boolean {
  return (
    problem.problem === 'no-codes-in-text' ||
    problem.problem === 'texts-not-loaded' ||
    // What catches #N/A in a cell catches it here too.
    (problem.problem === 'error-cell' && problem.cell === '#N/A') ||
    isWithoutFigure(problem as Problem)
  );
}
