/**
 * Kinds of weights, numbered by the weight rounded down plus the weight rounded up. This avoids a
 * branch for each of a million ratings: their order is random, so the processor would mispredict
 * most of them.
 */
const [NONE_KIND, PARTIAL_KIND, TOTAL_KIND, NOT_APPLICABLE_KIND] = [0, 1, 2, 4];

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
 * Counts the ratings of an assessment, or of any weights, such as those of one goal.
 *
 *     tally(assessment) //=> { total: 29, partial: 73, none: 12, notApplicable: 12, weight: 65.5 }
 */
export function tally({ weights }: { readonly weights: ArrayLike<number> }): Tally {
  const counts = new Int32Array(NOT_APPLICABLE_KIND + 1);
  let partialWeight = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] as number;
    const kind = Math.floor(weight) + Math.ceil(weight);
    counts[kind] = (counts[kind] as number) + 1;
    partialWeight += weight - Math.floor(weight);
  }
  const total = counts[TOTAL_KIND] as number;
  return {
    total,
    partial: counts[PARTIAL_KIND] as number,
    none: counts[NONE_KIND] as number,
    notApplicable: counts[NOT_APPLICABLE_KIND] as number,
    weight: total + partialWeight,
  };
}

/** Targets rated T or P. */
export function covered({ total, partial }: Tally): number {
  return total + partial;
}

/** Targets that apply to the country: the denominator of coverage and score. */
export function applicable({ total, partial, none }: Tally): number {
  return total + partial + none;
}
