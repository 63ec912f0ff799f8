import type { GoalCode, IndicatorCode, TargetCode } from './patterns';
import { isGoal } from '../goals';
import { indicator, isIndicator } from '../indicators';
import { successorOf } from '../retired';
import { isTarget } from '../targets';

/** An indicator that the framework no longer has, and the one to use instead. */
export interface RetiredIndicator {
  readonly code: string;
  readonly successor: IndicatorCode;
}

/** What a code in its dotted form names. */
export type Named =
  | { readonly kind: 'goal'; readonly code: GoalCode }
  /** `retired`: the code is that of an indicator of this target, which was retired. */
  | { readonly kind: 'target'; readonly code: TargetCode; readonly retired?: RetiredIndicator }
  | { readonly kind: 'indicator'; readonly code: IndicatorCode };

const LAST_MONTH = 12;

/**
 * What a code names: something of the framework, or the target of a retired or national indicator.
 *
 *     named('3.8.1') //=> { kind: 'indicator', code: '3.8.1' }
 *     named('16.10.2.a') //=> { kind: 'target', code: '16.10' }
 *     named('3.99') //=> undefined
 */
export function named(code: string): Named | undefined {
  if (isTarget(code)) return { kind: 'target', code };
  if (isGoal(code)) return { kind: 'goal', code };
  if (isIndicator(code)) return { kind: 'indicator', code };
  const [goal = '', part = '', ...more] = code.split('.');
  const above = `${goal}.${part}`;
  if (!isTarget(above)) return undefined;
  const successor = successorOf(code);
  if (successor) return { kind: 'target', code: above, retired: { code, successor } };
  return isNational(above, part, more) ? { kind: 'target', code: above } : undefined;
}

/**
 * Countries number their own indicators on from the framework's: 3.8.3 within target 3.8, 8.3.1.1
 * and 16.10.2.a within an indicator. "3.8.16" is rather a date, "1.2.3.4" something else.
 */
function isNational(above: string, part: string, [third = '', ...more]: readonly string[]) {
  const [fourth] = more;
  if (fourth === undefined) return third.length === 1 || !(Number(part) <= LAST_MONTH);
  const global = `${above}.${third}`;
  return more.length === 1 && (isIndicator(global) || successorOf(global) !== undefined);
}

/** Is this a code of the framework, today's or an earlier one, and not a country's own? */
export function isGlobal(code: string): boolean {
  return isTarget(code) || isIndicator(code) || successorOf(code) !== undefined;
}

/** The target that a code names, also as that of its indicator. */
export function targetNamed(code: string): TargetCode | undefined {
  const found = named(code);
  if (found?.kind === 'target') return found.code;
  return found?.kind === 'indicator' ? indicator(found.code).target : undefined;
}
