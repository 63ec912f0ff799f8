/** `THOROUGH=1`, as in .ci/run: every test as often, and as large, as half an hour allows. */
export const THOROUGH = process.env['THOROUGH'] === '1';

/**
 * How often something is tried: in `npm test`, while people wait, or in the thorough run.
 *
 *     fc.assert(property, { numRuns: runs(40, 400) })
 */
export function runs(quick: number, thorough: number): number {
  return THOROUGH ? thorough : quick;
}
