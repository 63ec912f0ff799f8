/** Adjacent lines that are collapsed together. */
export interface LineGroup {
  readonly level: number;
  readonly first: number;
  readonly count: number;
}

/**
 * The groups of an outline, outermost first.
 *
 *     outlineGroups({ 1: 1, 2: 2, 3: 1 })
 *     //=> [{ level: 1, first: 1, count: 3 }, { level: 2, first: 2, count: 1 }]
 */
export function outlineGroups(levels: Readonly<Record<number, number>>): LineGroup[] {
  const groups: LineGroup[] = [];
  const deepest = Math.max(0, ...Object.values(levels));
  const lines = Object.keys(levels)
    .map(Number)
    .sort((a, b) => a - b);
  for (let level = 1; level <= deepest; level++) {
    let first: number | undefined;
    let last = -1;
    for (const line of lines.filter((each) => (levels[each] ?? 0) >= level)) {
      if (first !== undefined && line > last + 1) {
        groups.push({ level, first, count: last - first + 1 });
        first = undefined;
      }
      first ??= line;
      last = line;
    }
    if (first !== undefined) groups.push({ level, first, count: last - first + 1 });
  }
  return groups;
}
