import type { Area } from './snapshot';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** The area of a single cell. */
export const oneCell = (row: number, column: number): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;

/** The common part of two areas, `undefined` if they do not overlap. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area around both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Areas in the order in which they begin, row by row. */
export const inOrder = (areas: readonly Area[]): readonly Area[] =>
  [...areas].sort((a, b) => a.row - b.row || a.column - b.column);

/** The cell that formulas of a conditional format are written for: where its first area begins. */
export function firstCell(areas: readonly Area[]): Pick<Area, 'row' | 'column'> {
  const { row, column } = inOrder(areas)[0] ?? oneCell(0, 0);
  return { row, column };
}

/**
 * The rest of an area without a hole: up to four areas.
 *
 *   without({ row: 0, column: 0, rows: 3, columns: 1 }, { row: 1, column: 0, rows: 1, columns: 1 })
 *   //=> [{ row: 0, column: 0, rows: 1, columns: 1 }, { row: 2, column: 0, rows: 1, columns: 1 }]
 */
export function without(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: right, rows: cut.rows, columns: area.column + area.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Inside the sheet and not empty. */
export function isOnSheet(area: Area): boolean {
  const { row, column, rows, columns } = area;
  return (
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS
  );
}

/** The cells of the area, row by row. */
export function* cellsOf(area: Area): Generator<{ readonly row: number; readonly column: number }> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      yield { row, column };
    }
  }
}

/**
 * The new position of an area after `count` rows were inserted (or, if negative, deleted) at `at`;
 * `undefined` if it was deleted. The same for columns.
 */
export function shifted(
  area: Area,
  axis: 'rows' | 'columns',
  at: number,
  count: number,
): Area | undefined {
  const first = axis === 'rows' ? area.row : area.column;
  const size = axis === 'rows' ? area.rows : area.columns;
  const move = (line: number) => {
    if (line < at) return line;
    return count >= 0 ? line + count : Math.max(at, line + count);
  };
  const start = move(first);
  // Lines that are inserted right after an area do not belong to it.
  const end = count >= 0 ? move(first + size - 1) + 1 : move(first + size);
  if (end <= start) return undefined;
  return axis === 'rows'
    ? { ...area, row: start, rows: end - start }
    : { ...area, column: start, columns: end - start };
}
