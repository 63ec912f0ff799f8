import { NOT_APPLICABLE } from '../../assessment/rating';
import { RATINGS_SCALE } from '../../assessment/scale';
import { formulaAt, valueAt, type SheetReading } from '../sheet/reading';
import { saysRollUp } from './heading-words';
import { rowReferences, type Headings } from './row-references';

/** A column of ratings and its heading. */
export interface RatedColumn {
  readonly column: number;
  readonly heading: string;
}

/** By what a roll-up was recognised. */
export type RollUpSign = 'formula' | 'heading' | 'values';

export interface RollUps {
  readonly found: ReadonlyMap<number, RollUpSign>;
  /** Columns whose ratings another column repeats in every row: one of the two may be a roll-up. */
  readonly repeated: readonly number[];
}

/** As many rated rows show that two columns do not agree by chance. */
const ENOUGH_ROWS = 5;
/** As many formulas of a column are read; they are the same in every row. */
const FORMULAS_READ = 24;

/**
 * Which columns of ratings are the outcome over the others ("Highest alignment", "Best rating")
 * rather than a document: calculated from them, named so, or equal to the best of them in every
 * row. Counting one as a document would raise depth and agreement.
 *
 *     rollUps(reading, rows, headings, rated).found //=> Map { 8 => 'formula' }
 */
export function rollUps(
  reading: SheetReading,
  rows: readonly number[],
  headings: Headings,
  rated: readonly RatedColumn[],
): RollUps {
  const found = new Map<number, RollUpSign>();
  for (const { column, heading } of rated) {
    if (isCalculated(reading, rows, headings, column, rated)) found.set(column, 'formula');
    else if (saysRollUp(heading)) found.set(column, 'heading');
  }
  // Nothing but roll-ups: a summary that was copied without its documents.
  if (found.size === rated.length) return { found: new Map(), repeated: [] };
  const others = rated.filter(({ column }) => !found.has(column)).map(({ column }) => column);
  const { best, repeated } = byValues(reading, rows, others);
  for (const column of best) found.set(column, 'values');
  return { found, repeated };
}

/** Do most of its cells refer to other columns of ratings in their row? */
function isCalculated(
  reading: SheetReading,
  rows: readonly number[],
  headings: Headings,
  column: number,
  rated: readonly RatedColumn[],
): boolean {
  const formulas = rows.filter((row) => formulaAt(reading, row, column) !== undefined);
  if (formulas.length * 2 < rows.length) return false;
  const others = rated.map((each) => each.column).filter((each) => each !== column);
  const enough = Math.min(2, others.length);
  const step = Math.ceil(formulas.length / FORMULAS_READ);
  const read = formulas.filter((_, index) => index % step === 0);
  const over = read.filter((row) => {
    const referred = rowReferences(reading, headings, row, column);
    return others.filter((each) => referred.has(each)).length >= enough;
  });
  return enough > 0 && over.length * 2 > read.length;
}

/** Columns that are equal to the best of the others in every row, while none of these alone is. */
function byValues(reading: SheetReading, rows: readonly number[], columns: readonly number[]) {
  const all = rows.map((row) =>
    columns.map((column) => {
      const weight = RATINGS_SCALE.weigh(valueAt(reading, row, column));
      return Number.isNaN(weight) ? -1 : weight;
    }),
  );
  // Where a target does not apply, a roll-up says so, and the documents may not.
  const applied = all.filter((weights) => !weights.includes(NOT_APPLICABLE));
  const groups = new Map<string, number[]>();
  columns.forEach((_, index) => {
    const own = applied.map((weights) => weights[index] as number);
    if (own.filter((weight) => weight > 0).length < ENOUGH_ROWS) return;
    const key = own.join();
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  const bests = applied.map(bestTwo);
  const best: number[] = [];
  const repeated: number[] = [];
  for (const [, group] of groups) {
    const isBest =
      columns.length - group.length >= 2 &&
      applied.every((weights, row) => {
        const own = weights[group[0] as number];
        const { weight, times, next } = bests[row] as BestTwo;
        return own === (own === weight && times <= group.length ? next : weight);
      });
    const alike = group.map((index) => columns[index] as number);
    if (isBest) best.push(...alike);
    else if (alike.length > 1) repeated.push(...alike);
  }
  return { best, repeated };
}

interface BestTwo {
  readonly weight: number;
  /** How many columns have it, and the best of the rest. */
  readonly times: number;
  readonly next: number;
}

/** The best rating of a row and the next lower one. */
function bestTwo(weights: readonly number[]): BestTwo {
  let [weight, times, next] = [0, 0, 0];
  for (const each of weights) {
    if (each > weight) [weight, times, next] = [each, 1, weight];
    else if (each === weight) times += 1;
    else next = Math.max(next, each);
  }
  return { weight, times, next };
}
