import type { Problem } from './problem';
import { applicable, type Tally } from './tally';

/**
 * Alignment score: the mean weight (0–1) of the applicable targets, T 1, P 0.5, none 0 unless a
 * scale says otherwise. It is ours and complements UNDP's coverage: "reflected" is not "achieved".
 *
 *     alignment({ total: 29, partial: 73, none: 12, notApplicable: 12, weight: 65.5 }) //=> 0.5746
 */
export function alignment(tally: Tally): number | Problem {
  const all = applicable(tally);
  return all === 0 ? { problem: 'nothing-applicable' } : tally.weight / all;
}

/**
 * Mean of the groups' scores (0–1) over groups with an applicable target, each group counting the
 * same whatever its size. Label it as such: UNDP's figures pool the targets instead.
 *
 *     macroScore(profile(assessment, 'goal')) //=> 0.6003
 */
export function macroScore(groups: readonly { readonly score: number | null }[]): number | Problem {
  const scores = groups.map(({ score }) => score).filter((score) => score !== null);
  return scores.length === 0
    ? { problem: 'nothing-applicable' }
    : scores.reduce((sum, each) => sum + each, 0) / scores.length;
}
