import { apiError, notPlayed } from '../../api-error';
import { intersection, isWholeColumns, isWholeRows } from '../../../model/area';
import { wordArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { RangeTarget } from '../../objects/targets';
import { shownParts } from '../../sheet/filters';
import { requireUnprotected } from '../../sheet/protection';
import type { Session } from '../../session';

/**
 * Inserting, deleting, merging. Only whole rows and columns can be inserted and deleted here:
 * shifting part of the sheet is `NotImplemented`.
 */
export const RANGE_STRUCTURE: NonNullable<OfficeClass<RangeTarget>['methods']> = {
  insert: (range, [shift], session) => {
    wordArgument(shift, ['Down', 'Right'], 'Range.insert');
    const { axis, at, count } = lines(range, 'Range.insert');
    range.sheet.insertCells(axis, at, count);
    session.references.shift(range.sheet.id, axis, at, count);
    return OfficeObject.of('Range', range);
  },
  delete: (range, [shift], session) => {
    wordArgument(shift, ['Up', 'Left'], 'Range.delete');
    const { axis } = lines(range, 'Range.delete');
    // Excel deletes no rows that a filter hides.
    const parts = axis === 'rows' ? shownParts(range.sheet, range.area) : [range.area];
    for (const part of [...parts].reverse()) {
      const at = axis === 'rows' ? part.row : part.column;
      range.sheet.deleteCells(axis, at, part[axis]);
      session.references.shift(range.sheet.id, axis, at, -part[axis]);
    }
  },
  merge: ({ sheet, area }, [across]) => {
    requireUnprotected(sheet, 'Range.merge');
    if (sheet.tables().some((table) => intersection(table.area, area))) {
      throw apiError('InvalidOperation', 'Range.merge');
    }
    if (across !== true) return sheet.merge(area);
    for (let row = area.row; row < area.row + area.rows; row++) {
      sheet.merge({ ...area, row, rows: 1 });
    }
  },
  unmerge: ({ sheet, area }) => {
    requireUnprotected(sheet, 'Range.unmerge');
    sheet.unmerge(area);
  },
  select: ({ sheet, area }, _args, session: Session) => {
    if (sheet.visibility !== 'Visible') throw apiError('InvalidOperation', 'Range.select');
    session.model.activate(sheet.id);
    session.model.select(sheet.id, area);
  },
};

function lines({ sheet, area }: RangeTarget, location: string) {
  requireUnprotected(sheet, location);
  if (isWholeRows(area)) return { axis: 'rows', at: area.row, count: area.rows } as const;
  if (isWholeColumns(area))
    return { axis: 'columns', at: area.column, count: area.columns } as const;
  throw notPlayed(location, 'The workbench inserts and deletes whole rows and columns only.');
}
