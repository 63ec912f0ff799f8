import { runs } from '../effort';

/** How many are tried at each end, and in between. */
const ENDS = runs(1, 8);
const BETWEEN = runs(3, 60);

/**
 * The actions of a request after which it is made to fail. A request may have hundreds, and each
 * attempt writes and undoes: the first and the last ones are tried, and some in between, evenly
 * distributed. `EVERY=1` tries all, `EVERY=5` every fifth.
 *
 *     triedActions(400) //=> [0, 134, 268, 399]
 */
export function triedActions(count: number): number[] {
  const step = Number(process.env['EVERY'] ?? Math.max(1, Math.ceil(count / BETWEEN)));
  return Array.from({ length: count }, (_, action) => action).filter(
    (action) => action < ENDS || action >= count - ENDS || action % step === 0,
  );
}
