import type { IndicatorCode, TargetCode } from './codes/patterns';
import { INDICATORS_PER_TARGET } from './framework';
import { TARGETS } from './targets';

export interface Indicator {
  readonly code: IndicatorCode;
  readonly target: TargetCode;
}

const COUNTS = INDICATORS_PER_TARGET.join('').replace(/ /g, '');

/** The 251 rows of the global indicator framework in official order. */
export const INDICATORS: readonly Indicator[] = TARGETS.flatMap(({ code: target, order }) =>
  Array.from({ length: Number(COUNTS[order]) }, (_, i) => ({
    code: `${target}.${i + 1}` as IndicatorCode,
    target,
  })),
);

const BY_TARGET = new Map<TargetCode, Indicator[]>(TARGETS.map(({ code }) => [code, []]));
const BY_CODE = new Map<string, Indicator>();
for (const each of INDICATORS) {
  BY_TARGET.get(each.target)?.push(each);
  BY_CODE.set(each.code, each);
}

/**
 * Is this exactly the code of an indicator?
 *
 *     isIndicator('1.a.1') //=> true
 *     isIndicator('3.8.9') //=> false
 */
export function isIndicator(text: string): text is IndicatorCode {
  return BY_CODE.has(text);
}

/**
 *     indicator('3.8.1' as IndicatorCode).target //=> '3.8'
 */
export function indicator(code: IndicatorCode): Indicator {
  return BY_CODE.get(code) as Indicator;
}

/**
 * Indicators of a target in official order; every target has at least one.
 *
 *     indicatorsOf('3.8' as TargetCode).map(({ code }) => code) //=> ['3.8.1', '3.8.2']
 */
export function indicatorsOf(target: TargetCode): readonly Indicator[] {
  return BY_TARGET.get(target) as Indicator[];
}
