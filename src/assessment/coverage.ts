import type { Problem } from './problem';
import { applicable, covered, type Tally } from './tally';

/**
 * Coverage: the share (0–1) of applicable targets that are rated T or P. A partial rating counts in
 * full, as in UNDP's RIA tool. Without an applicable target there is no coverage, rather than 0.
 *
 *     coverage({ total: 29, partial: 73, none: 12, notApplicable: 12, weight: 65.5 }) //=> 0.8947
 */
export function coverage(tally: Tally): number | Problem {
  const all = applicable(tally);
  return all === 0 ? { problem: 'nothing-applicable' } : covered(tally) / all;
}
