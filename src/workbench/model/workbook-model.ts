import type {
  Area,
  Border,
  Cell,
  CellStyle,
  CellValue,
  Chart,
  ConditionalFormat,
  DefinedName,
  Edge,
  FilterCriteria,
  Outline,
  PageSetup,
  Sheet,
  Table,
  Validation,
  WorkbookSnapshot,
} from './snapshot';

/**
 * The only interface to the calculating workbook. The Office.js protocol is written against it and
 * can be understood without knowing the engine behind it (Univer, in `univer/`).
 *
 * Rows and columns count from 0; lengths are points; colours `#RRGGBB`; formulas include the equals
 * sign. Methods act at once; formulas are calculated afterwards, see `settled`.
 */
export interface WorkbookModel {
  load(snapshot: WorkbookSnapshot): void;
  snapshot(): WorkbookSnapshot;

  /** In tab order, hidden ones too. */
  sheets(): readonly SheetModel[];
  /** By id, or by name regardless of case. */
  sheet(idOrName: string): SheetModel | undefined;
  /** Added at the end, not activated (as in Office.js). The name must be free. */
  addSheet(name: string): SheetModel;
  removeSheet(id: string): void;
  activeSheet(): SheetModel;
  activate(id: string): void;
  /** The first of several areas, which contains the active cell. */
  selection(): { readonly sheetId: string; readonly area: Area };
  /** On the active sheet; one unless several were selected together. */
  selectedAreas(): readonly Area[];
  select(sheetId: string, area: Area, ...more: readonly Area[]): void;

  names(): readonly DefinedName[];
  setName(name: DefinedName): void;
  removeName(name: string, sheetId?: string): void;

  /** The workbook's structure is protected: sheets can be neither added, removed nor renamed. */
  isProtected: boolean;

  readonly settings: Map<string, string>;
  readonly customXml: Map<string, string>;

  /** Resolves when no calculation is running; custom functions may still be awaited. */
  calculated(): Promise<void>;
  /** Resolves when no calculation is running and no custom function is awaited. */
  settled(): Promise<void>;
  /** Calculates all formulas again. */
  recalculate(): void;

  /** Changes by the user and the add-in; returns a function that stops listening. */
  listen(listener: (event: ModelEvent) => void): () => void;
}

export type ModelEvent =
  | { readonly kind: 'cells'; readonly sheetId: string; readonly area: Area; readonly by: Author }
  | {
      readonly kind: 'selection' | 'calculated';
      readonly sheetId: string;
      readonly areas: readonly Area[];
    }
  | { readonly kind: 'activated'; readonly sheetId: string }
  | { readonly kind: 'added' | 'deleted' | 'renamed'; readonly sheetId: string }
  /** Charts, outline, filter or direction of a sheet. */
  | { readonly kind: 'objects'; readonly sheetId: string };

/** Who made a change: the person at the grid, or the add-in through the protocol. */
export type Author = 'user' | 'addin';

export interface SheetModel {
  readonly id: string;
  name: string;
  position: number;
  visibility: Sheet['visibility'];
  tabColour: string | undefined;
  showGridlines: boolean;
  isProtected: boolean;
  page: PageSetup;
  /** Column A is on the right. */
  rightToLeft: boolean;
  /** Cells with filter buttons in their first row; moves with them. */
  filter: Area | undefined;
  /** By column of the sheet; of a filter that hides rows. */
  filterCriteria: Readonly<Record<number, FilterCriteria>>;

  /** A single cell; `undefined` if it is empty and has no formatting. */
  cell(row: number, column: number): Cell | undefined;
  /** rows × columns; `null` is an empty cell. Errors are returned as their text. */
  values(area: Area): (CellValue | null)[][];
  /** What each cell shows, in its number format. */
  texts(area: Area): string[][];
  /** The smallest area with values (and formats, unless `valuesOnly`), `undefined` if empty. */
  usedArea(valuesOnly?: boolean): Area | undefined;

  /**
   * rows × columns; `null` leaves a cell as it is, '' empties it, text starting with `=` is a
   * formula.
   */
  write(area: Area, inputs: readonly (readonly (CellValue | null)[])[], author: Author): void;
  setNumberFormat(area: Area, formats: string | readonly (readonly string[])[]): void;
  /** Merges into the existing style; a key set to `undefined` returns to the default. */
  setStyle(area: Area, style: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined }): void;
  /** One edge of every cell of the area; `undefined` removes the border. */
  setBorder(area: Area, edge: Edge, border: Border | undefined): void;
  setLink(area: Area, link: string | undefined): void;
  clear(area: Area, what: 'all' | 'contents' | 'formats', author: Author): void;

  merge(area: Area): void;
  unmerge(area: Area): void;
  merges(): readonly Area[];

  columnWidth(column: number): number;
  setColumnWidth(column: number, count: number, width: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, count: number, height: number): void;
  /** Those of the rows from `row`, each its own: `setRowHeights(6, [15, 30])`. */
  setRowHeights(row: number, heights: readonly number[]): void;
  /** A person has filtered it out of a table in the grid. */
  isFilteredOut(row: number): boolean;
  isHidden(axis: 'rows' | 'columns', index: number): boolean;
  setHidden(axis: 'rows' | 'columns', first: number, count: number, hidden: boolean): void;
  frozen(): { readonly rows: number; readonly columns: number };
  setFrozen(rows: number, columns: number): void;
  insertCells(axis: 'rows' | 'columns', at: number, count: number): void;
  deleteCells(axis: 'rows' | 'columns', at: number, count: number): void;

  /** In order of priority: the first wins. */
  conditionalFormats(): readonly ConditionalFormat[];
  /** Replaces the one with the same id; a new one goes to the top, as in Excel. */
  putConditionalFormat(format: ConditionalFormat): void;
  removeConditionalFormat(id: string): void;
  validations(): readonly Validation[];
  /** Replaces the rules of these areas; `undefined` only clears them. */
  putValidation(areas: readonly Area[], validation: Validation | undefined): void;
  tables(): readonly Table[];
  putTable(table: Table): void;
  removeTable(id: string): void;
  /** From back to front. */
  charts(): readonly Chart[];
  /** Replaces the one with the same id; a new one goes to the front. */
  putChart(chart: Chart): void;
  removeChart(id: string): void;
  /** The level to which rows or columns are grouped; 0 is not at all. */
  outlineLevel(axis: 'rows' | 'columns', index: number): number;
  setOutlineLevel(axis: 'rows' | 'columns', first: number, count: number, level: number): void;
  outline(): Outline;
}
