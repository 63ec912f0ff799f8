import type { IndicatorCode } from './codes/patterns';

/**
 * Indicators of earlier editions whose codes the framework no longer has, with the one to use
 * instead. 2.b.2 (2017) and 17.6.2 (2020) were renumbered; 1.a.3 and 13.3.2 (2020) were merged into
 * or left to the other indicator of their target. Codes that were given to another indicator, such
 * as 8.9.2, exist and are not listed.
 */
const SUCCESSORS: ReadonlyMap<string, string> = new Map([
  ['1.a.3', '1.a.1'],
  ['2.b.2', '2.b.1'],
  ['13.3.2', '13.3.1'],
  ['17.6.2', '17.6.1'],
]);

/**
 * The indicator to use instead of one that was retired or renumbered; undefined for other codes.
 *
 *     successorOf('17.6.2') //=> '17.6.1'
 */
export function successorOf(code: string): IndicatorCode | undefined {
  return SUCCESSORS.get(code) as IndicatorCode | undefined;
}
