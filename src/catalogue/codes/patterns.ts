/**
 * Codes are text: as a number 8.10 would turn into 8.1. The brand keeps a code that was checked
 * apart from any other text, so what takes a `TargetCode` cannot be handed "3.99".
 */
declare const level: unique symbol;

/** "1" … "17" */
export type GoalCode = string & { readonly [level]: 'goal' };
/** "1.1" … "17.19", the means of implementation with a letter: "1.a" */
export type TargetCode = string & { readonly [level]: 'target' };
/** "1.1.1" … "17.19.2", "1.a.1" */
export type IndicatorCode = string & { readonly [level]: 'indicator' };
