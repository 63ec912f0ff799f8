import type { Area, SheetPlan } from '../sheet/plan';

/** Part of a planned sheet. */
export type SheetPart = Partial<
  Pick<
    SheetPlan,
    'blocks' | 'formats' | 'merged' | 'rowHeights' | 'conditionalFormats' | 'names' | 'charts'
  >
>;

/** Joins parts, in order. */
export function joined(parts: readonly SheetPart[]): Required<SheetPart> {
  const all = <Key extends keyof SheetPart>(key: Key) =>
    parts.flatMap((part) => (part[key] ?? []) as NonNullable<SheetPart[Key]>[number][]);
  return {
    blocks: all('blocks'),
    formats: all('formats'),
    merged: all('merged'),
    rowHeights: inRuns(all('rowHeights')),
    conditionalFormats: all('conditionalFormats'),
    names: all('names'),
    charts: all('charts'),
  } as Required<SheetPart>;
}

/** Neighbouring rows of the same height as one entry. */
function inRuns(rows: NonNullable<SheetPlan['rowHeights']>): NonNullable<SheetPlan['rowHeights']> {
  const found: { row: number; count: number; height: number }[] = [];
  for (const { row, count, height } of rows) {
    const last = found[found.length - 1];
    if (last?.height === height && last.row + last.count === row) last.count += count;
    else found.push({ row, count, height });
  }
  return found;
}

/**
 *     area(4, 0, 2, 9) //=> { row: 4, column: 0, rows: 2, columns: 9 }
 */
export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}
