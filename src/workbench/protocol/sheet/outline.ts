import type { SheetModel } from '../../model/workbook-model';

type Axis = 'rows' | 'columns';

/** The maximum level of grouping. */
export const DEEPEST = 7;

/** The adjacent lines around one of them that are grouped at least to the same level. */
export function groupAround(
  sheet: SheetModel,
  axis: Axis,
  line: number,
): { readonly first: number; readonly count: number } | undefined {
  const level = sheet.outlineLevel(axis, line);
  if (level === 0) return undefined;
  let first = line;
  while (first > 0 && sheet.outlineLevel(axis, first - 1) >= level) first--;
  let end = line + 1;
  while (sheet.outlineLevel(axis, end) >= level) end++;
  return { first, count: end - first };
}

/** Collapses or expands the groups that lines from `first` on belong to. */
export function foldGroups(
  sheet: SheetModel,
  axis: Axis,
  first: number,
  count: number,
  isFolded: boolean,
): void {
  for (let line = first; line < first + count;) {
    const group = groupAround(sheet, axis, line);
    if (group) sheet.setHidden(axis, group.first, group.count, isFolded);
    line = group ? group.first + group.count : line + 1;
  }
}

/**
 * Shows levels up to a number, as Excel's numbered buttons do: 1 shows no grouped line, 2 the first
 * level, and so on.
 */
export function showLevels(sheet: SheetModel, axis: Axis, levels: number): void {
  for (const [line, level] of Object.entries(sheet.outline()[axis]))
    sheet.setHidden(axis, Number(line), 1, level >= levels);
}
