import { assess } from '../assessment/assess';
import { coverage } from '../assessment/coverage';
import { isProblem, unlessProblem, type Problem } from '../assessment/problem';
import { tally } from '../assessment/tally';
import { listCoverage, readTargetList } from '../assessment/target-list';
import { request } from './assessed';

/**
 * Coverage from ratings, or from a list of codes instead of ratings. The cells are first read as
 * ratings; only if that fails, and no other argument shows that they are ratings, are they read as
 * a list. No recognised word is a code, so only one of the two can succeed.
 */
export function coverageOf(...args: Parameters<typeof request>): number | Problem {
  const read = request(...args);
  if (isProblem(read)) return read;
  const { matrix, options } = read;
  const rated = assess(matrix, options);
  if (isProblem(rated) && !matrix.codes && !matrix.applicable && !options.scale) {
    const list = readTargetList(matrix.ratings);
    if (list) return unlessProblem(list, (named) => listCoverage(named, options.scope));
  }
  return unlessProblem(rated, (assessment) => coverage(tally(assessment)));
}
