/** `THOROUGH=1`, as in .ci/run: everything as often, and as large, as it is worth in half an hour. */
export const THOROUGH = process.env['THOROUGH'] === '1';

/**
 * How often something is tried: in `npm test`, which people wait for, and in the thorough run.
 *
 *     fc.assert(property, { numRuns: runs(40, 400) })
 */
export function runs(quick: number, thorough: number): number {
  return THOROUGH ? thorough : quick;
}
