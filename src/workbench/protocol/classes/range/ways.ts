import type { Area } from '../../../model/snapshot';
import { apiError } from '../../api-error';
import {
  boundingArea,
  cellsOf,
  intersection,
  isOnSheet,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../../../model/area';
import { wholeArgument } from '../../arguments';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { RangeTarget } from '../../objects/targets';
import { requireRange } from '../../resolve';
import type { Session } from '../../session';

/** Methods that return another range. */
export const RANGE_WAYS: NonNullable<OfficeClass<RangeTarget>['methods']> = {
  getCell: (range, [row, column]) => {
    const area = {
      row: range.area.row + wholeArgument(row, 'Range.getCell'),
      column: range.area.column + wholeArgument(column, 'Range.getCell'),
      rows: 1,
      columns: 1,
    };
    return to(range, area, 'Range.getCell');
  },
  getRow: ({ sheet, area }, [row]) => {
    const at = within(row, area.rows, 'Range.getRow');
    return OfficeObject.of('Range', { sheet, area: { ...area, row: area.row + at, rows: 1 } });
  },
  getColumn: ({ sheet, area }, [column]) => {
    const at = within(column, area.columns, 'Range.getColumn');
    return OfficeObject.of('Range', {
      sheet,
      area: { ...area, column: area.column + at, columns: 1 },
    });
  },
  getLastCell: ({ sheet, area }) =>
    OfficeObject.of('Range', { sheet, area: lastRow(lastColumn(area)) }),
  getLastRow: ({ sheet, area }) => OfficeObject.of('Range', { sheet, area: lastRow(area) }),
  getLastColumn: ({ sheet, area }) => OfficeObject.of('Range', { sheet, area: lastColumn(area) }),
  getEntireRow: ({ sheet, area }) =>
    OfficeObject.of('Range', { sheet, area: { ...area, column: 0, columns: MAX_COLUMNS } }),
  getEntireColumn: ({ sheet, area }) =>
    OfficeObject.of('Range', { sheet, area: { ...area, row: 0, rows: MAX_ROWS } }),
  getOffsetRange: (range, [rows, columns]) => {
    const location = 'Range.getOffsetRange';
    const row = range.area.row + wholeArgument(rows, location);
    const column = range.area.column + wholeArgument(columns, location);
    return to(range, { ...range.area, row, column }, location);
  },
  getResizedRange: (range, [deltaRows, deltaColumns]) => {
    const location = 'Range.getResizedRange';
    const rows = range.area.rows + wholeArgument(deltaRows, location);
    const columns = range.area.columns + wholeArgument(deltaColumns, location);
    return to(range, { ...range.area, rows, columns }, location);
  },
  getAbsoluteResizedRange: (range, [rowCount, columnCount]) => {
    const location = 'Range.getAbsoluteResizedRange';
    const rows = wholeArgument(rowCount, location);
    const columns = wholeArgument(columnCount, location);
    return to(range, { ...range.area, rows, columns }, location);
  },
  getRowsAbove: (range, [count]) => adjacent(range, 'rows', -1, count),
  getRowsBelow: (range, [count]) => adjacent(range, 'rows', 1, count),
  getColumnsBefore: (range, [count]) => adjacent(range, 'columns', -1, count),
  getColumnsAfter: (range, [count]) => adjacent(range, 'columns', 1, count),
  getBoundingRect: (range, [other], session) => {
    const { area } = otherRange(other, range, session, 'Range.getBoundingRect');
    return OfficeObject.of('Range', { sheet: range.sheet, area: boundingArea(range.area, area) });
  },
  getIntersection: (range, [other], session) => {
    const shared = sharedPart(range, other, session, 'Range.getIntersection');
    if (!shared) throw apiError('ItemNotFound', 'Range.getIntersection');
    return OfficeObject.of('Range', shared);
  },
  getIntersectionOrNullObject: (range, [other], session) => {
    const shared = sharedPart(range, other, session, 'Range.getIntersectionOrNullObject');
    return shared ? OfficeObject.of('Range', shared) : null;
  },
  getUsedRange: (range, [valuesOnly]) => {
    const used = usedPart(range, valuesOnly === true);
    if (!used) throw apiError('ItemNotFound', 'Range.getUsedRange');
    return OfficeObject.of('Range', used);
  },
  getUsedRangeOrNullObject: (range, [valuesOnly]) => {
    const used = usedPart(range, valuesOnly === true);
    return used ? OfficeObject.of('Range', used) : null;
  },
  getMergedAreasOrNullObject: ({ sheet, area }) => {
    const areas = sheet.merges().filter((merged) => intersection(merged, area));
    return areas.length > 0 ? OfficeObject.of('RangeAreas', { sheet, areas }) : null;
  },
  getSpillingToRange: (range) => {
    const spill = spillOf(range);
    if (!spill) throw apiError('ItemNotFound', 'Range.getSpillingToRange');
    return OfficeObject.of('Range', spill);
  },
  getSpillingToRangeOrNullObject: (range) => {
    const spill = spillOf(range);
    return spill ? OfficeObject.of('Range', spill) : null;
  },
  getSpillParent: (range) => {
    const parent = spillParentOf(range);
    if (!parent) throw apiError('ItemNotFound', 'Range.getSpillParent');
    return OfficeObject.of('Range', parent);
  },
  getSpillParentOrNullObject: (range) => {
    const parent = spillParentOf(range);
    return parent ? OfficeObject.of('Range', parent) : null;
  },
};

/** A `Range` object or an address, on the same sheet unless it names another. */
export function otherRange(
  value: unknown,
  { sheet }: { readonly sheet: RangeTarget['sheet'] },
  session: Session,
  location: string,
): RangeTarget {
  if (value instanceof OfficeObject) {
    const range = value.as('Range');
    if (range) return range;
  }
  if (typeof value === 'string' && value !== '') {
    return requireRange(value, sheet, session, location);
  }
  throw apiError('InvalidArgument', location);
}

function to({ sheet }: RangeTarget, area: Area, location: string): OfficeObject {
  if (!isOnSheet(area)) throw apiError('InvalidArgument', location);
  return OfficeObject.of('Range', { sheet, area });
}

function within(value: unknown, size: number, location: string): number {
  const at = wholeArgument(value, location);
  if (at < 0 || at >= size) throw apiError('InvalidArgument', location);
  return at;
}

const lastRow = (area: Area): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 });
const lastColumn = (area: Area): Area => ({
  ...area,
  column: area.column + area.columns - 1,
  columns: 1,
});

/** Rows or columns next to the range: `count` of them; a negative count means the other side. */
function adjacent(
  range: RangeTarget,
  axis: 'rows' | 'columns',
  side: -1 | 1,
  count: unknown,
): OfficeObject {
  const location = `Range.get${axis === 'rows' ? 'Rows' : 'Columns'}`;
  const asked = wholeArgument(count, location, 1);
  if (asked === 0) throw apiError('InvalidArgument', location);
  const size = Math.abs(asked);
  const isAfter = asked > 0 === side > 0;
  const start = axis === 'rows' ? 'row' : 'column';
  const first = isAfter ? range.area[start] + range.area[axis] : range.area[start] - size;
  return to(range, { ...range.area, [start]: first, [axis]: size }, location);
}

function sharedPart(
  range: RangeTarget,
  other: unknown,
  session: Session,
  location: string,
): RangeTarget | undefined {
  const { sheet, area } = otherRange(other, range, session, location);
  if (sheet.id !== range.sheet.id) throw apiError('InvalidArgument', location);
  const shared = intersection(range.area, area);
  return shared && { sheet, area: shared };
}

/** The used cells inside the range, without empty cells around them. */
function usedPart({ sheet, area }: RangeTarget, valuesOnly: boolean): RangeTarget | undefined {
  const used = sheet.usedArea(valuesOnly);
  const inside = used && intersection(used, area);
  if (!inside) return undefined;

  let tight: Area | undefined;
  for (const { row, column } of cellsOf(inside)) {
    const cell = sheet.cell(row, column);
    const isUsed = valuesOnly ? cell?.value !== undefined || cell?.formula !== undefined : cell;
    if (!isUsed) continue;
    const one = { row, column, rows: 1, columns: 1 };
    tight = tight ? boundingArea(tight, one) : one;
  }
  return tight && { sheet, area: tight };
}

/** The cells that the formula of a single cell spills over, including that cell. */
function spillOf({ sheet, area }: RangeTarget): RangeTarget | undefined {
  if (area.rows !== 1 || area.columns !== 1) return undefined;
  const spill = sheet.cell(area.row, area.column)?.spill;
  return spill && { sheet, area: { ...area, rows: spill.rows, columns: spill.columns } };
}

/** The cell whose formula fills this one. */
function spillParentOf({ sheet, area }: RangeTarget): RangeTarget | undefined {
  if (area.rows !== 1 || area.columns !== 1) return undefined;
  if (!sheet.cell(area.row, area.column)?.spilled) return undefined;
  const before = { row: 0, column: 0, rows: area.row + 1, columns: area.column + 1 };
  const searched = intersection(before, sheet.usedArea() ?? before) ?? before;
  for (const { row, column } of cellsOf(searched)) {
    const spill = sheet.cell(row, column)?.spill;
    const parent = { row, column, rows: 1, columns: 1 };
    const filled = spill && { row, column, rows: spill.rows, columns: spill.columns };
    if (filled && intersection(filled, area)) return { sheet, area: parent };
  }
  return undefined;
}
