import { apiError } from '../../api-error';
import { isWholeColumns, isWholeRows } from '../../../model/area';
import { wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import type { RangeTarget } from '../../objects/targets';
import { DEEPEST, foldGroups } from '../../sheet/outline';
import { requireUnprotected } from '../../sheet/protection';

/** Grouping rows or columns, and collapsing the groups. */
export const RANGE_OUTLINE: NonNullable<OfficeClass<RangeTarget>['methods']> = {
  group: (range, [option]) => {
    const { axis, first, count } = lines(range, option, 'Range.group');
    const levels = levelsOf(range, axis, first, count);
    if (levels.some((level) => level >= DEEPEST)) throw apiError('InvalidOperation', 'Range.group');
    for (const { level, start, length } of runsOf(levels))
      range.sheet.setOutlineLevel(axis, first + start, length, level + 1);
  },
  ungroup: (range, [option]) => {
    const { axis, first, count } = lines(range, option, 'Range.ungroup');
    const levels = levelsOf(range, axis, first, count);
    if (!levels.some((level) => level > 0)) throw apiError('InvalidOperation', 'Range.ungroup');
    for (const { level, start, length } of runsOf(levels))
      range.sheet.setOutlineLevel(axis, first + start, length, Math.max(0, level - 1));
  },
  hideGroupDetails: (range, [option]) => {
    const { axis, first, count } = lines(range, option, 'Range.hideGroupDetails');
    foldGroups(range.sheet, axis, first, count, true);
  },
  showGroupDetails: (range, [option]) => {
    const { axis, first, count } = lines(range, option, 'Range.showGroupDetails');
    foldGroups(range.sheet, axis, first, count, false);
  },
};

function lines({ sheet, area }: RangeTarget, option: unknown, location: string) {
  const word = wordArgument(option, ['ByRows', 'ByColumns'], location);
  // All rows, or all columns, cannot be grouped: there would be no place for the button to expand
  // them.
  if (word === 'ByRows' ? isWholeColumns(area) : isWholeRows(area))
    throw apiError('InvalidArgument', location);
  requireUnprotected(sheet, location);
  return word === 'ByRows'
    ? ({ axis: 'rows', first: area.row, count: area.rows } as const)
    : ({ axis: 'columns', first: area.column, count: area.columns } as const);
}

/** Neighbours of one level change together: after each change the page draws all groups. */
function runsOf(levels: readonly number[]) {
  const runs: { level: number; start: number; length: number }[] = [];
  levels.forEach((level, index) => {
    const last = runs.at(-1);
    if (last?.level === level) last.length += 1;
    else runs.push({ level, start: index, length: 1 });
  });
  return runs;
}

function levelsOf(
  { sheet }: RangeTarget,
  axis: 'rows' | 'columns',
  first: number,
  count: number,
): number[] {
  return Array.from({ length: count }, (_, index) => sheet.outlineLevel(axis, first + index));
}
