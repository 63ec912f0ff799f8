import type { Area } from '../sheet/plan';

/** Lines (rows or columns) inserted before the line that is at `at` now. */
export interface Insertion {
  readonly at: number;
  readonly count: number;
}

/**
 * How lines move when others are inserted between them. "Before" counts lines without the new ones,
 * "after" with them.
 */
export interface Lines {
  /** Sorted by position, at most one per position. */
  readonly insertions: readonly Insertion[];
  /** New position of an old line. */
  readonly after: (line: number) => number;
  /** Old position of a line; `undefined` for a new one. */
  readonly before: (line: number) => number | undefined;
  /** New position of the first line of an insertion. */
  readonly first: (insertion: Insertion) => number;
}

/**
 *     const lines = linesWith([{ at: 6, count: 2 }]);
 *     [lines.after(5), lines.after(6), lines.before(6), lines.before(8)] //=> [5, 8, undefined, 6]
 */
export function linesWith(insertions: readonly Insertion[]): Lines {
  const sums = new Map<number, number>();
  for (const { at, count } of insertions) sums.set(at, (sums.get(at) ?? 0) + count);
  const ordered = [...sums]
    .map(([at, count]) => ({ at, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.at - b.at);
  const after = (line: number) =>
    ordered.reduce((place, { at, count }) => (at <= line ? place + count : place), line);
  const first = ({ at }: Insertion) =>
    ordered.reduce((place, each) => (each.at < at ? place + each.count : place), at);
  return {
    insertions: ordered,
    after,
    first,
    before: (line) => {
      let old = line;
      for (const each of ordered) {
        const start = first(each);
        if (line < start) break;
        if (line < start + each.count) return undefined;
        old -= each.count;
      }
      return old;
    },
  };
}

/** A run of neighbouring lines. */
export interface Stretch {
  readonly start: number;
  readonly count: number;
}

/**
 * Groups lines into runs of neighbours, in order.
 *
 *     stretches([4, 2, 3, 7]) //=> [{ start: 2, count: 3 }, { start: 7, count: 1 }]
 */
export function stretches(lines: Iterable<number>): Stretch[] {
  const found: { start: number; count: number }[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && line === last.start + last.count) last.count += 1;
    else found.push({ start: line, count: 1 });
  }
  return found;
}

/** The rectangles where rows and columns cross. */
export function crossings(rows: readonly Stretch[], columns: readonly Stretch[]): Area[] {
  return rows.flatMap((row) =>
    columns.map((column) => ({
      row: row.start,
      rows: row.count,
      column: column.start,
      columns: column.count,
    })),
  );
}
