import type { Cells } from './cells';
import type { Problem } from './problem';
import type { Scale } from './scale';

/** The best rating of a row as 0–1 or `NOT_APPLICABLE`; NaN if a cell is not a rating. */
type RowWeigher = (cells: Cells[number]) => number;

/** Number of slots for recently weighed texts; a power of two. */
const SLOTS = 128;
/** Longer texts are not cached, to save memory in a long session. */
const LONGEST = 100;
/** How many different weights of texts have a bit; most scales have four. */
const BITS = 8;

const weighers = new WeakMap<Scale, RowWeigher>();

/**
 * The largest weight of each row, which is its best rating, as 0–1 or `NOT_APPLICABLE`; NaN for a
 * row with a cell that is not a rating.
 *
 *     weighRows([['P', 'T'], ['', ''], ['maybe', 'T']], RATINGS_SCALE) //=> [1, 0, NaN]
 */
export function weighRows(ratings: Cells, scale: Scale): Float64Array {
  const weigh = rowWeigher(scale);
  const best = new Float64Array(ratings.length);
  for (let row = 0; row < best.length; row++) best[row] = weigh(ratings[row] as Cells[number]);
  return best;
}

/**
 * Weighs one row after another, as `weighRows` does. Recent weights of a scale are cached between
 * calls, in a table of fixed size.
 *
 *     rowWeigher(RATINGS_SCALE)(['P', 'T']) //=> 1
 */
export function rowWeigher(scale: Scale): RowWeigher {
  let weigher = weighers.get(scale);
  if (!weigher) {
    weigher = newWeigher(scale);
    weighers.set(scale, weigher);
  }
  return weigher;
}

/**
 * Ranges may have a million cells, so two costs are avoided. Finding a text in a `Map` means
 * reading all of it first; here it is compared only with the one text in the slot for its length
 * and last character. And the order of ratings is random, so a processor that has to predict
 * whether the next one is better than the best so far is wrong half of the time, which costs more
 * than everything else. So each weight has a bit, a row collects the bits, and a table gives the
 * largest weight for any combination of bits.
 */
function newWeigher(scale: Scale): RowWeigher {
  const texts = Array.from({ length: SLOTS }, () => '');
  const bits = new Int32Array(SLOTS);
  const weights: number[] = [];
  const largestOf = new Float64Array(1 << BITS);

  const weighNew = (text: string): number => {
    const weight = scale.weigh(text);
    if (Number.isNaN(weight) || text.length > LONGEST) return weight;
    const bit = bitOf(weight);
    if (bit === undefined) return weight;
    texts[slotOf(text)] = text;
    bits[slotOf(text)] = bit;
    return weight;
  };

  const bitOf = (weight: number): number | undefined => {
    const place = weights.indexOf(weight);
    if (place >= 0) return 1 << place;
    if (weights.length === BITS) return undefined;
    const bit = 1 << (weights.push(weight) - 1);
    for (let others = 0; others < bit; others++) {
      largestOf[others | bit] = Math.max(weight, largestOf[others] as number);
    }
    return bit;
  };

  return (cells) => {
    let found = 0;
    let largest = 0;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (typeof cell === 'string') {
        if (cell === '') continue;
        const slot = slotOf(cell);
        if (texts[slot] === cell) found |= bits[slot] as number;
        else largest = Math.max(largest, weighNew(cell));
      } else if (cell !== null && cell !== 0) largest = Math.max(largest, scale.weigh(cell));
    }
    const largestFound = largestOf[found] as number;
    return largest === 0 ? largestFound : Math.max(largest, largestFound);
  };
}

function slotOf(text: string): number {
  return (text.length * 33 + text.charCodeAt(text.length - 1) * 19) & (SLOTS - 1);
}

/** Why a row has no weight: its first cell that is not a rating; rows count from 0. */
export function rowProblem(ratings: Cells, row: number, scale: Scale): Problem {
  const cell = ratings[row]?.find((each) => Number.isNaN(scale.weigh(each)));
  return scale.explain(cell, row + 1);
}
