import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { boundingArea, oneCell } from '../../../area';
import type { Area, Cell, CellValue } from '../../../snapshot';
import type { SheetEngine } from '../../engine/engine';
import type { Content } from './cells';
import { contentOf, formatOf, toCell } from './cells';
import { displayText } from '../display-text';
import { toArea } from '../ranges';

/** Reads a sheet's cells: their contents, what formulas spill into them, and their formatting. */
export class CellReader {
  constructor(private readonly engine: SheetEngine) {}

  cell(row: number, column: number): Cell | undefined {
    const data = this.data(row, column);
    return toCell(data, {
      style: this.style(row, column),
      formula: this.formula(row, column),
      spilled: contentOf(data) ? undefined : this.spilled(row, column),
      spill: this.spill(row, column),
    });
  }

  values(area: Area): (CellValue | null)[][] {
    return map(area, (row, column) => this.content(row, column)?.value ?? null);
  }

  texts(area: Area): string[][] {
    return map(area, (row, column) => {
      const content = this.content(row, column);
      if (!content) return '';
      const own = formatOf(this.style(row, column));
      const format = own === 'General' ? this.spilledFormat(row, column) : own;
      return content.error
        ? String(content.value)
        : displayText(content.value, format, this.engine.locale);
    });
  }

  usedArea(valuesOnly = false): Area | undefined {
    let used: Area | undefined;
    const include = (row: number, column: number) => {
      const cell = oneCell(row, column);
      used = used ? boundingArea(used, cell) : cell;
    };
    this.engine.worksheet.getCellMatrix().forValue((row, column, data) => {
      if (contentOf(data) || data?.f || data?.si) include(row, column);
      else if (!valuesOnly && this.cell(row, column)) include(row, column);
    });
    for (const [row, column] of this.spilledPlaces()) include(row, column);
    return used;
  }

  /** All cells that are not empty, by `row,column`. */
  all(): Record<string, Cell> {
    const cells: Record<string, Cell> = {};
    const add = (row: number, column: number) => {
      const cell = this.cell(row, column);
      if (cell) cells[`${row},${column}`] = cell;
    };
    this.engine.worksheet.getCellMatrix().forValue((row, column) => {
      add(row, column);
    });
    for (const [row, column] of this.spilledPlaces())
      if (!(`${row},${column}` in cells)) add(row, column);
    return cells;
  }

  formula(row: number, column: number): string | undefined {
    const data = this.data(row, column);
    if (data?.f) return data.f;
    // Filled-down formulas are stored once, and moved for each cell.
    if (!data?.si) return undefined;
    const { formulas, sheetId, unitId } = this;
    return formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? undefined;
  }

  /** The error a cell shows, if it shows one. */
  errorAt(row: number, column: number): string | undefined {
    const content = this.content(row, column);
    return content?.error ? String(content.value) : undefined;
  }

  data(row: number, column: number): Nullable<ICellData> {
    return this.engine.worksheet.getCellMatrix().getValue(row, column);
  }

  /** The cell's style on top of those of its row and column. */
  style(row: number, column: number): Nullable<IStyleData> {
    const styles = this.engine.workbook.getStyles();
    const own = styles.get(this.data(row, column)?.s ?? undefined);
    const { rowData, columnData } = this.engine.worksheet.getConfig();
    const [ofRow, ofColumn] = [rowData[row]?.s, columnData[column]?.s];
    if (!ofRow && !ofColumn) return own;
    return {
      ...styles.get(ofColumn ?? undefined),
      ...styles.get(ofRow ?? undefined),
      ...own,
    };
  }

  /** The cells of an area that Univer has stored. */
  *existing(area: Area): Iterable<[number, number, ICellData]> {
    const matrix = this.engine.worksheet.getCellMatrix().getMatrix();
    for (const key in matrix) {
      const row = Number(key);
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const index in matrix[row]) {
        const column = Number(index);
        const data = matrix[row][column];
        if (column >= area.column && column < area.column + area.columns && data)
          yield [row, column, data];
      }
    }
  }

  private get unitId(): string {
    return this.engine.workbook.getUnitId();
  }

  private get sheetId(): string {
    return this.engine.worksheet.getSheetId();
  }

  private get formulas(): FormulaDataModel {
    return this.engine.injector.get(FormulaDataModel);
  }

  private content(row: number, column: number): Content | undefined {
    return contentOf(this.data(row, column)) ?? this.spilled(row, column);
  }

  /** Cells that are filled by spilled results. */
  private get spilledCells() {
    return this.formulas.getArrayFormulaCellData()[this.unitId]?.[this.sheetId];
  }

  private *spilledPlaces(): Iterable<[number, number]> {
    const cells = this.spilledCells;
    for (const row in cells)
      for (const column in cells[Number(row)]) yield [Number(row), Number(column)];
  }

  private spilled(row: number, column: number): Content | undefined {
    if (this.data(row, column)?.f) return undefined;
    const data = this.spilledCells?.[row]?.[column];
    return data ? (contentOf(data) ?? { value: 0 }) : undefined;
  }

  private spilledFormat(row: number, column: number): string {
    const style = this.spilledCells?.[row]?.[column]?.s;
    return formatOf(this.engine.workbook.getStyles().get(style ?? undefined));
  }

  private spill(row: number, column: number): Cell['spill'] {
    const spills = this.formulas.getArrayFormulaRange()[this.unitId]?.[this.sheetId];
    const range = spills?.[row]?.[column];
    if (!range || this.data(row, column)?.v === '#SPILL!') return undefined;
    const { rows, columns } = toArea(range);
    return rows > 1 || columns > 1 ? { rows, columns } : undefined;
  }
}

function map<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => read(area.row + r, area.column + c)),
  );
}
