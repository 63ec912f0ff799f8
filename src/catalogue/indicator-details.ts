import type { IndicatorCode } from './codes/patterns';

/** What the framework says of an indicator beside its wording; for reference columns and help. */
export interface IndicatorDetails {
  /** "I": method established and data produced regularly; "II": method, too few data; null: not classified yet. */
  readonly tier: string | null;
  /** The international agencies that compile it, in English. */
  readonly custodian: string;
  /** Code of the United Nations Statistics Division, one for all places of a repeated indicator: "C010101". */
  readonly unsd: string;
  /** The UNSD code follows from the indicator's code and has not been seen in a source. */
  readonly unsdDerived?: boolean;
  /** The newest official wording could not be confirmed. */
  readonly wordingUnderReview?: boolean;
}

/**
 * Details of all 251 rows; fetched when first asked for.
 *
 *     (await loadIndicatorDetails())['1.1.1'].tier //=> 'I'
 */
export async function loadIndicatorDetails(): Promise<
  Readonly<Record<IndicatorCode, IndicatorDetails>>
> {
  const file = await import(/* webpackChunkName: "indicator-details" */ './indicator-details.json');
  return file.default as Record<IndicatorCode, IndicatorDetails>;
}
