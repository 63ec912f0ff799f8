import type { Gap } from './gap-list';

/** Where the user is in the list: a gap, and its place, which outlives it once it is filled. */
export interface GapPosition {
  readonly key: string;
  readonly index: number;
}

/**
 * A gap's name in the list: a target may be a gap in two ways.
 *
 *     gapKey(gap) //=> 'none 2.5'
 */
export function gapKey({ kind, code }: Pick<Gap, 'kind' | 'code'>): string {
  return `${kind} ${code}`;
}

/**
 * The place of the gap the user is at; -1 before the first step, and once it is no gap any more.
 */
export function placeOf(gaps: readonly Gap[], position: GapPosition | undefined): number {
  return position ? gaps.findIndex((gap) => gapKey(gap) === position.key) : -1;
}

/**
 * Where a step leads. From a gap that was filled meanwhile the next one is the one that took its
 * place; both ends stop.
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
