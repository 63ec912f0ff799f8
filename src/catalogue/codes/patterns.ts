/**
 * Codes are text: as a number, 8.10 would become 8.1. The brand marks text that was checked to be a
 * code, so that "3.99" cannot be passed as a `TargetCode`.
 */
declare const level: unique symbol;

/** "1" … "17" */
export type GoalCode = string & { readonly [level]: 'goal' };
/** "1.1" … "17.19", the means of implementation with a letter: "1.a" */
export type TargetCode = string & { readonly [level]: 'target' };
/** "1.1.1" … "17.19.2", "1.a.1" */
export type IndicatorCode = string & { readonly [level]: 'indicator' };
