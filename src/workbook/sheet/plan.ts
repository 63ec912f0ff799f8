/**
 * A sheet as plain data, before anything is written: the only form in which the product adds sheets
 * to a workbook. Rows and columns count from 0; widths and heights are points; colours `#RRGGBB`.
 */
export interface SheetPlan {
  /** The preferred name; if it is taken, a free one is made from it. */
  readonly name: string;
  readonly tabColour?: string;
  readonly blocks: readonly CellBlock[];
  /** Later formats override earlier ones. */
  readonly formats: readonly FormatPlan[];
  /** Each row of such an area becomes one cell, that of its first column. */
  readonly merged?: readonly Area[];
  readonly columnWidths: readonly number[];
  readonly rowHeights?: readonly {
    readonly row: number;
    readonly count: number;
    readonly height: number;
  }[];
  /** Rows whose height is fitted to their wrapped text. */
  readonly fittedRows?: { readonly row: number; readonly count: number };
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly ValidationPlan[];
  /** If two apply to a cell, the earlier one wins. */
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  readonly tables?: readonly TablePlan[];
  readonly names?: readonly NamePlan[];
  readonly constants?: readonly ConstantPlan[];
  readonly charts?: readonly ChartPlan[];
  /** Rows that collapse, one level; when collapsed, the row below each group stays visible. */
  readonly groups?: readonly { readonly row: number; readonly count: number }[];
  /** Filter buttons on the first row of this area. */
  readonly filter?: Area;
  /** Column A on the right, for Arabic. */
  readonly direction?: 'rtl';
  readonly page?: PagePlan;
  readonly showGridlines?: boolean;
  /** Selected and shown once the plan has been written. */
  readonly select?: Area;
}

/** A rectangle of cells on the planned sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type CellInput = string | number | boolean | null;

/**
 * Values for a rectangle. `text` blocks get the text format first, so that a code stays "8.10" and
 * text that starts with = + - @ never becomes a formula; only `formula` blocks calculate.
 */
export interface CellBlock {
  readonly kind: 'text' | 'value' | 'formula';
  readonly row: number;
  readonly column: number;
  /** rows × columns, all rows of the same length. */
  readonly cells: readonly (readonly CellInput[])[];
}

export interface FormatPlan {
  readonly area: Area;
  readonly fill?: string;
  readonly fontColour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly wrap?: boolean;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'General';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly readingOrder?: 'RightToLeft' | 'LeftToRight';
  /** Thin lines of this colour around and inside the area. */
  readonly borders?: string;
}

export interface ValidationPlan {
  readonly area: Area;
  /**
   * Choices of a drop-down: texts that stay under Excel's 255 characters when joined, or the cells
   * of the sheet that hold them.
   */
  readonly list?: readonly string[] | Area;
  /** Instead of a list: any number from the first to the second. */
  readonly between?: readonly [number, number];
  readonly prompt?: { readonly title: string; readonly message: string };
  /** The message when anything else is refused; without it the choices are only suggestions. */
  readonly error?: { readonly title: string; readonly message: string };
}

export interface ConditionalFormatPlan {
  readonly area: Area;
  /** Relative to the area's first cell, with its equals sign. */
  readonly formula: string;
  readonly fill?: string;
  readonly fontColour?: string;
  readonly bold?: boolean;
}

interface TablePlan {
  /** Including its heading row. */
  readonly area: Area;
  readonly name: string;
  readonly style: string;
  /** Shades every other row; yes by default. */
  readonly banded?: boolean;
}

/** A name of the sheet (not of the workbook), so that copies of the sheet have their own. */
export interface NamePlan {
  readonly name: string;
  readonly area: Area;
}

/**
 * A name of the sheet that holds a text: what a reader of the sheet needs to know but no cell says,
 * such as the scope a matrix was made for.
 */
export interface ConstantPlan {
  readonly name: string;
  readonly text: string;
}

/** A native chart of cells on the planned sheet; it follows their formulas. */
export interface ChartPlan {
  /**
   * Bars are horizontal, columns vertical. Bars keep the order of their rows from top to bottom.
   */
  readonly kind: 'bars' | 'stacked-bars' | 'columns' | 'stacked-columns';
  readonly title: string;
  /**
   * Heading row with the names of the series, first column with the categories as text (numbers
   * would be read as a series), values in the remaining cells.
   */
  readonly source: Area;
  /** One per series. */
  readonly colours: readonly string[];
  /** The cells it covers. */
  readonly place: Area;
  /** Maximum of the value axis; without it Excel chooses one. */
  readonly maximum?: number;
  /** Number format of the value axis, such as `0%`. */
  readonly valueFormat?: string;
}

export interface PagePlan {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'a4' | 'a3';
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** The printed area, if not everything is printed. */
  readonly printed?: Area;
  /** Excel's codes: `&P` page, `&N` pages, `&A` sheet, `&D` date; `&&` for the character itself. */
  readonly footer?: { readonly left?: string; readonly centre?: string; readonly right?: string };
}
