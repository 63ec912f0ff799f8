import type { Assessment } from '../../assessment/assess';
import { gaps } from '../../assessment/gaps';
import { NOT_APPLICABLE, ratingOfWeight } from '../../assessment/rating';
import type { TargetCode } from '../../catalogue/codes/patterns';

/**
 * Why a target is a gap, in UNDP's order: it is not covered; it is covered in part only; it is
 * covered, but has no indicator to measure it. A partial target without an indicator is both of the
 * last two.
 */
export const GAP_KINDS = ['none', 'partial', 'indicator'] as const;

export type GapKind = (typeof GAP_KINDS)[number];

export interface Gap {
  readonly kind: GapKind;
  readonly code: TargetCode;
  /** Rows of the sheet that name the target, from 0. */
  readonly rows: readonly number[];
  /** Responsible institutions, as written on the sheet. */
  readonly institution?: string;
}

/**
 * The gaps of a matrix by kind, each kind in official order. Missing indicators count as gaps once
 * somebody has entered an indicator; in an empty column every target would be one.
 *
 *     gapList(assessment, indicators) //=> [{ kind: 'none', code: '2.5' }, …]
 */
export function gapList(
  assessment: Assessment,
  indicators: Assessment | undefined,
): readonly Pick<Gap, 'kind' | 'code'>[] {
  const of = (kind: GapKind, codes: readonly TargetCode[]) => codes.map((code) => ({ kind, code }));
  return [
    ...of('none', gaps(assessment, 'none')),
    ...of('partial', gaps(assessment, 'P')),
    ...of('indicator', indicators ? withoutIndicator(assessment, indicators) : []),
  ];
}

function withoutIndicator({ codes, weights }: Assessment, indicators: Assessment): TargetCode[] {
  return (codes ?? []).filter((_, index) => {
    const rating = ratingOfWeight(weights[index] as number);
    return (rating === 'T' || rating === 'P') && indicators.weights[index] === 0;
  });
}

/** How many applicable targets have a national indicator. */
export interface Readiness {
  readonly ready: number;
  readonly applicable: number;
}

/**
 * UNDP's "indicators covered": applicable targets with at least one national indicator.
 *
 *     readinessOf(assessment, indicators) //=> { ready: 101, applicable: 114 }
 */
export function readinessOf({ weights }: Assessment, indicators: Assessment): Readiness {
  let [ready, applicable] = [0, 0];
  weights.forEach((weight, index) => {
    const marked = indicators.weights[index] as number;
    if (weight === NOT_APPLICABLE || marked === NOT_APPLICABLE) return;
    applicable += 1;
    if (marked > 0) ready += 1;
  });
  return { ready, applicable };
}
