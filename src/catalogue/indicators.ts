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

/** One indicator that stands under several targets; 251 rows are 234 indicators. */
const REPEATED = [
  '1.5.1 11.5.1 13.1.1',
  '1.5.2 11.5.2',
  '1.5.3 11.b.1 13.1.2',
  '1.5.4 11.b.2 13.1.3',
  '4.7.1 12.8.1 13.3.1',
  '7.b.1 12.a.1',
  '8.4.1 12.2.1',
  '8.4.2 12.2.2',
  '10.3.1 16.b.1',
  '10.6.1 16.8.1',
  '13.2.1 13.b.1',
  '15.7.1 15.c.1',
  '15.a.1 15.b.1',
].map((codes) => codes.split(' ') as IndicatorCode[]);

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

/**
 * All codes under which this indicator stands, itself included, in official order.
 *
 *     repeatsOf('11.5.1' as IndicatorCode) //=> ['1.5.1', '11.5.1', '13.1.1']
 *     repeatsOf('3.8.1' as IndicatorCode) //=> ['3.8.1']
 */
export function repeatsOf(code: IndicatorCode): readonly IndicatorCode[] {
  return REPEATED.find((group) => group.includes(code)) ?? [code];
}

/**
 * The 234 different indicators, each at its first place in the official order.
 *
 *     uniqueIndicators().length //=> 234
 */
export function uniqueIndicators(): readonly Indicator[] {
  return INDICATORS.filter(({ code }) => repeatsOf(code)[0] === code);
}
