import { assess } from '../assessment/assess';
import { coverage } from '../assessment/coverage';
import { isProblem, unlessProblem, type Problem } from '../assessment/problem';
import { tally } from '../assessment/tally';
import { listCoverage, readTargetList } from '../assessment/target-list';
import { request } from './assessed';

/**
 * Coverage of ratings, or of a list of codes in place of the ratings. The cells are read as ratings
 * first; only where that fails, and neither targets nor a scale say that they are ratings, are they
 * read as a list. No recognised word is a code, so it cannot succeed both ways.
 */
export function coverageOf(
  ratings: unknown,
  targets?: unknown,
  scope?: unknown,
  scale?: unknown,
): number | Problem {
  const read = request(ratings, targets, scope, scale);
  if (isProblem(read)) return read;
  const { matrix, options } = read;
  const rated = assess(matrix, options);
  if (isProblem(rated) && !matrix.codes && !options.scale) {
    const list = readTargetList(matrix.ratings);
    if (list) return unlessProblem(list, (named) => listCoverage(named, options.scope));
  }
  return unlessProblem(rated, (assessment) => coverage(tally(assessment)));
}
