import type { ICellData, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Area } from '../../snapshot';
import type { SheetEngine } from '../engine/engine';
import { target } from '../engine/engine';
import type { UniverStyleChange } from './styles';

/** Changes of cells, by row and column. */
export type Matrix = Record<number, Record<number, ICellData>>;

/**
 * Makes one change to the styles of all cells of an area. Univer merges it into each cell's own
 * style one by one, which took most of the time of an insertion. But cells with the same style end
 * up with the same style, so Univer only gets one cell of each style, and the others copy its
 * result.
 */
export function changeStyles(engine: SheetEngine, area: Area, style: UniverStyleChange): void {
  const cells = engine.worksheet.getCellMatrix();
  const models = new Map<string, readonly [row: number, column: number]>();
  const first: Matrix = {};
  const followers: [row: number, column: number, model: readonly [number, number]][] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const data = cells.getValue(row, column);
      const own = data?.s;
      const model = models.get(own as string);
      if (model && isPlain(data)) followers.push([row, column, model]);
      else {
        (first[row] ??= {})[column] = { s: style, ...(data?.t && { t: data.t }) } as ICellData;
        if (isPlain(data)) models.set(own as string, [row, column]);
      }
    }
  change(engine, first);
  const rest: Matrix = {};
  for (const [row, column, model] of followers) {
    const s = cells.getValue(...model)?.s;
    const data = cells.getValue(row, column);
    if (data && s) data.s = s;
    else if (data) delete data.s;
    else if (s) cells.setValue(row, column, { s });
    (rest[row] ??= {})[column] = data?.t ? { t: data.t } : {};
  }
  // Nothing else changes: this only notifies the grid of the cells to draw.
  change(engine, rest);
}

/** Whether nothing in the cell except its style can depend on the style or change with it. */
const isPlain = (data: Nullable<ICellData>): boolean =>
  !data || ((typeof data.s === 'string' || !data.s) && !data.p && (isEmpty(data) || !!data.t));

const isEmpty = ({ v }: ICellData): boolean => v === undefined || v === null;

function change(engine: SheetEngine, cellValue: Matrix): void {
  if (Object.keys(cellValue).length === 0) return;
  engine.mutate(SetRangeValuesMutation.id, {
    ...target(engine, engine.worksheet.getSheetId()),
    cellValue,
    trigger: SetStyleCommand.id,
  });
}
