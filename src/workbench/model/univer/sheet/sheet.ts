import { BooleanNumber } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type {
  Area,
  Border,
  Cell,
  CellStyle,
  CellValue,
  Chart,
  ConditionalFormat,
  Edge,
  Outline,
  PageSetup,
  Sheet,
  Table,
  Validation,
} from '../../snapshot';
import type { Author, SheetModel } from '../../workbook-model';
import { around, EXCEL_COLUMNS, EXCEL_ROWS, intersection, toArea, toRange } from './areas';
import { objectsOf } from './beside';
import { parseInput } from './cell-input';
import { displayText } from './display-text';
import { toPixels, toPoints } from './units';
import type { CellExtras, Content } from './cells';
import { contentOf, extrasOf, formatOf, inputToCellData, toCell, toCustom } from './cells';
import { roomFor, toFreeze } from '../workbook/load';
import type { UniverStyleChange } from './styles';
import { colour, toUniverBorders, toUniverStyle, withoutDefaults } from './styles';
import type { UniverWorkbook } from '../workbook/workbook';

type Matrix = Record<number, Record<number, ICellData>>;

/** One sheet of Univer's workbook, in Excel's words. */
export class UniverSheet implements SheetModel {
  constructor(
    private readonly book: UniverWorkbook,
    private readonly worksheet: Worksheet,
  ) {}

  get id(): string {
    return this.worksheet.getSheetId();
  }

  get name(): string {
    return this.worksheet.getName();
  }

  set name(name: string) {
    this.book.rename(this.id, name);
  }

  get position(): number {
    return this.book.workbook.getIndexBySheetId(this.id);
  }

  set position(position: number) {
    this.book.reorder(this.id, position);
  }

  get visibility(): Sheet['visibility'] {
    if (this.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
    return this.book.beside.of(this.id).veryHidden ? 'VeryHidden' : 'Hidden';
  }

  set visibility(visibility: Sheet['visibility']) {
    this.book.setVisibility(this.id, visibility);
  }

  get tabColour(): string | undefined {
    return colour(this.worksheet.getConfig().tabColor);
  }

  set tabColour(tabColour: string | undefined) {
    this.mutate(SetTabColorMutation.id, { color: tabColour ?? '' });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  set showGridlines(show: boolean) {
    const showGridlines = show ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.mutate(ToggleGridlinesMutation.id, { showGridlines });
  }

  get isProtected(): boolean {
    return this.book.beside.of(this.id).isProtected;
  }

  set isProtected(isProtected: boolean) {
    this.book.beside.of(this.id).isProtected = isProtected;
  }

  get page(): PageSetup {
    return this.book.beside.of(this.id).page ?? {};
  }

  set page(page: PageSetup) {
    this.book.beside.of(this.id).page = page;
  }

  get rightToLeft(): boolean {
    return this.book.beside.of(this.id).rightToLeft;
  }

  set rightToLeft(rightToLeft: boolean) {
    this.book.beside.of(this.id).rightToLeft = rightToLeft;
    this.objectsChanged();
  }

  get filter(): Area | undefined {
    return this.book.beside.of(this.id).filter;
  }

  set filter(filter: Area | undefined) {
    this.book.beside.of(this.id).filter = filter;
    this.objectsChanged();
  }

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
    return this.map(area, (row, column) => this.content(row, column)?.value ?? null);
  }

  texts(area: Area): string[][] {
    return this.map(area, (row, column) => {
      const content = this.content(row, column);
      if (!content) return '';
      const own = formatOf(this.style(row, column));
      const format = own === 'General' ? this.spilledFormat(row, column) : own;
      return content.error
        ? String(content.value)
        : displayText(content.value, format, this.book.locale);
    });
  }

  usedArea(valuesOnly = false): Area | undefined {
    let used: Area | undefined;
    const include = (row: number, column: number) => {
      used = around(used, { row, column, rows: 1, columns: 1 });
    };
    this.worksheet.getCellMatrix().forValue((row, column, data) => {
      if (contentOf(data) || data?.f || data?.si) include(row, column);
      else if (!valuesOnly && this.cell(row, column)) include(row, column);
    });
    const spilled = this.formulas.getArrayFormulaCellData()[this.unitId]?.[this.id];
    for (const row in spilled)
      for (const column in spilled[Number(row)]) include(Number(row), Number(column));
    return used;
  }

  write(area: Area, inputs: readonly (readonly (CellValue | null)[])[], author: Author): void {
    this.makeRoom(area);
    const matrix: Matrix = {};
    inputs.forEach((line, r) => {
      line.forEach((input, c) => {
        if (input === null || r >= area.rows || c >= area.columns) return;
        const row = area.row + r;
        const column = area.column + c;
        const format = formatOf(this.style(row, column));
        const parsed = parseInput(input, format, this.book.locale);
        const data = inputToCellData(parsed);
        if (parsed.kind === 'number' && parsed.format && format === 'General')
          data.s = { n: { pattern: parsed.format } };
        (matrix[row] ??= {})[column] = data;
      });
    });
    this.change(matrix);
    this.book.tables.syncHeaders(this.id, area);
    this.book.emit({ kind: 'cells', sheetId: this.id, area, by: author });
  }

  setNumberFormat(area: Area, formats: string | readonly (readonly string[])[]): void {
    this.restyle(area, (row, column) => {
      const format =
        typeof formats === 'string' ? formats : formats[row - area.row]?.[column - area.column];
      return format === undefined ? undefined : { n: toPattern(format) };
    });
  }

  setStyle(
    area: Area,
    style: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined },
  ): void {
    const { locked, ...rest } = withoutDefaults(style);
    if (Object.keys(rest).length > 0) {
      const change = toUniverStyle(rest);
      this.restyle(area, () => change);
    }
    if ('locked' in style)
      this.recustom(area, (extras) => ({
        ...pickLink(extras),
        ...(locked === false && { locked }),
      }));
  }

  setBorder(area: Area, edge: Edge, border: Border | undefined): void {
    const change = { bd: toUniverBorders({ [edge]: border }) };
    this.restyle(area, () => change);
  }

  setLink(area: Area, link: string | undefined): void {
    this.recustom(area, ({ locked }) => ({
      ...(locked === false && { locked }),
      ...(link !== undefined && { link }),
    }));
  }

  clear(area: Area, what: 'all' | 'contents' | 'formats', author: Author): void {
    const contents = { v: null, f: null, si: null, p: null, t: null };
    const matrix: Matrix = {};
    for (const [row, column, data] of this.existing(area)) {
      const change: ICellData = what === 'formats' ? { s: null } : { ...contents };
      if (what === 'all') change.s = null;
      if (what === 'all') change.custom = null;
      if (what === 'formats') change.custom = toCustom(pickLink(extrasOf(data)));
      if (what === 'formats' && data.t) change.t = data.t;
      (matrix[row] ??= {})[column] = change;
    }
    this.change(matrix, what === 'formats' ? SetStyleCommand.id : undefined);
    if (what !== 'contents') this.book.conditionalFormats.clearArea(this.id, area);
    if (what === 'all') this.book.validations.put(this.id, [area], undefined);
    if (what !== 'formats') this.book.emit({ kind: 'cells', sheetId: this.id, area, by: author });
  }

  merge(area: Area): void {
    this.makeRoom(area);
    this.unmerge(area);
    const matrix: Matrix = {};
    for (const [row, column] of this.existing(area))
      if (row !== area.row || column !== area.column)
        (matrix[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null };
    this.change(matrix);
    this.mutate(AddWorksheetMergeMutation.id, { ranges: [toRange(area)] });
  }

  unmerge(area: Area): void {
    const ranges = this.worksheet
      .getMergeData()
      .filter((range) => intersection(toArea(range), area))
      .map((range) => ({ ...range }));
    if (ranges.length > 0) this.mutate(RemoveWorksheetMergeMutation.id, { ranges });
  }

  merges(): readonly Area[] {
    return this.worksheet.getMergeData().map((range) => toArea(range));
  }

  columnWidth(column: number): number {
    const { columnData, defaultColumnWidth } = this.worksheet.getConfig();
    return toPoints(columnData[column]?.w ?? defaultColumnWidth);
  }

  setColumnWidth(column: number, count: number, width: number): void {
    this.makeRoom({ row: 0, column, rows: 1, columns: count });
    const ranges = [toRange({ row: 0, column, rows: 1, columns: count })];
    this.mutate(SetWorksheetColWidthMutation.id, { ranges, colWidth: toPixels(width) });
    // The mutation leaves hidden columns alone; Excel gives them the width for later.
    for (let each = column; each < column + count; each++)
      this.worksheet.getColumnManager().setColumnWidth(each, toPixels(width));
  }

  rowHeight(row: number): number {
    const { rowData, defaultRowHeight } = this.worksheet.getConfig();
    const data = rowData[row];
    const height = data?.ia === BooleanNumber.FALSE ? data.h : (data?.ah ?? data?.h);
    return toPoints(height ?? defaultRowHeight);
  }

  setRowHeight(row: number, count: number, height: number): void {
    this.makeRoom({ row, column: 0, rows: count, columns: 1 });
    const ranges = [toRange({ row, column: 0, rows: count, columns: 1 })];
    this.mutate(SetWorksheetRowHeightMutation.id, { ranges, rowHeight: toPixels(height) });
    this.mutate(SetWorksheetRowIsAutoHeightMutation.id, {
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  isHidden(axis: 'rows' | 'columns', index: number): boolean {
    return axis === 'rows'
      ? !this.worksheet.getRowRawVisible(index)
      : !this.worksheet.getColVisible(index);
  }

  setHidden(axis: 'rows' | 'columns', first: number, count: number, hidden: boolean): void {
    const area =
      axis === 'rows'
        ? { row: first, column: 0, rows: count, columns: 1 }
        : { row: 0, column: first, rows: 1, columns: count };
    this.makeRoom(area);
    const [hide, show] =
      axis === 'rows'
        ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
        : [SetColHiddenMutation.id, SetColVisibleMutation.id];
    this.mutate(hidden ? hide : show, { ranges: [toRange(area)] });
  }

  frozen(): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFrozen(rows: number, columns: number): void {
    this.mutate(SetFrozenMutation.id, toFreeze(rows, columns));
  }

  insertCells(axis: 'rows' | 'columns', at: number, count: number): void {
    this.makeRoom(
      axis === 'rows'
        ? { row: at, column: 0, rows: 1, columns: 1 }
        : { row: 0, column: at, rows: 1, columns: 1 },
    );
    this.book.structure.insert(this.worksheet, axis, at, count);
  }

  deleteCells(axis: 'rows' | 'columns', at: number, count: number): void {
    this.book.structure.remove(this.worksheet, axis, at, count);
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.book.conditionalFormats.list(this.id);
  }

  putConditionalFormat(format: ConditionalFormat): void {
    this.book.conditionalFormats.put(this.id, format);
  }

  removeConditionalFormat(id: string): void {
    this.book.conditionalFormats.remove(this.id, id);
  }

  validations(): readonly Validation[] {
    return this.book.validations.list(this.id);
  }

  putValidation(areas: readonly Area[], validation: Validation | undefined): void {
    this.book.validations.put(this.id, areas, validation);
  }

  tables(): readonly Table[] {
    return this.book.tables.list(this.id);
  }

  putTable(table: Table): void {
    this.book.tables.put(this.id, table);
  }

  removeTable(id: string): void {
    this.book.tables.remove(this.id, id);
  }

  charts(): readonly Chart[] {
    return this.book.beside.of(this.id).charts;
  }

  putChart(chart: Chart): void {
    const beside = this.book.beside.of(this.id);
    const isKnown = beside.charts.some(({ id }) => id === chart.id);
    beside.charts = isKnown
      ? beside.charts.map((known) => (known.id === chart.id ? chart : known))
      : [...beside.charts, chart];
    this.objectsChanged();
  }

  removeChart(id: string): void {
    const beside = this.book.beside.of(this.id);
    beside.charts = beside.charts.filter((chart) => chart.id !== id);
    this.objectsChanged();
  }

  outline(): Outline {
    return this.book.beside.of(this.id).outline;
  }

  outlineLevel(axis: 'rows' | 'columns', index: number): number {
    return this.outline()[axis][index] ?? 0;
  }

  setOutlineLevel(axis: 'rows' | 'columns', first: number, count: number, level: number): void {
    const beside = this.book.beside.of(this.id);
    const lines = new Map(Object.entries(beside.outline[axis]));
    for (let line = first; line < first + count; line++)
      if (level > 0) lines.set(String(line), level);
      else lines.delete(String(line));
    beside.outline = { ...beside.outline, [axis]: Object.fromEntries(lines) };
    this.objectsChanged();
  }

  /** The sheet as plain data. */
  snapshot(): Sheet {
    const { rowData, columnData } = this.worksheet.getConfig();
    const cells: Record<string, Cell> = {};
    const add = (row: number, column: number) => {
      const cell = this.cell(row, column);
      if (cell) cells[`${row},${column}`] = cell;
    };
    this.worksheet.getCellMatrix().forValue((row, column) => {
      add(row, column);
    });
    const spilled = this.formulas.getArrayFormulaCellData()[this.unitId]?.[this.id];
    for (const row in spilled)
      for (const column in spilled[Number(row)])
        if (!(`${row},${column}` in cells)) add(Number(row), Number(column));
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
    const beside = this.book.beside.of(this.id);
    return {
      id: this.id,
      name: this.name,
      visibility: this.visibility,
      ...(this.tabColour !== undefined && { tabColour: this.tabColour }),
      ...(beside.rightToLeft && { rightToLeft: true }),
      ...(!this.showGridlines && { showGridlines: false }),
      cells,
      columnWidths,
      rowHeights,
      ...(hiddenRows.length > 0 && { hiddenRows }),
      ...(hiddenColumns.length > 0 && { hiddenColumns }),
      merges: this.merges(),
      ...((frozen.rows > 0 || frozen.columns > 0) && { frozen }),
      conditionalFormats: this.conditionalFormats(),
      validations: this.validations(),
      tables: this.tables(),
      ...objectsOf(beside),
      isProtected: this.isProtected,
      ...(beside.page && { page: beside.page }),
    };
  }

  /** The error a cell shows, if it shows one. */
  errorAt(row: number, column: number): string | undefined {
    const content = this.content(row, column);
    return content?.error ? String(content.value) : undefined;
  }

  private get unitId(): string {
    return this.book.workbook.getUnitId();
  }

  private get formulas(): FormulaDataModel {
    return this.book.injector.get(FormulaDataModel);
  }

  private objectsChanged(): void {
    this.book.emit({ kind: 'objects', sheetId: this.id });
  }

  private mutate(id: string, params: object): void {
    this.book.mutate(id, { unitId: this.unitId, subUnitId: this.id, ...params });
  }

  private data(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellMatrix().getValue(row, column);
  }

  /** The cell's style over the ones of its row and column. */
  private style(row: number, column: number): Nullable<IStyleData> {
    const styles = this.book.workbook.getStyles();
    const own = styles.get(this.data(row, column)?.s ?? undefined);
    const { rowData, columnData } = this.worksheet.getConfig();
    const [ofRow, ofColumn] = [rowData[row]?.s, columnData[column]?.s];
    if (!ofRow && !ofColumn) return own;
    return {
      ...styles.get(ofColumn ?? undefined),
      ...styles.get(ofRow ?? undefined),
      ...own,
    };
  }

  formula(row: number, column: number): string | undefined {
    const data = this.data(row, column);
    if (data?.f) return data.f;
    // Filled-down formulas are kept once, and moved for each cell.
    if (!data?.si) return undefined;
    return this.formulas.getFormulaStringByCell(row, column, this.id, this.unitId) ?? undefined;
  }

  private content(row: number, column: number): Content | undefined {
    return contentOf(this.data(row, column)) ?? this.spilled(row, column);
  }

  private spilled(row: number, column: number): Content | undefined {
    if (this.data(row, column)?.f) return undefined;
    const cells = this.formulas.getArrayFormulaCellData()[this.unitId]?.[this.id];
    const data = cells?.[row]?.[column];
    return data ? (contentOf(data) ?? { value: 0 }) : undefined;
  }

  private spilledFormat(row: number, column: number): string {
    const cells = this.formulas.getArrayFormulaCellData()[this.unitId]?.[this.id];
    const style = cells?.[row]?.[column]?.s;
    return formatOf(this.book.workbook.getStyles().get(style ?? undefined));
  }

  private spill(row: number, column: number): Cell['spill'] {
    const range = this.formulas.getArrayFormulaRange()[this.unitId]?.[this.id]?.[row]?.[column];
    if (!range || this.data(row, column)?.v === '#SPILL!') return undefined;
    const { rows, columns } = toArea(range);
    return rows > 1 || columns > 1 ? { rows, columns } : undefined;
  }

  private map<T>(area: Area, read: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => read(area.row + r, area.column + c)),
    );
  }

  /** The cells of an area that Univer has something for. */
  private *existing(area: Area): Iterable<[number, number, ICellData]> {
    const matrix = this.worksheet.getCellMatrix().getMatrix();
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

  /** Formats of whole columns and rows reach as far as the sheet does in memory. */
  private within(area: Area): Area | undefined {
    const { rowCount, columnCount } = this.worksheet.getConfig();
    const inner = { row: 0, column: 0, rows: rowCount, columns: columnCount };
    const wide = area.row + area.rows > rowCount || area.column + area.columns > columnCount;
    const tooLarge = area.rows * area.columns > 1_000_000;
    if (wide && !tooLarge) {
      this.makeRoom(area);
      return area;
    }
    return intersection(area, inner);
  }

  private restyle(
    area: Area,
    changeOf: (row: number, column: number) => UniverStyleChange | undefined,
  ): void {
    const inner = this.within(area);
    if (!inner) return;
    const matrix: Matrix = {};
    for (let row = inner.row; row < inner.row + inner.rows; row++)
      for (let column = inner.column; column < inner.column + inner.columns; column++) {
        const s = changeOf(row, column);
        if (s) (matrix[row] ??= {})[column] = this.keepingType(row, column, { s } as ICellData);
      }
    this.change(matrix, SetStyleCommand.id);
  }

  private recustom(area: Area, changeOf: (extras: CellExtras) => CellExtras): void {
    const inner = this.within(area);
    if (!inner) return;
    const matrix: Matrix = {};
    for (let row = inner.row; row < inner.row + inner.rows; row++)
      for (let column = inner.column; column < inner.column + inner.columns; column++) {
        const custom = toCustom(changeOf(extrasOf(this.data(row, column))));
        (matrix[row] ??= {})[column] = this.keepingType(row, column, { custom });
      }
    this.change(matrix, SetStyleCommand.id);
  }

  /** Without the type beside it, Univer reads a text anew whenever a format changes. */
  private keepingType(row: number, column: number, change: ICellData): ICellData {
    const type = this.data(row, column)?.t;
    return type ? { ...change, t: type } : change;
  }

  private change(cellValue: Matrix, trigger?: string): void {
    if (Object.keys(cellValue).length === 0) return;
    this.mutate(SetRangeValuesMutation.id, { cellValue, ...(trigger && { trigger }) });
  }

  /** Whether the sheet had to grow; never beyond Excel's size. */
  makeRoom(area: Area): boolean {
    const { rowCount, columnCount } = this.worksheet.getConfig();
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > EXCEL_ROWS || columns > EXCEL_COLUMNS) return false;
    const room = roomFor(rows, columns);
    if (rows > rowCount) this.mutate(SetWorksheetRowCountMutation.id, { rowCount: room.rowCount });
    if (columns > columnCount)
      this.mutate(SetWorksheetColumnCountMutation.id, { columnCount: room.columnCount });
    return rows > rowCount || columns > columnCount;
  }
}

const pickLink = ({ link }: CellExtras): CellExtras => (link === undefined ? {} : { link });

const toPattern = (format: string): { pattern: string } | null =>
  format === 'General' || format === '' ? null : { pattern: format };
