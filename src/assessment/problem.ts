import type { TargetCode } from '../catalogue/codes/patterns';

/** What went wrong, and the details that its message needs. */
interface Particulars {
  'not-a-rating': { readonly cell: string; readonly row: number };
  'number-without-scale': { readonly cell: string; readonly row: number };
  'off-scale': { readonly cell: string; readonly row: number; readonly scale: string };
  'unknown-scale': { readonly cell: string };
  'scale-weight': { readonly cell: string; readonly label: string };
  'scale-blank-label': { readonly cell: string };
  'scale-label-twice': { readonly label: string };
  'scale-without-weight': { readonly labels: string };
  'unknown-scope': { readonly cell: string };
  'unknown-code': { readonly cell: string };
  'code-became-date': { readonly cell: string; readonly code: string };
  'ambiguous-code': { readonly cell: string; readonly candidates: readonly TargetCode[] };
  'not-a-code': { readonly cell: string };
  'no-codes': unknown;
  'several-target-columns': { readonly columns: number };
  'different-rows': { readonly rows: number; readonly expected: number };
  'rating-without-code': { readonly cell: string; readonly row: number };
  'rating-beside-text': { readonly cell: string; readonly row: number; readonly code: string };
  'applicable-among-ratings': { readonly cell: string; readonly row: number };
  'not-yes-or-no': { readonly cell: string; readonly row: number };
  'several-applicable-columns': { readonly columns: number };
  'scope-without-targets': unknown;
  'no-cells': unknown;
  'not-an-indicator': { readonly cell: string; readonly row: number };
  'document-names': { readonly names: number; readonly columns: number };
  'unnamed-document': { readonly column: number };
  'one-sided-not-applicable': { readonly row: number };
  'nothing-applicable': unknown;
  'nothing-covered': unknown;
  'no-indicators': unknown;
  'no-gaps': unknown;
  'one-goal-only': unknown;
  'no-variation': unknown;
}

export type ProblemName = keyof Particulars;

/**
 * Why an assessment could not be made, as plain data; the words for it are in i18n. `cell` is the
 * cell's contents; `row` and `column` count from 1 within the range.
 */
export type Problem = {
  [Name in ProblemName]: { readonly problem: Name } & Particulars[Name];
}[ProblemName];

/** The cells are fine, but there is no figure to return: `#N/A` in Excel. */
const WITHOUT_FIGURE: ReadonlySet<ProblemName> = new Set([
  'nothing-applicable',
  'nothing-covered',
  'no-indicators',
  'no-gaps',
  'one-goal-only',
  'no-variation',
]);

type AnyProblem = { readonly problem: string };

/**
 *     isProblem(assess({ ratings: [['maybe']] })) //=> true
 */
export function isProblem<T>(result: T): result is Extract<T, AnyProblem> {
  return typeof result === 'object' && result !== null && 'problem' in result;
}

/**
 * Is there no figure to return, although every cell could be read?
 *
 *     isWithoutFigure({ problem: 'nothing-applicable' }) //=> true
 */
export function isWithoutFigure({ problem }: Problem): boolean {
  return WITHOUT_FIGURE.has(problem);
}

/**
 * Continues with a result, unless it is a problem, which is returned.
 *
 *     unlessProblem(assess(matrix), (assessment) => coverage(tally(assessment)))
 */
export function unlessProblem<T, R>(
  result: T,
  next: (value: Exclude<T, AnyProblem>) => R,
): R | Extract<T, AnyProblem> {
  return isProblem(result) ? result : next(result as Exclude<T, AnyProblem>);
}

/**
 * The same with several results: continues with all of them, or returns the first problem.
 *
 *     unlessProblems([assess(matrix), readScale(cells)], (assessment, scale) => …)
 */
export function unlessProblems<T extends readonly unknown[], R>(
  results: readonly [...T],
  next: (...values: { [K in keyof T]: Exclude<T[K], AnyProblem> }) => R,
): R | Extract<T[number], AnyProblem> {
  const problem = results.find((result) => isProblem(result));
  return problem === undefined
    ? next(...(results as { [K in keyof T]: Exclude<T[K], AnyProblem> }))
    : (problem as Extract<T[number], AnyProblem>);
}
