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
    isWithoutFigure(problem as Problem)
  );
}
