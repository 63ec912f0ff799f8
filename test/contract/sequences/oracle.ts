import { GOALS } from '../../../src/catalogue/goals';

/** What a person knows of a matrix: what they rated, and what they marked as not applicable. */
export interface Known {
  /** Codes of the targets that have a row. */
  readonly rows: ReadonlySet<string>;
  readonly notApplicable: ReadonlySet<string>;
  /** By code and document, 0–1; none without an entry. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** The figures of a matrix, as every place in the product must give them. */
export interface Figures {
  /** Applicable, total, partial, none, not applicable. */
  readonly counts: readonly number[];
  readonly coverage: number | null;
  readonly score: number | null;
}

/** A target's best rating; undefined if it does not apply. */
export function bestOf({ notApplicable, weights }: Known, code: string): number | undefined {
  return notApplicable.has(code) ? undefined : Math.max(0, ...(weights.get(code)?.values() ?? []));
}

/**
 * The method by hand, sharing nothing with the product but the list of goals: a target counts with
 * its best rating; coverage is the share of applicable targets with any, the score their mean.
 */
export function figuresOf(known: Known, goal?: string): Figures {
  const counts = [0, 0, 0, 0, 0];
  let sum = 0;
  const add = (place: number) => (counts[place] = (counts[place] ?? 0) + 1);
  for (const code of known.rows) {
    if (goal !== undefined && code.split('.')[0] !== goal) continue;
    const best = bestOf(known, code);
    if (best === undefined) {
      add(4);
      continue;
    }
    add(0);
    add(best === 1 ? 1 : best > 0 ? 2 : 3);
    sum += best;
  }
  const [applicable = 0, total = 0, partial = 0] = counts;
  return {
    counts,
    coverage: applicable === 0 ? null : (total + partial) / applicable,
    score: applicable === 0 ? null : sum / applicable,
  };
}

/** The same of each goal that has a target in the matrix, in order. */
export function goalsOf(known: Known): readonly Figures[] {
  return GOALS.map(({ code }) => figuresOf(known, code)).filter(
    ({ counts }) => (counts[0] ?? 0) + (counts[4] ?? 0) > 0,
  );
}
