import type { Area, CellPoint, Chart } from '../../../model/snapshot';
import type { SheetModel } from '../../../model/workbook-model';
import { MAX_COLUMNS, MAX_ROWS } from '../../../model/area';

/** Points from the top corner of the sheet on the side of column A. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The current position of a chart, which depends on the sizes of the lines below it and whether
 * they are hidden.
 */
export function boxOf(sheet: SheetModel, { from, to }: Chart['place']): Box {
  const left = distance(sheet, 'columns', from.column, from.x);
  const top = distance(sheet, 'rows', from.row, from.y);
  return {
    left,
    top,
    width: Math.max(0, distance(sheet, 'columns', to.column, to.x) - left),
    height: Math.max(0, distance(sheet, 'rows', to.row, to.y) - top),
  };
}

/** The cells that a rectangle covers. */
export function placeOf(sheet: SheetModel, box: Box): Chart['place'] {
  return {
    from: pointAt(sheet, box.left, box.top),
    to: pointAt(sheet, box.left + box.width, box.top + box.height),
  };
}

/** From the first corner of one area to the last of another. */
export function placeOver(first: Area, last: Area): Chart['place'] {
  return {
    from: { row: first.row, column: first.column, x: 0, y: 0 },
    to: { row: last.row + last.rows, column: last.column + last.columns, x: 0, y: 0 },
  };
}

type Axis = 'rows' | 'columns';

/** A hidden line has size 0. */
function size(sheet: SheetModel, axis: Axis, line: number): number {
  if (sheet.isHidden(axis, line)) return 0;
  return axis === 'rows' ? sheet.rowHeight(line) : sheet.columnWidth(line);
}

function distance(sheet: SheetModel, axis: Axis, line: number, offset: number): number {
  let sum = 0;
  for (let before = 0; before < line; before++) sum += size(sheet, axis, before);
  return sum + Math.min(offset, size(sheet, axis, line));
}

function pointAt(sheet: SheetModel, left: number, top: number): CellPoint {
  const [column, x] = lineAt(sheet, 'columns', left, MAX_COLUMNS);
  const [row, y] = lineAt(sheet, 'rows', top, MAX_ROWS);
  return { row, column, x, y };
}

function lineAt(sheet: SheetModel, axis: Axis, from: number, end: number): [number, number] {
  let rest = from;
  for (let line = 0; line < end - 1; line++) {
    const own = size(sheet, axis, line);
    if (rest < own) return [line, rest];
    rest -= own;
  }
  return [end - 1, 0];
}
