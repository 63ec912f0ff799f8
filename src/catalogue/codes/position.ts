/** A row of a column with the targets it may be, by their position in the official order. */
export type Place = readonly number[];

/** With fewer rows, an ascending order may be chance. */
const ENOUGH_PLACES = 5;
/** This share of the steps from one row to the next ascends in a column that is in order. */
const ORDER_SHARE = 0.9;

/** The fewest descents of the rows up to one, by option, and whether the last step ascends. */
type Costs = readonly { readonly descents: number; readonly ascends: boolean }[];

/**
 * Which option each place has, by index; undefined where the others do not decide it. In a column
 * that ascends, it is the only option with which it does so there. In any column, it is the option
 * that directly follows the place above, or is directly followed by the one below, if no other option
 * could come there.
 *
 *     placesInOrder([[58], [50, 59], [70]])[1] //=> 1
 *     placesInOrder([[58], [50, 61], [70]])[1] //=> undefined, because three rows are too few
 */
export function placesInOrder(places: readonly Place[]): readonly (number | undefined)[] {
  const down = costs(places, (from, to) => from < to);
  const up = [...costs([...places].reverse(), (from, to) => from > to)].reverse();
  const best = Math.min(...(down[down.length - 1] ?? []).map(({ descents }) => descents));
  const isOrdered =
    places.length >= ENOUGH_PLACES && best <= (places.length - 1) * (1 - ORDER_SHARE);
  return places.map((place, at) => {
    const inOrder = isOrdered
      ? only(place, (_, i) => isBest(down[at], up[at], i, best))
      : undefined;
    return inOrder ?? only(place, (_, i) => isBesideIts(places, at, i));
  });
}

function costs(
  places: readonly Place[],
  ascends: (from: number, to: number) => boolean,
): readonly Costs[] {
  const all: Costs[] = [];
  let before: Costs = [];
  places.forEach((place, at) => {
    const above = places[at - 1] ?? [];
    const own = place.map((option) => {
      let [descents, isUp] = at === 0 ? [0, true] : [Infinity, false];
      above.forEach((each, i) => {
        const step = ascends(each, option);
        const sum = (before[i]?.descents ?? 0) + (step ? 0 : 1);
        if (sum < descents || (sum === descents && step)) [descents, isUp] = [sum, step];
      });
      return { descents, ascends: isUp };
    });
    all.push(own);
    before = own;
  });
  return all;
}

/** Is the column in order with this option, here and as a whole? */
function isBest(down: Costs | undefined, up: Costs | undefined, i: number, best: number): boolean {
  const [above, below] = [down?.[i], up?.[i]];
  return (
    above !== undefined &&
    below !== undefined &&
    above.ascends &&
    below.ascends &&
    above.descents + below.descents === best
  );
}

function only(
  place: Place,
  passes: (option: number, index: number) => boolean,
): number | undefined {
  const passing = place.flatMap((option, index) => (passes(option, index) ? [index] : []));
  return passing.length === 1 ? passing[0] : undefined;
}

/** Does the option follow a neighbour directly, which no other option could follow at all? */
function isBesideIts(places: readonly Place[], at: number, i: number): boolean {
  const place = places[at] ?? [];
  const others = place.filter((_, index) => index !== i);
  const [above, below] = [sole(places[at - 1]), sole(places[at + 1])];
  const option = place[i] as number;
  return (
    (above + 1 === option && others.every((other) => other <= above)) ||
    (option + 1 === below && others.every((other) => other >= below))
  );
}

function sole(place: Place | undefined): number {
  return place?.length === 1 ? (place[0] as number) : NaN;
}
