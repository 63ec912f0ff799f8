import type { ChangeContext } from './context';
import { areaIn, type PlanFrame } from './frame';
import { crossings, stretches, type Stretch } from './lines';
import type { Area } from '../sheet/plan';

/** Inserted rows and columns, by their new positions. */
interface FreshLines {
  readonly rows: readonly Stretch[];
  readonly columns: readonly Stretch[];
}

export function freshLines({ columns, documents, rows }: ChangeContext): FreshLines {
  return {
    rows: stretches(rows.added.map(({ row }) => row)),
    columns: stretches(
      documents.map(({ place }) => place).filter((at) => columns.lines.before(at) === undefined),
    ),
  };
}

/**
 * New positions of a planned area's rows on the sheet, without rows that the sheet no longer has.
 */
function rowsOn(change: ChangeContext, frame: PlanFrame, { row, rows }: Area): number[] {
  const wanted = new Set(frame.rowKeys.slice(row, row + rows));
  const found = change.rows.added.filter(({ code }) => wanted.has(code)).map((each) => each.row);
  for (const [old, key] of change.rowKeys) {
    if (wanted.has(key)) found.push(change.rows.lines.after(old));
  }
  return found;
}

function columnsOn(change: ChangeContext, frame: PlanFrame, { column, columns }: Area): number[] {
  return frame.columnKeys
    .slice(column, column + columns)
    .map((key) => (key === undefined ? undefined : change.new.column(key)))
    .filter((place) => place !== undefined);
}

/** The new cells of a planned area: those in inserted rows or columns. */
export function freshAreas(change: ChangeContext, area: Area): Area[] {
  const fresh = freshLines(change);
  const isFresh = (stretched: readonly Stretch[]) => (line: number) =>
    stretched.some(({ start, count }) => line >= start && line < start + count);
  const rows = rowsOn(change, change.next, area);
  const columns = columnsOn(change, change.next, area);
  const [newRow, newColumn] = [isFresh(fresh.rows), isFresh(fresh.columns)];
  return [
    ...crossings(stretches(rows.filter(newRow)), stretches(columns)),
    ...crossings(
      stretches(rows.filter((row) => !newRow(row))),
      stretches(columns.filter(newColumn)),
    ),
  ];
}

/**
 * The rectangle that a planned area covers on the sheet, by new positions, including what the user
 * has inserted inside it. All target rows means all rows of the matrix, including the user's own.
 */
export function boxOn(change: ChangeContext, frame: PlanFrame, area: Area): Area | undefined {
  const columns = columnsOn(change, frame, area);
  const rows = rowsOn(change, frame, area);
  const codes = areaIn(frame.plan, 'codes');
  if (area.row <= codes.row && area.row + area.rows >= codes.row + codes.rows) {
    const { firstRow, rowCount } = change.layout;
    rows.push(change.rows.lines.after(firstRow + rowCount - 1));
    if (area.row === codes.row) rows.push(change.rows.lines.after(firstRow));
  }
  return around(rows, columns);
}

/** Old position of an area of the existing matrix, including all its documents. */
export function oldBox(change: ChangeContext, area: Area): Area | undefined {
  const { base, rowKeys, layout, old } = change;
  const wanted = new Set(base.rowKeys.slice(area.row, area.row + area.rows));
  const rows = [...rowKeys].filter(([, key]) => wanted.has(key)).map(([row]) => row);
  const columns = base.columnKeys
    .slice(area.column, area.column + area.columns)
    .map((key) => (key === undefined ? undefined : old.column(key)))
    .filter((place) => place !== undefined);
  const codes = areaIn(base.plan, 'codes');
  if (area.row <= codes.row && area.row + area.rows >= codes.row + codes.rows) {
    rows.push(layout.firstRow + layout.rowCount - 1);
    if (area.row === codes.row) rows.push(layout.firstRow);
  }
  return around(rows, columns);
}

/** An old area including the rows and columns that make Excel extend it when they are inserted. */
export function stretched({ rows, columns }: ChangeContext, area: Area): Area {
  const row = rows.lines.after(area.row);
  const column = columns.lines.after(area.column);
  return {
    row,
    column,
    rows: rows.lines.after(area.row + area.rows - 1) - row + 1,
    columns: columns.lines.after(area.column + area.columns - 1) - column + 1,
  };
}

/** New cells of a box that Excel has not extended the old one to cover. */
export function uncovered(change: ChangeContext, box: Area, old: Area | undefined): Area[] {
  const covered = old && stretched(change, old);
  const fresh = freshLines(change);
  const beyond = (parts: readonly Stretch[], start: number, count: number) =>
    covered ? parts.filter((each) => each.start < start || each.start >= start + count) : parts;
  const rows = clipped(
    beyond(fresh.rows, covered?.row ?? 0, covered?.rows ?? 0),
    box.row,
    box.rows,
  );
  const columns = clipped(
    beyond(fresh.columns, covered?.column ?? 0, covered?.columns ?? 0),
    box.column,
    box.columns,
  );
  const inRows = rows.map((each): Area => ({ ...box, row: each.start, rows: each.count }));
  const isNewRow = (row: number) =>
    rows.some(({ start, count }) => row >= start && row < start + count);
  const otherRows = stretches(
    Array.from({ length: box.rows }, (_, index) => box.row + index).filter((row) => !isNewRow(row)),
  );
  return [...inRows, ...crossings(otherRows, columns)];
}

function clipped(parts: readonly Stretch[], start: number, count: number): Stretch[] {
  return parts
    .map((each) => {
      const first = Math.max(each.start, start);
      const end = Math.min(each.start + each.count, start + count);
      return { start: first, count: end - first };
    })
    .filter((each) => each.count > 0);
}

function around(rows: readonly number[], columns: readonly number[]): Area | undefined {
  if (rows.length === 0 || columns.length === 0) return undefined;
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}
