import type { TargetCode } from '../catalogue/codes/patterns';
import type { Assessment } from './assess';
import { ratingOfWeight } from './rating';

/** `none`: applicable targets without any rating; `P`: those covered only in part. */
export type GapKind = 'none' | 'P';

/**
 * Codes of targets with a gap, in official order; targets that do not apply are not gaps.
 *
 *     gaps(assessment, 'none') //=> ['2.5', '6.6', …]
 */
export function gaps({ codes, weights }: Assessment, kind: GapKind): readonly TargetCode[] {
  return (codes ?? []).filter((_, index) => ratingOfWeight(weights[index] as number) === kind);
}
