import { BooleanNumber } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetTabColorMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { intersection, oneCell } from '../../area';
import type {
  Area,
  Border,
  Cell,
  CellValue,
  Chart,
  ConditionalFormat,
  Edge,
  FilterCriteria,
  Outline,
  PageSetup,
  Sheet,
  Table,
  Validation,
} from '../../snapshot';
import type { Author, SheetModel } from '../../workbook-model';
import type { SheetEngine } from '../engine/engine';
import { target } from '../engine/engine';
import type { Book } from './book';
import { CellReader } from './cells/reader';
import { CellWriter } from './cells/writer';
import type { SheetExtras } from './extras';
import { objectsOf, withLevels } from './extras';
import { Lines } from './lines';
import { toArea, toRange } from './ranges';
import { makeRoom } from './room';
import type { StyleChange } from './styles';
import { colour } from './styles';

/** One sheet of Univer's workbook, in Excel's terms. */
export class UniverSheet implements SheetModel {
  private readonly engine: SheetEngine;
  private readonly reader: CellReader;
  private readonly writer: CellWriter;
  private readonly lines: Lines;

  constructor(
    private readonly book: Book,
    private readonly worksheet: Worksheet,
  ) {
    this.engine = {
      injector: book.injector,
      commands: book.commands,
      locale: book.locale,
      workbook: book.workbook,
      worksheet,
      mutate: (id, params) => book.mutate(id, params),
    };
    this.reader = new CellReader(this.engine);
    this.writer = new CellWriter(this.engine, this.reader);
    this.lines = new Lines(this.engine);
  }

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
    return this.extras.veryHidden ? 'VeryHidden' : 'Hidden';
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
    return this.extras.isProtected;
  }

  set isProtected(isProtected: boolean) {
    this.extras.isProtected = isProtected;
  }

  get page(): PageSetup {
    return this.extras.page ?? {};
  }

  set page(page: PageSetup) {
    this.extras.page = page;
  }

  get rightToLeft(): boolean {
    return this.extras.rightToLeft;
  }

  set rightToLeft(rightToLeft: boolean) {
    this.changeObjects({ rightToLeft });
  }

  get filter(): Area | undefined {
    return this.extras.filter;
  }

  set filter(filter: Area | undefined) {
    this.changeObjects({ filter, filterCriteria: {} });
  }

  get filterCriteria(): Readonly<Record<number, FilterCriteria>> {
    return this.extras.filterCriteria;
  }

  set filterCriteria(filterCriteria: Readonly<Record<number, FilterCriteria>>) {
    this.changeObjects({ filterCriteria });
  }

  cell(row: number, column: number): Cell | undefined {
    return this.reader.cell(row, column);
  }

  values(area: Area): (CellValue | null)[][] {
    return this.reader.values(area);
  }

  texts(area: Area): string[][] {
    return this.reader.texts(area);
  }

  usedArea(valuesOnly = false): Area | undefined {
    return this.reader.usedArea(valuesOnly);
  }

  formula(row: number, column: number): string | undefined {
    return this.reader.formula(row, column);
  }

  errorAt(row: number, column: number): string | undefined {
    return this.reader.errorAt(row, column);
  }

  write(area: Area, inputs: readonly (readonly (CellValue | null)[])[], author: Author): void {
    this.writer.write(area, inputs);
    this.book.tables.syncHeaders(this.id, area);
    this.book.emit({ kind: 'cells', sheetId: this.id, area, by: author });
  }

  setNumberFormat(area: Area, formats: string | readonly (readonly string[])[]): void {
    this.writer.setNumberFormat(area, formats);
  }

  setStyle(area: Area, style: StyleChange): void {
    this.writer.setStyle(area, style);
  }

  setBorder(area: Area, edge: Edge, border: Border | undefined): void {
    this.writer.setBorder(area, edge, border);
  }

  setLink(area: Area, link: string | undefined): void {
    this.writer.setLink(area, link);
  }

  clear(area: Area, what: 'all' | 'contents' | 'formats', author: Author): void {
    this.writer.clear(area, what);
    if (what !== 'contents') this.book.conditionalFormats.clearArea(this.id, area);
    if (what === 'all') this.book.validations.put(this.id, [area], undefined);
    if (what !== 'formats') this.book.emit({ kind: 'cells', sheetId: this.id, area, by: author });
  }

  merge(area: Area): void {
    this.makeRoom(area);
    this.unmerge(area);
    this.writer.keepFirst(area);
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
    return this.lines.columnWidth(column);
  }

  setColumnWidth(column: number, count: number, width: number): void {
    this.lines.setColumnWidth(column, count, width);
  }

  rowHeight(row: number): number {
    return this.lines.rowHeight(row);
  }

  setRowHeight(row: number, count: number, height: number): void {
    this.lines.setRowHeight(row, count, height);
  }

  setRowHeights(row: number, heights: readonly number[]): void {
    this.lines.setRowHeights(row, heights);
  }

  isFilteredOut(row: number): boolean {
    return this.worksheet.isRowFiltered(row);
  }

  isHidden(axis: 'rows' | 'columns', index: number): boolean {
    return this.lines.isHidden(axis, index);
  }

  setHidden(axis: 'rows' | 'columns', first: number, count: number, hidden: boolean): void {
    this.lines.setHidden(axis, first, count, hidden);
  }

  frozen(): { readonly rows: number; readonly columns: number } {
    return this.lines.frozen();
  }

  setFrozen(rows: number, columns: number): void {
    this.lines.setFrozen(rows, columns);
  }

  insertCells(axis: 'rows' | 'columns', at: number, count: number): void {
    this.makeRoom(axis === 'rows' ? oneCell(at, 0) : oneCell(0, at));
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
    return this.extras.charts;
  }

  putChart(chart: Chart): void {
    const { charts } = this.extras;
    const isKnown = charts.some(({ id }) => id === chart.id);
    this.changeObjects({
      charts: isKnown
        ? charts.map((known) => (known.id === chart.id ? chart : known))
        : [...charts, chart],
    });
  }

  removeChart(id: string): void {
    this.changeObjects({ charts: this.extras.charts.filter((chart) => chart.id !== id) });
  }

  outline(): Outline {
    return this.extras.outline;
  }

  outlineLevel(axis: 'rows' | 'columns', index: number): number {
    return this.outline()[axis][index] ?? 0;
  }

  setOutlineLevel(axis: 'rows' | 'columns', first: number, count: number, level: number): void {
    this.changeObjects({ outline: withLevels(this.outline(), axis, first, count, level) });
  }

  /** The sheet as plain data. */
  snapshot(): Sheet {
    const { page, rightToLeft } = this.extras;
    return {
      id: this.id,
      name: this.name,
      visibility: this.visibility,
      ...(this.tabColour !== undefined && { tabColour: this.tabColour }),
      ...(rightToLeft && { rightToLeft: true }),
      ...(!this.showGridlines && { showGridlines: false }),
      cells: this.reader.all(),
      ...this.lines.snapshot(),
      merges: this.merges(),
      conditionalFormats: this.conditionalFormats(),
      validations: this.validations(),
      tables: this.tables(),
      ...objectsOf(this.extras),
      isProtected: this.isProtected,
      ...(page && { page }),
    };
  }

  /** Whether the sheet had to grow; never beyond Excel's size. */
  makeRoom(area: Area): boolean {
    return makeRoom(this.engine, area);
  }

  private get extras(): SheetExtras {
    return this.book.extras.of(this.id);
  }

  private changeObjects(changed: Partial<SheetExtras>): void {
    Object.assign(this.extras, changed);
    this.book.emit({ kind: 'objects', sheetId: this.id });
  }

  private mutate(id: string, params: object): void {
    this.engine.mutate(id, { ...target(this.engine, this.id), ...params });
  }
}
