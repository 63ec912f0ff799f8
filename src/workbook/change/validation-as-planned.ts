import { parseAddress } from '../sheet/address';
import type { ValidationPlan } from '../sheet/plan';

/** A validation as Excel reports it. */
export interface ValidationFound {
  readonly rule?: {
    readonly list?: { readonly source: unknown } | undefined;
    readonly decimal?: { readonly formula1: unknown; readonly formula2?: unknown } | undefined;
  };
  readonly errorAlert?: { readonly title: string; readonly message: string };
}

/**
 * Is a validation still as planned? If not, the user has changed it, and it stays.
 *
 *     isAsPlanned({ rule: { list: { source: 'T,P' } } }, { area, list: ['T', 'P'] }) //=> true
 */
export function isAsPlanned({ rule, errorAlert }: ValidationFound, plan: ValidationPlan): boolean {
  return (
    isSameRule(rule, plan) &&
    (errorAlert?.title ?? '') === (plan.error?.title ?? '') &&
    (errorAlert?.message ?? '') === (plan.error?.message ?? '')
  );
}

function isSameRule(rule: ValidationFound['rule'], { list, between }: ValidationPlan): boolean {
  if (between) {
    const { formula1, formula2 } = rule?.decimal ?? {};
    return Number(formula1) === between[0] && Number(formula2) === between[1];
  }
  const source = rule?.list?.source;
  if (!list || typeof source !== 'string') return false;
  if (!('row' in list)) return source === list.join(',');
  return JSON.stringify(parseAddress(source)) === JSON.stringify(list);
}
