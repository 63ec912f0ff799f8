import type { Problem } from './problem';
import type { ProfileRow } from './profile';

/**
 * How evenly coverage is spread over the goals, 0 (all in one goal) to 1 (the same share of every
 * goal): Pielou's evenness J = H / ln S, with H = −Σ p ln p, p each goal's part of the sum of the
 * goals' coverages, and S the number of goals with an applicable target.
 *
 * E. C. Pielou, The measurement of diversity in different types of biological collections, Journal
 * of Theoretical Biology 13 (1966), 131–144. Its use on coverage is ours.
 *
 *     balance(profile(assessment, 'goal')) //=> 0.9906
 */
export function balance(goals: readonly ProfileRow[]): number | Problem {
  const shares = goals.map(({ coverage }) => coverage).filter((share) => share !== null);
  if (shares.length === 0) return { problem: 'nothing-applicable' };
  if (shares.length === 1) return { problem: 'one-goal-only' };
  const sum = shares.reduce((all, each) => all + each, 0);
  if (sum === 0) return { problem: 'nothing-covered' };
  const entropy = shares
    .map((share) => share / sum)
    .reduce((h, p) => (p > 0 ? h - p * Math.log(p) : h), 0);
  // Rounding can make seventeen equal shares slightly larger than 1.
  return Math.min(1, entropy / Math.log(shares.length));
}
