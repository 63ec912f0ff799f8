import { targetsInScope } from '../catalogue/scopes';
import { target } from '../catalogue/targets';
import { basicValue, type Cells } from './cells';
import { isProblem, type Problem } from './problem';
import { ratingOfWord } from './rating-words';
import type { Scope } from './scope';
import { targetsIn } from './target-column';

/**
 * The targets that a long list names, by position in the official order: a column of codes for the
 * objectives of a plan, possibly several codes per cell. Null if the cells are not such a list: no
 * code as text, a T or P among them, or "none" or "n/a" below a heading that names a code. Numbers alone are not a list, because 1.5 may be a rating
 * as well as a target.
 *
 *     readTargetList([['Targets'], ['3.4; 5.2'], [''], ['3.4']]) //=> places of 3.4 and 5.2
 *     readTargetList([['T'], ['P']]) //=> null
 */
export function readTargetList(cells: Cells): ReadonlySet<number> | Problem | null {
  const named = new Set<number>();
  let hasText = false;
  let [hasWord, isBelowFirst] = [false, false];
  let problem: Problem | undefined;
  for (const [at, row] of cells.entries()) {
    for (const each of row) {
      const cell = basicValue(each);
      const rating = typeof cell === 'string' ? ratingOfWord(cell) : undefined;
      if (rating === 'T' || rating === 'P') return null;
      if (rating !== undefined) hasWord = true;
      const found = targetsIn(cell);
      if (isProblem(found)) {
        problem ??= found;
        continue;
      }
      for (const place of found) named.add(place);
      if (found.length > 0 && at > 0) isBelowFirst = true;
      if (found.length > 0 && typeof cell === 'string') hasText = true;
    }
  }
  if (hasWord && !isBelowFirst) return null;
  // "3.99" is a mistyped code; "18" is more likely a number without a scale.
  const isMistyped = problem?.problem === 'unknown-code' && /\D/.test(problem.cell);
  if (problem && (hasText || isMistyped)) return problem;
  return hasText ? named : null;
}

/**
 * The share (0–1) of a scope's targets that a list names.
 *
 *     listCoverage(new Set([0, 1])) //=> 2 / 126
 */
export function listCoverage(
  named: ReadonlySet<number>,
  scope: Scope = targetsInScope('RIA').map(({ code }) => code),
): number | Problem {
  if (scope.length === 0) return { problem: 'nothing-applicable' };
  return scope.filter((code) => named.has(target(code).order)).length / scope.length;
}
