import { linesWith, type Insertion, type Lines } from './lines';

/** Where the documents of a changed matrix come to stand. */
export interface ColumnChange {
  readonly lines: Lines;
  /** Column of each requested document once columns have been inserted, none deleted yet. */
  readonly places: readonly number[];
  /** Columns of documents that go, before. */
  readonly removed: readonly number[];
}

/**
 * Where new documents get columns, and which columns the others share among themselves. A column
 * is inserted next to the document it stands beside, so that nobody else's ratings move: between
 * two documents Excel stretches every range over both. Before the first and after the last it does
 * not, and what is ours is rewritten. Documents that change places swap contents, not columns: a
 * column cannot be moved without breaking the formulas that name it.
 *
 *     changeColumns([5, 6], [5, undefined, 6], 7).places //=> [5, 6, 7]
 *     changeColumns([5, 6], [6, 5], 7).places //=> [5, 6]
 *
 * @param columns of the documents there are, ascending
 * @param requested column of each requested document, `undefined` for a new one
 * @param home where columns are inserted if there is no document
 */
export function changeColumns(
  columns: readonly number[],
  requested: readonly (number | undefined)[],
  home: number,
): ColumnChange {
  const kept = requested.filter((column) => column !== undefined).sort((a, b) => a - b);
  const removed = columns.filter((column) => !kept.includes(column));
  const gaps = new Map<number, number>();
  let passed = 0;
  const slots = requested.map((column) => {
    if (column !== undefined) return { old: kept[passed++] as number };
    const at = gap(kept[passed - 1], kept[passed], columns, home);
    const nth = gaps.get(at) ?? 0;
    gaps.set(at, nth + 1);
    return { at, nth };
  });
  const insertions: Insertion[] = [...gaps].map(([at, count]) => ({ at, count }));
  const lines = linesWith(insertions);
  const places = slots.map((slot) =>
    slot.old !== undefined
      ? lines.after(slot.old)
      : lines.first({ at: slot.at, count: 1 }) + slot.nth,
  );
  return { lines, places, removed };
}

/** Beside a document that stays; where none does, inside what there was, so that ranges stretch. */
function gap(
  left: number | undefined,
  right: number | undefined,
  columns: readonly number[],
  home: number,
): number {
  if (left !== undefined) return left + 1;
  if (right !== undefined) return right;
  const [first] = columns;
  return first === undefined ? home : first + 1;
}
