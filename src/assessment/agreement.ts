import type { Cells } from './cells';
import type { Problem } from './problem';
import { NOT_APPLICABLE } from './rating';
import { RATINGS_SCALE, type Scale } from './scale';
import { rowProblem, weighRows } from './weigh-rows';

/** None, partial, total. */
const STEPS = 3;

/**
 * Agreement of two raters on the same targets, row by row: Cohen's weighted kappa over none, P and
 * T with quadratic weights (total against none weighs four times as much as a neighbouring rating).
 * 1 is full agreement, 0 what chance alone would give, below 0 worse. Rows that both raters mark
 * "not applicable", or that do not apply anyway, are left out; a row that only one of them marks so is a problem, and so is a
 * cell that is not a rating.
 *
 * J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968), 213–220.
 *
 *     agreement([['T'], ['P'], ['']], [['T'], ['T'], ['']]) //=> 0.8
 */
export function agreement(
  first: Cells,
  second: Cells,
  scale: Scale = RATINGS_SCALE,
  applicable?: readonly boolean[],
): number | Problem {
  if (first.length === 0) return { problem: 'no-cells' };
  if (first.length !== second.length) {
    return { problem: 'different-rows', rows: second.length, expected: first.length };
  }
  const [ofFirst, ofSecond] = [weighRows(first, scale), weighRows(second, scale)];
  // How often each pair of steps occurs, first rater by second: three times three counts.
  const counts = new Int32Array(STEPS * STEPS);
  for (let row = 0; row < first.length; row++) {
    const [one, other] = [ofFirst[row] as number, ofSecond[row] as number];
    if (Number.isNaN(one)) return rowProblem(first, row, scale);
    if (Number.isNaN(other)) return rowProblem(second, row, scale);
    const [left, right] = [one === NOT_APPLICABLE, other === NOT_APPLICABLE];
    if ((left && right) || applicable?.[row] === false) continue;
    if (left || right) return { problem: 'one-sided-not-applicable', row: row + 1 };
    const pair = stepOf(one) * STEPS + stepOf(other);
    counts[pair] = (counts[pair] as number) + 1;
  }
  return kappa(counts);
}

/** Position in the order none, partial, total, from 0. */
function stepOf(weight: number): number {
  return Math.floor(weight) + Math.ceil(weight);
}

/** 1 − observed disagreement / disagreement expected by chance, both weighted by squared steps. */
function kappa(counts: Int32Array): number | Problem {
  const both = (one: number, other: number) => counts[one * STEPS + other] as number;
  const steps = Array.from({ length: STEPS }, (_, step) => step);
  const sum = (of: (step: number) => number) => steps.reduce((all, step) => all + of(step), 0);
  const rows = sum((one) => sum((other) => both(one, other)));
  if (rows === 0) return { problem: 'nothing-applicable' };

  const byFirst = steps.map((one) => sum((other) => both(one, other)));
  const bySecond = steps.map((other) => sum((one) => both(one, other)));
  const byChance = (one: number, other: number) =>
    (byFirst[one] as number) * (bySecond[other] as number);
  const disagreement = (times: (one: number, other: number) => number) =>
    sum((one) => sum((other) => times(one, other) * (one - other) ** 2));
  const expected = disagreement(byChance) / rows;
  // Both used a single rating throughout: chance would agree as well, so kappa says nothing.
  return expected === 0 ? { problem: 'no-variation' } : 1 - disagreement(both) / expected;
}
