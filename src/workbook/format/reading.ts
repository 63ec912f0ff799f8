import { isBlank } from '../../assessment/cells';
import { codeColumns } from './codes';
import { intersection } from '../sheet/address';
import type { Area } from '../sheet/plan';
import { formulaAt, valueAt, type SheetReading } from '../sheet/reading';

/** A user's own table as it was read, before it is analysed. */
export interface TableReading extends SheetReading {
  /** Excel's id of the sheet, which stays when the sheet is renamed. */
  readonly sheetId: string;
  readonly formulas: NonNullable<SheetReading['formulas']>;
  /** Rows or columns of the sheet are already frozen. */
  readonly isFrozen: boolean;
}

/**
 * The part of the sheet that a selection means: the selected cells within the used range. A single
 * cell, or one that is merged from several, means the block of filled cells around it, or the whole
 * used range if that block has no codes, for example when empty rows divide a table. `undefined` if
 * nothing is filled.
 *
 *     tableArea({ row: 3, column: 1, rows: 1, columns: 1 }, used) //=> { row: 2, column: 0, … }
 */
export function tableArea(selected: Area, used: TableReading): Area | undefined {
  const chosen = intersection(selected, used.area);
  const isSeveral = selected.rows > 1 || selected.columns > 1;
  if (isSeveral && (!chosen || !isOneCell(selected, chosen, used))) return chosen;
  if (used.area.rows * used.area.columns === 0) return undefined;
  const block = chosen && blockAround(chosen, used);
  return block && codeColumns(within(used, block)).length > 0 ? block : used.area;
}

/** Merged cells have no contents but those of the first, whichever Excel it is. */
function isOneCell(selected: Area, chosen: Area, used: TableReading): boolean {
  for (let row = chosen.row; row < chosen.row + chosen.rows; row += 1)
    for (let column = chosen.column; column < chosen.column + chosen.columns; column += 1) {
      const isFirst = row === selected.row && column === selected.column;
      if (!isFirst && isFilled(used, row, column)) return false;
    }
  return true;
}

/** A formula counts as filled even if it shows nothing or 0. */
function isFilled(used: TableReading, row: number, column: number): boolean {
  const value = valueAt(used, row, column);
  return value === 0 || !isBlank(value) || formulaAt(used, row, column) !== undefined;
}

/** Only these cells of a reading; the area must be within what was read. */
export function within(reading: TableReading, area: Area): TableReading {
  const cut = <T>(cells: readonly (readonly T[])[]): T[][] =>
    cells
      .slice(area.row - reading.area.row, area.row - reading.area.row + area.rows)
      .map((row) =>
        row.slice(
          area.column - reading.area.column,
          area.column - reading.area.column + area.columns,
        ),
      );
  return { ...reading, area, values: cut(reading.values), formulas: cut(reading.formulas) };
}

/** Grows until surrounded by empty cells, as Excel's "current region" does. */
function blockAround(cell: Area, used: TableReading): Area {
  const { area } = used;
  let [top, left] = [cell.row, cell.column];
  let [bottom, right] = [top + cell.rows - 1, left + cell.columns - 1];
  const some = (row1: number, column1: number, row2: number, column2: number) => {
    for (let row = row1; row <= row2; row += 1)
      for (let column = column1; column <= column2; column += 1)
        if (isFilled(used, row, column)) return true;
    return false;
  };
  for (let grows = true; grows;) {
    grows = false;
    // A corner counts as a neighbour, as in Excel.
    if (top > area.row && some(top - 1, left - 1, top - 1, right + 1))
      [top, grows] = [top - 1, true];
    if (bottom < area.row + area.rows - 1 && some(bottom + 1, left - 1, bottom + 1, right + 1))
      [bottom, grows] = [bottom + 1, true];
    if (left > area.column && some(top - 1, left - 1, bottom + 1, left - 1))
      [left, grows] = [left - 1, true];
    if (right < area.column + area.columns - 1 && some(top - 1, right + 1, bottom + 1, right + 1))
      [right, grows] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
