import { ratingOfWeight, WEIGHTS } from '../../assessment/rating';
import type { TargetCode } from '../../catalogue/codes/patterns';
import { targetsInScope, type ScopeName } from '../../catalogue/scopes';
import type { RatingScale } from '../matrix/rating-scale';
import type { CombinedColumn } from './match-documents';
import { better, type RaterMatrix } from './raters/matrix';

/**
 * What an empty cell means.
 * - `nothing`: its rater has not rated it; the usual case when each ministry fills in its part
 * - `none`: rated as not covered, in every column in which the rater has rated anything; for people
 *   who rated the same documents independently, to compare them
 */
export type EmptyMeaning = 'nothing' | 'none';

/** What raters say about one cell: at most one vote per rater, in the order of raters. */
export type Votes = readonly { readonly rater: number; readonly weight: number }[];

/** All ratings, collected by target. */
export interface Gathered {
  readonly scope: ScopeName;
  /**
   * The raters' scale if all have the same, otherwise letters, where a number in between is
   * partial.
   */
  readonly scale: RatingScale;
  readonly columns: readonly CombinedColumn[];
  readonly targets: readonly GatheredTarget[];
}

export interface GatheredTarget {
  readonly code: TargetCode;
  /** Raters whose matrix has the target, and whether it applies for them. */
  readonly applies: readonly { readonly rater: number; readonly applies: boolean }[];
  /** By column: ratings by raters for whom it applies. */
  readonly votes: readonly Votes[];
  /** By column: ratings by raters who say that it does not apply, a contradiction. */
  readonly contradictions: readonly Votes[];
}

/**
 * Brings the raters' matrices together: for every target of the scope and every column, who says
 * what.
 *
 *     gatherRatings(raters, columns, 'nothing').targets[0]?.votes[0] //=> [{ rater: 0, weight: 1 }]
 */
export function gatherRatings(
  raters: readonly RaterMatrix[],
  columns: readonly CombinedColumn[],
  empty: EmptyMeaning,
): Gathered {
  const scope = scopeOf(raters);
  const scale = scaleOf(raters);
  const unified = (weight: number) => (scale === 'T/P' ? WEIGHTS[ratingOfWeight(weight)] : weight);
  const ratersOf = columns.map((column) => byRater(column, raters));
  const votesOf = (code: TargetCode, at: number, ofApplicable: boolean): Votes =>
    (ratersOf[at] ?? []).flatMap(({ rater, documents, hasRated }) => {
      const target = raters[rater]?.targets.get(code);
      if (target?.applicable !== ofApplicable) return [];
      const weight =
        documents.map((each) => target.weights[each]).reduce(better, undefined) ??
        (empty === 'none' && ofApplicable && hasRated ? 0 : undefined);
      return weight === undefined ? [] : [{ rater, weight: unified(weight) }];
    });
  return {
    scope,
    scale,
    columns,
    targets: targetsInScope(scope).map(({ code }) => ({
      code,
      applies: raters.flatMap(({ targets }, rater) => {
        const target = targets.get(code);
        return target ? [{ rater, applies: target.applicable }] : [];
      }),
      votes: columns.map((_, at) => votesOf(code, at, true)),
      // A 0 is not a rating, so it does not contradict anything.
      contradictions: columns.map((_, at) =>
        votesOf(code, at, false).filter(({ weight }) => weight > 0),
      ),
    })),
  };
}

/**
 * Which raters have the column's document, in which of their columns, and who rated anything in it.
 */
function byRater({ from }: CombinedColumn, raters: readonly RaterMatrix[]) {
  const places = new Map<number, number[]>();
  for (const { rater, document } of from)
    places.set(rater, [...(places.get(rater) ?? []), document]);
  return [...places]
    .sort(([one], [other]) => one - other)
    .map(([rater, documents]) => ({
      rater,
      documents,
      hasRated: [...(raters[rater]?.targets.values() ?? [])].some(({ weights }) =>
        documents.some((each) => weights[each] !== undefined),
      ),
    }));
}

/** The smallest scope that includes the scopes of the matrices and every target that applies. */
function scopeOf(raters: readonly RaterMatrix[]): ScopeName {
  const ORDER = ['OUTCOME', 'RIA', 'ALL'] as const;
  const smallest = Math.max(0, ...raters.map(({ scope = 'RIA' }) => ORDER.indexOf(scope)));
  // Rows outside a matrix's scope that were kept are marked not applicable, so they do not count.
  const named = new Set(
    raters.flatMap(({ targets }) =>
      [...targets].filter(([, { applicable }]) => applicable).map(([code]) => code),
    ),
  );
  const holdsAll = (scope: ScopeName) => {
    const codes = new Set(targetsInScope(scope).map(({ code }) => code));
    return [...named].every((code) => codes.has(code));
  };
  return ORDER.slice(smallest).find(holdsAll) ?? 'ALL';
}

function scaleOf(raters: readonly RaterMatrix[]): RatingScale {
  const scales = new Set(raters.map(({ scale }) => scale));
  const [only = 'T/P'] = scales;
  return scales.size === 1 ? only : 'T/P';
}
