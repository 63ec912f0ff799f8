import type { Gap } from '../../workbook/figures/gap-list';

/**
 * Where the user is in the list: a gap and its index, which is kept when the gap has been filled.
 */
export interface GapPosition {
  readonly key: string;
  readonly index: number;
}

/**
 * The key of a gap in the list: a target may be a gap in two ways.
 *
 *     gapKey(gap) //=> 'none 2.5'
 */
export function gapKey({ kind, code }: Pick<Gap, 'kind' | 'code'>): string {
  return `${kind} ${code}`;
}

/**
 * The index of the current gap; -1 before the first step, and once it is no longer a gap.
 */
export function placeOf(gaps: readonly Gap[], position: GapPosition | undefined): number {
  return position ? gaps.findIndex((gap) => gapKey(gap) === position.key) : -1;
}

/**
 * Where a step leads. After a gap that was filled meanwhile comes the one now in its place; steps
 * stop at both ends.
 *
 *     stepFrom(gaps, undefined, 1) //=> 0
 */
export function stepFrom(
  gaps: readonly Gap[],
  position: GapPosition | undefined,
  step: number,
): number {
  const place = placeOf(gaps, position);
  const from = place >= 0 ? place : (position?.index ?? 0) - (step > 0 ? 1 : 0);
  const start = !position && step > 0 ? -1 : from;
  return Math.max(0, Math.min(gaps.length - 1, start + step));
}
