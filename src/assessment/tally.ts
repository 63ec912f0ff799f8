import { NOT_APPLICABLE } from './rating';

/** How many targets have which rating. */
export interface Tally {
  readonly total: number;
  readonly partial: number;
  readonly none: number;
  readonly notApplicable: number;
  /** Sum of the weights of the applicable targets: 1 for total, 0.5 for partial by default. */
  readonly weight: number;
}

/**
 * Counts the ratings of an assessment, or of any weights such as those of one goal.
 *
 *     tally(assessment) //=> { total: 29, partial: 73, none: 12, notApplicable: 12, weight: 65.5 }
 */
export function tally({ weights }: { readonly weights: ArrayLike<number> }): Tally {
  const sum = { total: 0, partial: 0, none: 0, notApplicable: 0, weight: 0 };
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    if (weight === NOT_APPLICABLE) {
      sum.notApplicable += 1;
      continue;
    }
    sum.weight += weight;
    if (weight === 1) sum.total += 1;
    else if (weight > 0) sum.partial += 1;
    else sum.none += 1;
  }
  return sum;
}

/** Targets rated T or P. */
export function covered({ total, partial }: Tally): number {
  return total + partial;
}

/** Targets that apply to the country: the denominator of coverage and score. */
export function applicable({ total, partial, none }: Tally): number {
  return total + partial + none;
}
