import type { HelperAddresses } from '../helper-sheet';
import { bestSteps, placesText, stepsOrMore, weightsText, type NativeRequest } from './request';
import type { NativeTargets } from './targets';
import { countingTo, largestInRows, perTarget } from './text';

export type Count = 'total' | 'partial' | 'none' | 'notApplicable' | 'applicable' | 'covered';

/** Which of none, P, T and n/a are part of a count. */
const STEPS: Readonly<Record<Count, string>> = {
  total: '{0;0;1;0}',
  partial: '{0;1;0;0}',
  none: '{1;0;0;0}',
  notApplicable: '{0;0;0;1}',
  applicable: '{1;1;1;0}',
  covered: '{0;1;1;0}',
};

/**
 * Number of targets with these ratings, as a native formula. `among` limits the targets, for
 * example to one goal: an array that is 0 for the others.
 */
export function countText(
  request: NativeRequest,
  count: Count,
  at: HelperAddresses,
  among?: string,
): string {
  const { targets } = request;
  if (!targets)
    return `SUMPRODUCT(FREQUENCY(${bestSteps(request, at)},{1.5;2.5;3.5})*${STEPS[count]})`;
  const flags = targetFlags(request, targets, at);
  const { isAny, isTotal, isOut } = flags;
  const kinds: Readonly<Record<Count, readonly string[]>> = {
    total: [`(${isTotal}>0)`, `(${isOut}=0)`],
    partial: [`(${isAny}>0)`, `(${isTotal}=0)`],
    none: [`(${isAny}=0)`],
    notApplicable: [`(${isOut}>0)`],
    applicable: [`(${isOut}=0)`],
    covered: [`(${isAny}>0)`, `(${isOut}=0)`],
  };
  const universe = targets.universe.text(at, placesText(targets, at));
  return `SUMPRODUCT(${[universe, ...(among ? [among] : []), ...kinds[count]].join('*')})`;
}

/** Sum of the weights of the applicable targets. */
export function weightSum(request: NativeRequest, at: HelperAddresses, among?: string): string {
  const { targets, table, ratings } = request;
  if (!targets) {
    const best = largestInRows(ratings, weightsText(request, at));
    return `SUMPRODUCT(MOD(${best}-1,2))`;
  }
  const places = placesText(targets, at);
  const counted = [targets.universe.text(at, places), ...(among ? [among] : [])].join('*');
  if (table.isPlain) {
    const { isAny, isTotal, isOut } = targetFlags(request, targets, at);
    return `SUMPRODUCT(${counted}*(${isOut}=0)*((${isAny}>0)+(${isTotal}>0)))/2`;
  }
  const best = bestOfTargets(request, places, at);
  return `SUMPRODUCT(${counted}*(${best}>=4*${at.orders})*MOD(${best}-4*${at.orders}-1,2))`;
}

/** For each target, how many cells say: covered or n/a; T or n/a; n/a. */
export function targetFlags(request: NativeRequest, targets: NativeTargets, at: HelperAddresses) {
  const places = placesText(targets, at);
  const steps = stepsOrMore(request, at);
  const over = (step: string) => perTarget(at, `${places}*(${steps}>${step})`);
  return { isAny: over('1.5'), isTotal: over('2.5'), isOut: over('3.5') };
}

/**
 * For each target the largest 4 × position + 1 + weight among its cells (that of a smaller target
 * if it has none): all these numbers are sorted, with a 0 before them, and looked up.
 */
function bestOfTargets(request: NativeRequest, places: string, at: HelperAddresses): string {
  const { text } = request.ratings;
  const numbers = `4*${places}+${weightsText(request, at)}`;
  const counting = countingTo(at, `1+ROWS(${text})*COLUMNS(${text})`);
  const sorted = `SMALL(${numbers},${counting}-(${counting}>1))*(${counting}>1)`;
  return `LOOKUP(4*${at.orders}+3.5,${sorted})`;
}
