import type { ICellData } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Area } from '../../snapshot';
import type { SheetEngine } from '../engine/engine';
import { target } from '../engine/engine';
import type { UniverStyleChange } from './styles';

/** Changes of cells, by row and column. */
export type Matrix = Record<number, Record<number, ICellData>>;

/** Makes one change to the styles of all cells of an area. */
export function changeStyles(engine: SheetEngine, area: Area, style: UniverStyleChange): void {
  const cells = engine.worksheet.getCellMatrix();
  const cellValue: Matrix = {};
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      // Given no type, Univer reads a text anew whenever a format changes.
      const type = cells.getValue(row, column)?.t;
      (cellValue[row] ??= {})[column] = { s: style, ...(type && { t: type }) } as ICellData;
    }
  engine.mutate(SetRangeValuesMutation.id, {
    ...target(engine, engine.worksheet.getSheetId()),
    cellValue,
    trigger: SetStyleCommand.id,
  });
}
