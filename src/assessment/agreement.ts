import type { Cells } from './cells';
import type { Problem } from './problem';
import { NOT_APPLICABLE, ratingOfWeight, type Rating } from './rating';
import { RATINGS_SCALE, type Scale } from './scale';
import { rowProblem, weighRows } from './weigh-rows';

/** Steps apart on the way none – partial – total. */
const STEP: Readonly<Record<Exclude<Rating, 'n/a'>, number>> = { none: 0, P: 1, T: 2 };

/**
 * Agreement of two raters on the same targets, row by row: Cohen's weighted kappa over none, P and
 * T with quadratic weights (total against none weighs four times as much as a neighbouring rating).
 * 1 is full agreement, 0 what chance alone would give, below 0 worse. Rows that both mark "not
 * applicable" are left out; a row that only one does is a problem, as is each cell that is no rating.
 *
 * J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968), 213–220.
 *
 *     agreement([['T'], ['P'], ['']], [['T'], ['T'], ['']]) //=> 0.8
 */
export function agreement(
  first: Cells,
  second: Cells,
  scale: Scale = RATINGS_SCALE,
): number | Problem {
  if (first.length === 0) return { problem: 'no-cells' };
  if (first.length !== second.length) {
    return { problem: 'different-rows', rows: second.length, expected: first.length };
  }
  const [ofFirst, ofSecond] = [weighRows(first, scale), weighRows(second, scale)];
  const [a, b]: [number[], number[]] = [[], []];
  for (let row = 0; row < first.length; row++) {
    const [one, other] = [ofFirst[row] as number, ofSecond[row] as number];
    if (Number.isNaN(one)) return rowProblem(first, row, scale);
    if (Number.isNaN(other)) return rowProblem(second, row, scale);
    const [left, right] = [one === NOT_APPLICABLE, other === NOT_APPLICABLE];
    if (left && right) continue;
    if (left || right) return { problem: 'one-sided-not-applicable', row: row + 1 };
    a.push(stepOf(one));
    b.push(stepOf(other));
  }
  return a.length === 0 ? { problem: 'nothing-applicable' } : kappa(a, b);
}

function stepOf(weight: number): number {
  const rating = ratingOfWeight(weight);
  return rating === 'n/a' ? 0 : STEP[rating];
}

/** 1 − observed disagreement / disagreement expected of chance, both weighted by squared steps. */
function kappa(a: readonly number[], b: readonly number[]): number | Problem {
  let observed = 0;
  for (let row = 0; row < a.length; row++) observed += ((a[row] ?? 0) - (b[row] ?? 0)) ** 2;
  let expected = 0;
  for (const one of Object.values(STEP)) {
    for (const other of Object.values(STEP)) {
      expected += count(a, one) * count(b, other) * (one - other) ** 2;
    }
  }
  expected /= a.length;
  // Both gave one and the same rating throughout: chance would agree as well, kappa says nothing.
  return expected === 0 ? { problem: 'no-variation' } : 1 - observed / expected;
}

function count(steps: readonly number[], wanted: number): number {
  return steps.filter((step) => step === wanted).length;
}
