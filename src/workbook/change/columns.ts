import { linesWith, type Insertion, type Lines } from './lines';

/** Where the documents of a changed matrix end up. */
export interface ColumnChange {
  readonly lines: Lines;
  /** Column of each requested document once columns are inserted and before any is deleted. */
  readonly places: readonly number[];
  /** Old columns of documents that are removed. */
  readonly removed: readonly number[];
}

/**
 * Decides where new documents get columns and how the others share the existing ones. A column is
 * inserted next to the document it belongs with, so that other ratings do not move: between two
 * documents Excel extends every range across both. Before the first and after the last it does not,
 * so we rewrite our own ranges. Documents that swap places swap contents, not columns: moving a
 * column would break the formulas that refer to it.
 *
 *     changeColumns([5, 6], [5, undefined, 6], 7).places //=> [5, 6, 7]
 *     changeColumns([5, 6], [6, 5], 7).places //=> [5, 6]
 *
 * @param columns columns of the existing documents, ascending
 * @param requested column of each requested document, `undefined` for a new one
 * @param home where columns are inserted when there is no document
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

/** Next to a document that stays; if none does, inside the old columns, so that ranges extend. */
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
