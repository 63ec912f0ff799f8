import { agreement } from '../../../assessment/agreement';
import type { Problem } from '../../../assessment/problem';
import { numberScale } from '../../../assessment/scale';
import type { Gathered } from '../gather-ratings';

/** How far two raters agree on what both rated. */
export interface RaterAgreement {
  /** Indexes in the list of raters. */
  readonly raters: readonly [number, number];
  /** Cells (a target in a column) that both rated. */
  readonly cells: number;
  /** Number of different targets among them. */
  readonly targets: number;
  /** How many of these cells have the same rating. */
  readonly same: number;
  /** Targets that only one of them marks not applicable; their ratings are not compared. */
  readonly oneSided: number;
  /** Cohen's weighted kappa, quadratic weights, over none, P and T. */
  readonly kappa: number | Problem;
}

/** Weights are used as they are. */
const WEIGHTS = numberScale(1);

/**
 * Agreement of each pair of raters who rated a cell in common, in the raters' order. Cells that
 * only one of them rated say nothing about agreement and are left out, as are targets that do not
 * apply for both. The meaning of empty cells decides what counts as rated (see `gatherRatings`).
 *
 *     ratersAgreement(gathered, 2) //=> [{ raters: [0, 1], cells: 24, kappa: 0.71, … }]
 */
export function ratersAgreement(
  { targets, columns }: Gathered,
  raters: number,
): readonly RaterAgreement[] {
  const width = columns.length;
  // One list per rater, so that each pair takes a single pass over numbers.
  const rated = Array.from({ length: raters }, () =>
    new Float64Array(targets.length * width).fill(NaN),
  );
  const applies = Array.from({ length: raters }, () => new Int8Array(targets.length));
  targets.forEach((target, row) => {
    for (const each of target.applies) set(applies[each.rater], row, each.applies ? 1 : -1);
    target.votes.forEach((votes, column) => {
      for (const { rater, weight } of votes) set(rated[rater], row * width + column, weight);
    });
  });
  const pairs: RaterAgreement[] = [];
  for (let one = 0; one < raters; one += 1) {
    for (let other = one + 1; other < raters; other += 1) {
      const [ofOne, ofOther] = [rated[one] as Float64Array, rated[other] as Float64Array];
      const common: number[] = [];
      for (let at = 0; at < ofOne.length; at += 1)
        if (ofOne[at] === ofOne[at] && ofOther[at] === ofOther[at]) common.push(at);
      if (common.length === 0) continue;
      const cellsOf = (list: Float64Array) => common.map((at) => [list[at]]);
      pairs.push({
        raters: [one, other],
        cells: common.length,
        targets: new Set(common.map((at) => Math.floor(at / width))).size,
        same: common.filter((at) => ofOne[at] === ofOther[at]).length,
        oneSided: targets.filter(
          (_, row) => (applies[one]?.[row] ?? 0) * (applies[other]?.[row] ?? 0) < 0,
        ).length,
        kappa: agreement(cellsOf(ofOne), cellsOf(ofOther), WEIGHTS),
      });
    }
  }
  return pairs;
}

function set(list: Float64Array | Int8Array | undefined, at: number, value: number): void {
  if (list) list[at] = value;
}
