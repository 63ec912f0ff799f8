import type { AssessOptions, Matrix } from './assess';
import { documentsByTarget } from './documents';
import { isProblem, type Problem } from './problem';

/**
 * Depth: how many documents rate a covered target T or P, on average over the covered targets, 1 or
 * more. This figure is ours: a target in only one plan depends on that plan alone.
 *
 *     depth({ ratings: [['T', 'P'], ['', 'P'], ['', '']] }) //=> 1.5
 */
export function depth(matrix: Matrix, options?: AssessOptions): number | Problem {
  const documents = documentsByTarget(matrix, options);
  if (isProblem(documents)) return documents;
  const covered = documents.filter(({ size }) => size > 0);
  if (covered.length === 0) return { problem: 'nothing-covered' };
  return covered.reduce((sum, { size }) => sum + size, 0) / covered.length;
}
