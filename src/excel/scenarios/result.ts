import type { Observed, Scenario } from './scenario';

/** What became of a scenario. */
export type Verdict =
  | { readonly kind: 'expected' | 'different'; readonly observed: Observed }
  /** This Excel lacks a requirement set. */
  | { readonly kind: 'impossible'; readonly needs: string }
  /** No answer, or an event that never came. */
  | { readonly kind: 'unanswered'; readonly seconds: number }
  /** A fault of ours. Its message may quote anything and must not be shown. */
  | { readonly kind: 'fault'; readonly error: unknown };

export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
}
