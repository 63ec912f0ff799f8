import type { TargetCode } from '../../catalogue/codes/patterns';
import type { Gathered, GatheredTarget, Votes } from './gather-ratings';

/**
 * What is kept where raters differ.
 * - `best`: the best rating; a target applies if it does for anyone
 * - `first`: the answer of the first rater in the list who gave one
 * - `list`: nothing; the cell stays empty, and the log lists what was said
 */
export type ConflictRule = 'best' | 'first' | 'list';

export const CONFLICT_RULES = ['best', 'first', 'list'] as const satisfies readonly ConflictRule[];

/**
 * Raters differ on a rating or on whether a target applies, or a rating is dropped with its target.
 */
export type Conflict = { readonly code: TargetCode } & (
  | {
      readonly kind: 'rating';
      /** Index of the column. */
      readonly column: number;
      readonly votes: Votes;
      /** Undefined if the cell stays empty. */
      readonly kept: number | undefined;
    }
  | {
      readonly kind: 'applies';
      readonly applies: GatheredTarget['applies'];
      readonly kept: boolean | undefined;
    }
  /** Ratings left out because the target does not apply for their rater, or for all in the end. */
  | { readonly kind: 'not-applicable'; readonly column: number; readonly votes: Votes }
);

export interface Settled {
  readonly targets: readonly SettledTarget[];
  readonly conflicts: readonly Conflict[];
}

interface SettledTarget {
  readonly code: TargetCode;
  /** Undefined if left open; counts as applicable, as every empty cell does. */
  readonly applicable: boolean | undefined;
  /** By column; undefined for an empty cell. */
  readonly weights: readonly (number | undefined)[];
}

/**
 * Settles one rating per cell. Everything decided or left out is in the list of conflicts, in the
 * order of targets and columns.
 *
 *     settleConflicts(gathered, 'best').targets[0]?.weights //=> [1, undefined]
 */
export function settleConflicts({ targets }: Gathered, rule: ConflictRule): Settled {
  const conflicts: Conflict[] = [];
  const settled = targets.map((target): SettledTarget => {
    const { code, applies } = target;
    const applicable = keptOf(
      applies.map((each) => each.applies),
      rule,
      (all) => all.includes(true),
      true,
    );
    if (isDivided(applies.map((each) => each.applies)))
      conflicts.push({ code, kind: 'applies', applies, kept: applicable });
    const weights = target.votes.map((votes, column) => {
      const contradictions = target.contradictions[column] ?? [];
      const out = applicable === false ? inOrder([...votes, ...contradictions]) : contradictions;
      if (out.length > 0) conflicts.push({ code, kind: 'not-applicable', column, votes: out });
      if (applicable === false) return undefined;
      const given = votes.map(({ weight }) => weight);
      const kept = keptOf(given, rule, (all) => Math.max(...all), undefined);
      if (isDivided(given)) conflicts.push({ code, kind: 'rating', column, votes, kept });
      return kept;
    });
    return { code, applicable, weights };
  });
  return { targets: settled, conflicts };
}

/** What is kept of the answers; `nobody` if nobody answered. */
function keptOf<T>(
  said: readonly T[],
  rule: ConflictRule,
  best: (said: readonly T[]) => T,
  nobody: T | undefined,
): T | undefined {
  if (said.length === 0) return nobody;
  if (!isDivided(said) || rule === 'first') return said[0];
  return rule === 'best' ? best(said) : undefined;
}

function isDivided(said: readonly unknown[]): boolean {
  return new Set(said).size > 1;
}

function inOrder(votes: Votes): Votes {
  return [...votes].filter(({ weight }) => weight > 0).sort((a, b) => a.rater - b.rater);
}
