import type { TargetCode } from '../catalogue/codes/patterns';
import { TARGETS, target } from '../catalogue/targets';
import { parseCode } from '../catalogue/codes/parse';
import { answersAmongRatings } from './answers-among-ratings';
import { basicValue, isBlank, numberIn, shown, type Cells } from './cells';
import type { Problem } from './problem';
import { NOT_APPLICABLE, ratingOfWeight, type Rating } from './rating';
import { RATINGS_SCALE, type Scale } from './scale';
import type { Scope } from './scope';
import { codeForRow, rowTargets, targetsIn } from './target-column';
import { rowProblem, rowWeigher, weighRows } from './weigh-rows';

/** What is assessed: a matrix as it is on a sheet. */
export interface Matrix {
  /** Targets (rows) × policy documents (columns): T, P, blank, n/a or their words. */
  readonly ratings: Cells;
  /**
   * The code for each row, as plain values or as the rows of a range with one column. Without codes
   * each row is a target of its own.
   */
  readonly codes?: readonly unknown[] | undefined;
  /** False if a target does not apply to the country, which overrides any rating; one per row. */
  readonly applicable?: readonly boolean[] | undefined;
}

export interface AssessOptions {
  /** Targets that count: those that no row names count as none. Without a scope all rows count. */
  readonly scope?: Scope | undefined;
  readonly scale?: Scale | undefined;
}

/** The best rating of every target that counts, as weights. */
export interface Assessment {
  /** Code of each target in official order; null where rows were given without codes. */
  readonly codes: readonly TargetCode[] | null;
  /** In the order of the codes: 0 none … 1 total, or `NOT_APPLICABLE`. */
  readonly weights: Float64Array;
}

/**
 * Targets are identified by position in the official order, 0–168; -1 if no row names the target.
 */
const UNNAMED = -1;

/**
 * The best rating of each target over all its rows and documents, by UNDP's rules: the best one
 * counts, and "not applicable" overrides them all. Rows without a code are headings and left out,
 * but a rating beside one is a problem; several rows for one target are pooled.
 *
 *     assess({ ratings: [['T'], ['P'], ['']] }).weights //=> [1, 0.5, 0]
 *     assess({ ratings: [['P'], ['T']], codes: ['3.8', '3.8'] }).weights //=> [1]
 *     assess({ ratings: [['maybe']] }) //=> { problem: 'not-a-rating', cell: 'maybe', row: 1 }
 */
export function assess(matrix: Matrix, options: AssessOptions = {}): Assessment | Problem {
  const { ratings, codes, applicable } = matrix;
  const scale = options.scale ?? RATINGS_SCALE;
  if (ratings.length === 0) return { problem: 'no-cells' };
  if (codes === undefined) {
    // Without codes, rows cannot be compared with the targets of a scope.
    if (options.scope) return { problem: 'scope-without-targets' };
    const weights = weighRows(ratings, scale);
    for (let row = 0; row < weights.length; row++) {
      if (Number.isNaN(weights[row])) return rowProblem(ratings, row, scale);
    }
    const answers = answersAmongRatings(ratings, scale);
    if (answers) return answers;
    applicable?.forEach((applies, row) => {
      if (!applies) weights[row] = NOT_APPLICABLE;
    });
    return { codes: null, weights };
  }
  const slots = poolByTarget(ratings, codes, applicable, scale);
  if ('problem' in slots) return slots;
  return options.scope === undefined ? namedTargets(slots) : inScope(slots, options.scope);
}

/**
 * Each target with its code and rating, for a screen or a sheet.
 *
 *     ratedTargets(assessment) //=> [{ code: '1.1', rating: 'T', weight: 1 }, …]
 */
export function ratedTargets({ codes, weights }: Assessment): readonly {
  readonly code: TargetCode | undefined;
  readonly rating: Rating;
  readonly weight: number;
}[] {
  return Array.from(weights, (weight, index) => ({
    code: codes?.[index],
    rating: ratingOfWeight(weight),
    weight,
  }));
}

function poolByTarget(
  ratings: Cells,
  codes: readonly unknown[],
  applicable: readonly boolean[] | undefined,
  scale: Scale,
): Float64Array | Problem {
  if (codes.length !== ratings.length) {
    return { problem: 'different-rows', rows: codes.length, expected: ratings.length };
  }
  const weigh = rowWeigher(scale);
  const slots = new Float64Array(TARGETS.length).fill(UNNAMED);
  let named = 0;
  let problem: Problem | undefined;
  for (let row = 0; row < ratings.length; row++) {
    const code = codeForRow(codes, row);
    const targets = rowTargets(code);
    // A wrong code is reported first, wherever it is: without codes the ratings cannot be assigned.
    if (targets === undefined) return targetsIn(code) as Problem;
    if (targets.length === 0) {
      problem ??= strayRating(ratings, row, code, scale);
      continue;
    }
    named += 1;
    if (problem) continue;
    let weight = weigh(ratings[row] as Cells[number]);
    if (Number.isNaN(weight)) problem = rowProblem(ratings, row, scale);
    if (applicable?.[row] === false) weight = NOT_APPLICABLE;
    for (const place of targets) slots[place] = Math.max(slots[place] as number, weight);
  }
  // Where no row has a code, another column was chosen, and that is what to say.
  if (named === 0 && problem?.problem !== 'rating-without-code') return { problem: 'no-codes' };
  return problem ?? answersAmongRatings(ratings, scale, codes) ?? slots;
}

/**
 * A merged cell keeps its code in the first row only, and Excel makes "03. Aug" of 3.8, so a rating
 * next to such a cell must be reported and not lost. Anything that is not a rating belongs to a
 * heading; so do numbers next to a goal or to words without a digit, which are their averages.
 */
function strayRating(
  ratings: Cells,
  row: number,
  code: unknown,
  scale: Scale,
): Problem | undefined {
  const wordsOnly = !isBlank(code) && !mayBeCode(code);
  const cell = ratings[row]?.find(
    (each) => scale.weigh(each) > 0 && !(wordsOnly && !isWord(each, scale)),
  );
  if (cell === undefined) return undefined;
  const details = { cell: shown(cell), row: row + 1 };
  return isBlank(code)
    ? { problem: 'rating-without-code', ...details }
    : { problem: 'rating-beside-text', ...details, code: shown(code) };
}

function mayBeCode(code: unknown): boolean {
  return /\p{Nd}/u.test(shown(code)) && parseCode(basicValue(code)).kind !== 'goal';
}

/** A word for a rating; where cells are indicators, every text weighs something. */
function isWord(cell: unknown, scale: Scale): boolean {
  const value = basicValue(cell);
  return scale.defines !== undefined && typeof value === 'string' && numberIn(value) === undefined;
}

function namedTargets(slots: Float64Array): Assessment {
  const named = TARGETS.filter(({ order }) => slots[order] !== UNNAMED);
  return { codes: named.map(({ code }) => code), weights: slots.filter((w) => w !== UNNAMED) };
}

function inScope(slots: Float64Array, scope: Scope): Assessment {
  const weights = new Float64Array(scope.length);
  for (let index = 0; index < weights.length; index++) {
    const { order } = target(scope[index] as TargetCode);
    weights[index] = Math.max(0, slots[order] as number);
  }
  return { codes: scope, weights };
}
