import type { GoalCode } from '../catalogue/codes/patterns';
import { P_NAMES, type P } from '../catalogue/five-ps';
import { goal, GOALS } from '../catalogue/goals';
import { target } from '../catalogue/targets';
import type { Assessment } from './assess';
import { alignment } from './alignment';
import { coverage } from './coverage';
import { isProblem, type Problem } from './problem';
import { tally, type Tally } from './tally';

export type Grouping = 'goal' | 'P' | 'whole';

/** One group of targets: a goal, a P, or all. */
export interface ProfileRow {
  readonly group: GoalCode | P | 'whole';
  readonly tally: Tally;
  /** 0–1; null, rather than 0, if no target applies. */
  readonly coverage: number | null;
  /** 0–1; null if no target applies. */
  readonly score: number | null;
}

/**
 * Tally, coverage and score by goal (1–17), by P (UNDP's order) or for all targets. Groups pool
 * their targets, as UNDP does; those without a target in the assessment are left out.
 *
 *     profile(assessment, 'P')
 *     //=> [{ group: 'People', tally: {…}, coverage: 0.9667, score: 0.6167 }, …]
 */
export function profile(assessment: Assessment, by: Grouping): readonly ProfileRow[] {
  if (by === 'whole') return [row('whole', tally(assessment))];
  const { codes, weights } = assessment;
  const members = new Map<GoalCode | P, number[]>(
    by === 'goal' ? GOALS.map(({ code }) => [code, []]) : P_NAMES.map((p) => [p, []]),
  );
  codes?.forEach((code, index) => {
    const { code: number, p } = goal(target(code).goal);
    members.get(by === 'goal' ? number : p)?.push(weights[index] as number);
  });
  return [...members]
    .filter(([, group]) => group.length > 0)
    .map(([name, group]) => row(name, tally({ weights: group })));
}

function row(group: ProfileRow['group'], counts: Tally): ProfileRow {
  const orNull = (share: number | Problem) => (isProblem(share) ? null : share);
  return {
    group,
    tally: counts,
    coverage: orNull(coverage(counts)),
    score: orNull(alignment(counts)),
  };
}
