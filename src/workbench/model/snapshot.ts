/**
 * A workbook as plain data: the contents of files, what tests compare cell by cell, and what the
 * model can be loaded from. Rows and columns count from 0.
 */

/** What a cell shows: an error is its text (`#N/A`) with `error: true`. */
export type CellValue = string | number | boolean;

export interface Border {
  /** Excel's terms: Thin, Medium, Thick, Dashed, Dotted, Double, Hair. */
  readonly style: string;
  /** `#RRGGBB` */
  readonly colour: string;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';

export interface CellStyle {
  readonly fill?: string;
  readonly fontColour?: string;
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right' | 'Justify' | 'Fill';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly readingOrder?: 'Context' | 'LeftToRight' | 'RightToLeft';
  readonly borders?: Partial<Record<Edge, Border>>;
  /** false if the user can edit it on a protected sheet; Excel's default is true. */
  readonly locked?: boolean;
}

export interface Cell {
  /** The value, or the cached value of the formula. Absent in a cell that only has formatting. */
  readonly value?: CellValue;
  readonly error?: true;
  /** With the equals sign. Absent in cells that are filled by a neighbour's formula. */
  readonly formula?: string;
  /** This cell is part of a neighbour's spilled result. */
  readonly spilled?: true;
  /** Rows × columns this cell's formula spills over, if it does. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Excel's format code; if absent, General. */
  readonly numberFormat?: string;
  readonly style?: CellStyle;
  /** Target of a link, as Excel's hyperlink.address or `#'Sheet'!A1`. */
  readonly link?: string;
}

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: 'formula'; readonly formula: string }
    | {
        readonly kind: 'text';
        readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
        readonly text: string;
      }
    | {
        readonly kind: 'value';
        /** Office.js' ConditionalCellValueOperator, e.g. EqualTo. */
        readonly operator: string;
        readonly formula1: string;
        readonly formula2?: string;
      };
  readonly style: Pick<CellStyle, 'fill' | 'fontColour' | 'bold' | 'italic' | 'underline'>;
  readonly stopIfTrue?: boolean;
}

export interface Validation {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule:
    /** `source` is "T,P" or a reference with its equals sign. */
    | { readonly kind: 'list'; readonly source: string; readonly dropDown: boolean }
    | {
        readonly kind: 'wholeNumber' | 'decimal' | 'textLength';
        readonly operator: string;
        readonly formula1: string | number;
        readonly formula2?: string | number;
      }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly ignoreBlanks?: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: 'Stop' | 'Warning' | 'Information';
  };
}

/** Which rows a filter shows by one of its columns; Office.js' terms. */
export interface FilterCriteria {
  /** Files have others, too: there the rows that they hide are known, and no more. */
  readonly filterOn: 'Values' | 'Custom' | 'Dynamic';
  /** Texts as cells show them. */
  readonly values?: readonly string[];
  /** ">=5", "<>T", "=A*" */
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
  /** As a file has it, of one that is not played. */
  readonly stored?: string;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  /** With its heading row. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
  readonly bandedRows?: boolean;
  readonly filterButtons?: boolean;
  /** By the names of its columns. */
  readonly filterCriteria?: Readonly<Record<string, FilterCriteria>>;
}

/** Cells of a sheet, which may not be the chart's own. */
export interface Reference {
  readonly sheetId: string;
  readonly area: Area;
}

/** Office.js' terms for the chart types that the workbench supports. */
export type ChartType =
  | 'ColumnClustered'
  | 'ColumnStacked'
  | 'ColumnStacked100'
  | 'BarClustered'
  | 'BarStacked'
  | 'BarStacked100';

export interface ChartSeries {
  /** The cell with its name, or a fixed name. */
  readonly name: Reference | string;
  readonly categories?: Reference;
  readonly values: Reference;
  /** `#RRGGBB`; if absent, Excel chooses. */
  readonly colour?: string;
}

/**
 * A point on a sheet: a cell, and the distance in points from its top corner on the side of column
 * A.
 */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: ChartType;
  readonly series: readonly ChartSeries[];
  /** It moves and grows with the cells below it. */
  readonly place: { readonly from: CellPoint; readonly to: CellPoint };
  /** Absent if none is shown. */
  readonly title?: string;
  /** Absent if none is shown. */
  readonly legend?: 'Top' | 'Bottom' | 'Left' | 'Right';
  /** Excel calculates limits that are absent. */
  readonly valueAxis?: {
    readonly minimum?: number;
    readonly maximum?: number;
    readonly numberFormat?: string;
  };
  readonly categoryAxis?: {
    readonly reversed?: true;
    /** Where the value axis crosses: after the last category instead of before the first. */
    readonly crossing?: 'Maximum';
  };
  /** Gap between categories, in per cent of a bar's width; Excel's default is 150. */
  readonly gapWidth?: number;
  /** Include cells of hidden rows and columns; by default they are not included. */
  readonly plotsHidden?: true;
}

/** Grouped rows and columns: levels by index, from 1 (outermost) to 7. */
export interface Outline {
  readonly rows: Readonly<Record<number, number>>;
  readonly columns: Readonly<Record<number, number>>;
  /** The row that stays visible when a group is collapsed is above it; by default below. */
  readonly summaryAbove?: true;
  /** The same for columns: on the side of column A; by default on the other. */
  readonly summaryBefore?: true;
}

/** Print layout of a sheet; lengths in points. */
export interface PageSetup {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly paperSize?: string;
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly printArea?: string;
  /** Per cent of natural size, if the sheet is not fitted to pages. */
  readonly scale?: number;
  readonly centreHorizontally?: boolean;
  /** Points, by edge. */
  readonly margins?: Partial<Record<Edge | 'header' | 'footer', number>>;
  readonly header?: string;
  readonly footer?: string;
}

export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly tabColour?: string;
  readonly rightToLeft?: boolean;
  readonly showGridlines?: boolean;
  /** Filled or formatted cells only: key `row,column`. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Points, by column or row index, if different from the default. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges: readonly Area[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly Validation[];
  readonly tables: readonly Table[];
  /** From back to front. */
  readonly charts?: readonly Chart[];
  readonly outline?: Outline;
  /** Cells with filter buttons in their first row. */
  readonly filter?: Area;
  /** What it filters by, by column of the sheet. The rows that it hides are among the hidden ones. */
  readonly filterCriteria?: Readonly<Record<number, FilterCriteria>>;
  readonly isProtected: boolean;
  readonly page?: PageSetup;
}

export interface DefinedName {
  readonly name: string;
  /** With the equals sign. */
  readonly formula: string;
  /** Sheet id, if the name belongs to one sheet. */
  readonly sheetId?: string;
  readonly visible?: boolean;
  readonly comment?: string;
}

export interface WorkbookSnapshot {
  readonly name: string;
  /** The structure is protected: no sheet can be added, removed or renamed. */
  readonly isProtected?: boolean;
  /** In tab order. */
  readonly sheets: readonly Sheet[];
  readonly activeSheetId: string;
  readonly names: readonly DefinedName[];
  /** What Office.context.document.settings stores in the file: name → JSON text. */
  readonly settings: Readonly<Record<string, string>>;
  /** Custom XML parts: id → XML text. */
  readonly customXml: Readonly<Record<string, string>>;
}
