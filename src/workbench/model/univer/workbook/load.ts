import { BooleanNumber, LocaleType } from '@univerjs/core';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { Cell, Sheet, WorkbookSnapshot } from '../../snapshot';
import { toFreeze } from '../sheet/lines';
import { toRange } from '../sheet/ranges';
import { roomFor } from '../sheet/room';
import { BUSY } from '../engine/errors';
import { COLUMN_WIDTH, ROW_HEIGHT, toPixels } from '../sheet/units';
import { toCellData, toCustom } from '../sheet/cells/cells';
import { toUniverStyle } from '../sheet/styles';

/** Cells that a spill fills, by sheet, row and column. */
export type SpilledCells = Record<string, Record<number, Record<number, ICellData>>>;
/** How far formulas spill, by sheet, row and column of the formula. */
export type SpillRanges = Record<
  string,
  Record<number, Record<number, ReturnType<typeof toRange>>>
>;

/** A workbook in the form Univer opens, and what Univer keeps outside the workbook. */
export interface Loaded {
  readonly data: IWorkbookData;
  readonly spilled: SpilledCells;
  readonly spills: SpillRanges;
  /** Formulas without a value: sheet id, row, column. */
  readonly uncalculated: readonly (readonly [string, number, number])[];
}

/**
 * Builds the whole workbook at once in about a second; writing it cell by cell would take minutes.
 * Conditional formats, validations, tables and names are added afterwards.
 */
export function toWorkbookData(snapshot: WorkbookSnapshot, unitId: string): Loaded {
  const styles = new StyleTable();
  const spilled: SpilledCells = {};
  const spills: SpillRanges = {};
  const uncalculated: [string, number, number][] = [];
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of snapshot.sheets) {
    const filled = new SheetCells(sheet, styles);
    sheets[sheet.id] = { ...toWorksheet(sheet), ...filled.room, cellData: filled.cellData };
    spilled[sheet.id] = filled.spilled;
    spills[sheet.id] = filled.spills;
    for (const [row, column] of filled.uncalculated) uncalculated.push([sheet.id, row, column]);
  }
  const data: IWorkbookData = {
    id: unitId,
    name: snapshot.name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: styles.byId,
    sheetOrder: snapshot.sheets.map((sheet) => sheet.id),
    sheets,
  };
  return { data, spilled, spills, uncalculated };
}

/** A new, empty sheet in Univer's form. */
export function emptyWorksheet(id: string, name: string): Partial<IWorksheetData> {
  return {
    id,
    name,
    ...roomFor(0, 0),
    defaultColumnWidth: toPixels(COLUMN_WIDTH),
    defaultRowHeight: toPixels(ROW_HEIGHT),
    showGridlines: BooleanNumber.TRUE,
    cellData: {},
  };
}

function toWorksheet(sheet: Sheet): Partial<IWorksheetData> {
  const rowData: IWorksheetData['rowData'] = {};
  for (const [row, height] of Object.entries(sheet.rowHeights))
    rowData[Number(row)] = { h: toPixels(height), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows ?? [])
    rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  const columnData: IWorksheetData['columnData'] = {};
  for (const [column, width] of Object.entries(sheet.columnWidths))
    columnData[Number(column)] = { w: toPixels(width) };
  for (const column of sheet.hiddenColumns ?? [])
    columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return {
    ...emptyWorksheet(sheet.id, sheet.name),
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(sheet.tabColour !== undefined && { tabColor: sheet.tabColour }),
    showGridlines: sheet.showGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    mergeData: sheet.merges.map(toRange),
    freeze: toFreeze(sheet.frozen?.rows ?? 0, sheet.frozen?.columns ?? 0),
    rowData,
    columnData,
  };
}

/** Each style once, with a number; cells refer to it. */
class StyleTable {
  readonly byId: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  id({ style, numberFormat }: Cell): string | undefined {
    if (!style && numberFormat === undefined) return undefined;
    const key = JSON.stringify([style, numberFormat]);
    let id = this.ids.get(key);
    if (id === undefined) {
      const univer = toUniverStyle(style ?? {});
      if (numberFormat !== undefined) univer.n = { pattern: numberFormat };
      for (const name of Object.keys(univer) as (keyof IStyleData)[])
        if (univer[name] === null) Reflect.deleteProperty(univer, name);
      id = Object.keys(univer).length > 0 ? `s${this.ids.size}` : '';
      this.ids.set(key, id);
      if (id) this.byId[id] = univer as IStyleData;
    }
    return id || undefined;
  }
}

class SheetCells {
  readonly cellData: Record<number, Record<number, ICellData>> = {};
  readonly spilled: SpilledCells[string] = {};
  readonly spills: SpillRanges[string] = {};
  readonly uncalculated: [number, number][] = [];
  private rows = 0;
  private columns = 0;

  constructor(sheet: Sheet, styles: StyleTable) {
    for (const [key, cell] of Object.entries(sheet.cells)) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      this.rows = Math.max(this.rows, row + (cell.spill?.rows ?? 1));
      this.columns = Math.max(this.columns, column + (cell.spill?.columns ?? 1));
      this.add(row, column, cell, styles);
    }
  }

  get room(): { rowCount: number; columnCount: number } {
    return roomFor(this.rows, this.columns);
  }

  private add(row: number, column: number, cell: Cell, styles: StyleTable): void {
    const calculated = cell.value !== undefined && cell.value !== BUSY;
    const content = calculated && cell.value !== undefined && toCellData(cell.value, cell.error);
    if (cell.spill) {
      const { rows, columns } = cell.spill;
      (this.spills[row] ??= {})[column] = toRange({ row, column, rows, columns });
    }
    if (content && (cell.spill || cell.spilled)) (this.spilled[row] ??= {})[column] = content;
    if (cell.formula !== undefined && !calculated) this.uncalculated.push([row, column]);
    const s = styles.id(cell);
    const custom = toCustom({
      ...(cell.style?.locked !== undefined && { locked: cell.style.locked }),
      ...(cell.link !== undefined && { link: cell.link }),
    });
    const data: ICellData = {
      ...(content && !cell.spilled && content),
      ...(cell.formula !== undefined && { f: cell.formula }),
      ...(s !== undefined && { s }),
      ...(custom && { custom }),
    };
    if (Object.keys(data).length > 0) (this.cellData[row] ??= {})[column] = data;
  }
}
