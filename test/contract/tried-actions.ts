/** How many are tried at either end, and between. */
const ENDS = 8;
const BETWEEN = 16;

/**
 * The actions of a request after which it is made to fail. A request may have hundreds, and each
 * try writes and undoes: the first and the last ones are tried, and some between, evenly spread.
 * `EVERY=1` tries all, `EVERY=5` every fifth.
 *
 *     triedActions(400) //=> [0, 1, … 7, 25, 50, … 375, 392, … 399]
 */
export function triedActions(count: number): number[] {
  const step = Number(process.env['EVERY'] ?? Math.max(1, Math.ceil(count / BETWEEN)));
  return Array.from({ length: count }, (_, action) => action).filter(
    (action) => action < ENDS || action >= count - ENDS || action % step === 0,
  );
}
