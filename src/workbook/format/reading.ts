import { isBlank } from '../../assessment/cells';
import { codeColumns } from './codes';
import type { Area } from '../sheet/plan';
import { formulaAt, valueAt, type SheetReading } from '../sheet/reading';

/** A user's own table as it was read, before it is analysed. */
export interface TableReading extends SheetReading {
  /** Excel's id of the sheet, which stays when the sheet is renamed. */
  readonly sheetId: string;
  readonly formulas: NonNullable<SheetReading['formulas']>;
  /** Rows or columns of the sheet are already frozen. */
  readonly isFrozen: boolean;
  /** Conditional formats on the sheet that an earlier run made. */
  readonly ownFormats: readonly string[];
}

/**
 * The part of the sheet that a selection means: the selected cells within the used range. A single
 * cell means the block of filled cells around it, or the whole used range if that block has no
 * codes, for example when empty rows divide a table. `undefined` if nothing is filled.
 *
 *     tableArea({ row: 3, column: 1, rows: 1, columns: 1 }, used) //=> { row: 2, column: 0, … }
 */
export function tableArea(selected: Area, used: TableReading): Area | undefined {
  if (selected.rows > 1 || selected.columns > 1) return shared(selected, used.area);
  if (used.area.rows * used.area.columns === 0) return undefined;
  const block = shared(selected, used.area) && blockAround(selected, used);
  return block && codeColumns(within(used, block)).length > 0 ? block : used.area;
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

/**
 * Grows until surrounded by empty cells, as Excel's "current region" does. A formula counts as
 * filled even if it shows nothing or 0.
 */
function blockAround(cell: Area, used: TableReading): Area {
  const { area } = used;
  let [top, left, bottom, right] = [cell.row, cell.column, cell.row, cell.column];
  const filled = (row: number, column: number) => {
    const value = valueAt(used, row, column);
    return value === 0 || !isBlank(value) || formulaAt(used, row, column) !== undefined;
  };
  const some = (row1: number, column1: number, row2: number, column2: number) => {
    for (let row = row1; row <= row2; row += 1)
      for (let column = column1; column <= column2; column += 1)
        if (filled(row, column)) return true;
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

function shared(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
