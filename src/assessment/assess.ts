import type { TargetCode } from '../catalogue/codes';
import { TARGETS, target } from '../catalogue/targets';
import { isBlank, shown, type Cells } from './cells';
import type { Problem } from './problem';
import { NOT_APPLICABLE, ratingOfWeight, type Rating } from './rating';
import { RATINGS_SCALE, type Scale } from './scale';
import type { Scope } from './scope';
import { readTargetColumn, type RowTargets } from './target-column';
import { rowProblem, weighRows } from './weigh-rows';

/** What is assessed: a matrix as it stands on a sheet. */
export interface Matrix {
  /** Targets (rows) × policy documents (columns): T, P, blank, n/a or their words. */
  readonly ratings: Cells;
  /** The cell with the code beside each row. Without codes each row is a target of its own. */
  readonly codes?: readonly unknown[] | undefined;
  /** False where a target does not apply to the country, which beats any rating; one a row. */
  readonly applicable?: readonly boolean[] | undefined;
}

export interface AssessOptions {
  /** Targets that count: those that no row names are none. Without a scope the rows are all. */
  readonly scope?: Scope | undefined;
  readonly scale?: Scale | undefined;
}

/** The best rating of every target that counts, as weights. */
export interface Assessment {
  /** Code of each target in official order; null where rows were given without codes. */
  readonly codes: readonly TargetCode[] | null;
  /** Beside the codes: 0 none … 1 total, or `NOT_APPLICABLE`. */
  readonly weights: Float64Array;
}

/** Places of targets in the official order, 0–168; -1 where no row names the target. */
const UNNAMED = -1;

/**
 * The best rating of each target over all its rows and documents, by UNDP's rules: the best one
 * counts, and "not applicable" beats them all. Rows without a code are headings and left out; a
 * target on several rows is pooled.
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
    // Rows that name no target cannot be set against the targets of a scope.
    if (options.scope) return { problem: 'scope-without-targets' };
    const weights = weighRows(ratings, scale);
    for (let row = 0; row < weights.length; row++) {
      if (Number.isNaN(weights[row])) return rowProblem(ratings, row, scale);
    }
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
  const column = readTargetColumn(codes);
  if ('problem' in column) return column;
  const weights = weighRows(ratings, scale);
  const slots = new Float64Array(TARGETS.length).fill(UNNAMED);
  for (let row = 0; row < ratings.length; row++) {
    const targets = column.rows[row] as RowTargets;
    if (targets.length === 0) {
      const stray = isBlank(codes[row]) ? strayRating(ratings, row, scale) : undefined;
      if (stray) return stray;
      continue;
    }
    let weight = weights[row] as number;
    if (Number.isNaN(weight)) return rowProblem(ratings, row, scale);
    if (applicable?.[row] === false) weight = NOT_APPLICABLE;
    for (const place of targets) slots[place] = Math.max(slots[place] as number, weight);
  }
  return slots;
}

/**
 * A merged cell keeps its code in the first row only: a T or P beside an empty code must not be
 * lost without a word.
 */
function strayRating(ratings: Cells, row: number, scale: Scale): Problem | undefined {
  const cell = ratings[row]?.find((each) => {
    const weight = typeof each === 'string' ? scale.weigh(each) : 0;
    return weight > 0 && weight <= 1;
  });
  return cell === undefined
    ? undefined
    : { problem: 'rating-without-code', cell: shown(cell), row: row + 1 };
}

function namedTargets(slots: Float64Array): Assessment {
  const named = TARGETS.filter(({ order }) => slots[order] !== UNNAMED);
  return {
    codes: named.map(({ code }) => code),
    weights: Float64Array.from(named, ({ order }) => slots[order] as number),
  };
}

function inScope(slots: Float64Array, scope: Scope): Assessment {
  return {
    codes: scope,
    weights: Float64Array.from(scope, (code) => Math.max(0, slots[target(code).order] as number)),
  };
}
