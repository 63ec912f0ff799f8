import { BooleanNumber } from '@univerjs/core';
import type { IWorksheetData } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { MAX_ROWS } from '../../area';
import type { Area, Sheet } from '../../snapshot';
import type { SheetEngine } from '../engine/engine';
import { target } from '../engine/engine';
import { toRange } from './ranges';
import { makeRoom } from './room';
import { toPixels, toPoints } from './units';

type Axis = 'rows' | 'columns';

/** Rows and columns of a sheet: their sizes, and which are hidden or frozen. */
export class Lines {
  constructor(private readonly engine: SheetEngine) {}

  columnWidth(column: number): number {
    const { columnData, defaultColumnWidth } = this.config;
    return toPoints(columnData[column]?.w ?? defaultColumnWidth);
  }

  setColumnWidth(column: number, count: number, width: number): void {
    this.mutate(SetWorksheetColWidthMutation.id, {
      ranges: this.whole('columns', column, count),
      colWidth: toPixels(width),
    });
    // The mutation ignores hidden columns; Excel sets the width they will have when shown.
    for (let each = column; each < column + count; each++)
      this.engine.worksheet.getColumnManager().setColumnWidth(each, toPixels(width));
  }

  rowHeight(row: number): number {
    const { rowData, defaultRowHeight } = this.config;
    const data = rowData[row];
    const height = data?.ia === BooleanNumber.FALSE ? data.h : (data?.ah ?? data?.h);
    return toPoints(height ?? defaultRowHeight);
  }

  setRowHeight(row: number, wanted: number, height: number): void {
    // All rows of a sheet, a million: those that were never used have its default height.
    const isAll = row === 0 && wanted >= MAX_ROWS;
    if (isAll) this.config.defaultRowHeight = toPixels(height);
    const count = isAll ? this.engine.worksheet.getRowCount() : wanted;
    const ranges = this.whole('rows', row, count);
    this.mutate(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: toPixels(height) });
    this.mutate(SetWorksheetRowIsAutoHeightMutation.id, {
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  /** All in one mutation: after each, Univer measures the whole sheet again. */
  setRowHeights(row: number, heights: readonly number[]): void {
    const ranges = this.whole('rows', row, heights.length);
    const pixels = heights.map((height, index) => [row + index, toPixels(height)] as const);
    this.mutate(SetWorksheetRowHeightMutation.id, {
      ranges,
      rowHeight: Object.fromEntries(pixels),
    });
    this.mutate(SetWorksheetRowIsAutoHeightMutation.id, {
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  isHidden(axis: Axis, index: number): boolean {
    const { worksheet } = this.engine;
    return axis === 'rows' ? !worksheet.getRowRawVisible(index) : !worksheet.getColVisible(index);
  }

  setHidden(axis: Axis, first: number, count: number, hidden: boolean): void {
    const [hide, show] =
      axis === 'rows'
        ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
        : [SetColHiddenMutation.id, SetColVisibleMutation.id];
    this.mutate(hidden ? hide : show, { ranges: this.whole(axis, first, count) });
  }

  frozen(): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.engine.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFrozen(rows: number, columns: number): void {
    this.mutate(SetFrozenMutation.id, toFreeze(rows, columns));
  }

  /** Only what was set explicitly. */
  snapshot(): Pick<
    Sheet,
    'rowHeights' | 'columnWidths' | 'hiddenRows' | 'hiddenColumns' | 'frozen'
  > {
    const { rowData, columnData } = this.config;
    const rowHeights: Record<number, number> = {};
    const columnWidths: Record<number, number> = {};
    const hiddenRows: number[] = [];
    const hiddenColumns: number[] = [];
    for (const [key, row] of Object.entries(rowData)) {
      if (row.h !== undefined && row.ia === BooleanNumber.FALSE)
        rowHeights[Number(key)] = toPoints(row.h);
      if (row.hd === BooleanNumber.TRUE) hiddenRows.push(Number(key));
    }
    for (const [key, column] of Object.entries(columnData)) {
      if (column.w !== undefined) columnWidths[Number(key)] = toPoints(column.w);
      if (column.hd === BooleanNumber.TRUE) hiddenColumns.push(Number(key));
    }
    const frozen = this.frozen();
    return {
      columnWidths,
      rowHeights,
      ...(hiddenRows.length > 0 && { hiddenRows }),
      ...(hiddenColumns.length > 0 && { hiddenColumns }),
      ...((frozen.rows > 0 || frozen.columns > 0) && { frozen }),
    };
  }

  private get config(): IWorksheetData {
    return this.engine.worksheet.getConfig();
  }

  /** The lines in the form Univer's mutations need, after making room for them. */
  private whole(axis: Axis, first: number, count: number) {
    const area: Area =
      axis === 'rows'
        ? { row: first, column: 0, rows: count, columns: 1 }
        : { row: 0, column: first, rows: 1, columns: count };
    makeRoom(this.engine, area);
    return [toRange(area)];
  }

  private mutate(id: string, params: object): void {
    this.engine.mutate(id, {
      ...target(this.engine, this.engine.worksheet.getSheetId()),
      ...params,
    });
  }
}

/** Univer stores frozen rows twice: their number, and where the others begin. */
export const toFreeze = (rows: number, columns: number): IWorksheetData['freeze'] => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});
