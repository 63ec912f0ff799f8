import type {
  Area,
  CellInput,
  ConditionalFormatPlan,
  FormatPlan,
  PagePlan,
  ValidationPlan,
} from '../sheet/plan';

/**
 * One thing to do on a matrix's sheet. Rows and columns count as they are when the step is done:
 * after the insertions and before the deletions.
 */
export type ChangeStep =
  | {
      readonly kind: 'insert' | 'delete';
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  | WriteStep
  /** Formatting of new cells, because Excel copies it from their neighbours. */
  | FormatStep
  /** Formatting of existing cells, changed only where it still is `was`. */
  | ReformatStep
  | { readonly kind: 'validate'; readonly validation: ValidationPlan }
  /** A rule of existing cells, changed only if it still is `was`. */
  | RevalidateStep
  | { readonly kind: 'conditional-format'; readonly format: ConditionalFormatPlan }
  | RuleStep
  | WidthStep
  | HeightStep
  | { readonly kind: 'fit'; readonly row: number; readonly count: number }
  | NameStep
  /** The row groups of the whole sheet; they replace all earlier ones. */
  | OutlineStep;

export type Axis = 'rows' | 'columns';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export type CellFormat = Omit<FormatPlan, 'area'>;

/** Inputs as typed: text gets an apostrophe where Excel would read it as something else. */
export interface WriteStep {
  readonly kind: 'write';
  readonly row: number;
  readonly column: number;
  /** rows × columns, all rows of one length. */
  readonly cells: readonly (readonly CellInput[])[];
  /** Same size as `cells`, set first; without it the formats stay. */
  readonly numberFormats?: readonly (readonly string[])[];
}

interface FormatStep {
  readonly kind: 'format';
  readonly areas: readonly Area[];
  readonly format: CellFormat;
  /** No fill, whatever the neighbours have. */
  readonly isPlain?: true;
}

/** The properties that can be changed on existing cells. */
export type FormatChange = Pick<
  CellFormat,
  'italic' | 'bold' | 'fontSize' | 'fontColour' | 'horizontal' | 'vertical' | 'wrap'
> & {
  readonly readingOrder?: 'Context' | 'LeftToRight' | 'RightToLeft';
};

export interface ReformatStep {
  readonly kind: 'reformat';
  /** The cells' position before the insertions. */
  readonly before: Area;
  readonly area: Area;
  readonly was: FormatChange;
  readonly now: FormatChange;
}

export interface RevalidateStep {
  readonly kind: 'revalidate';
  /** The cells' position before the insertions. */
  readonly before: Area;
  readonly was: ValidationPlan;
  readonly now: ValidationPlan;
}

/** A new formula for an existing conditional format. */
export interface RuleStep {
  readonly kind: 'rule';
  readonly id: string;
  /** For the format's first cell. */
  readonly formula: string;
  /** Where that cell is, known once the step is settled. */
  readonly first?: Cell;
}

/** Makes a column as wide as another was before the change, or as wide as a new one. */
interface WidthStep {
  readonly kind: 'width';
  readonly column: number;
  readonly like: number | undefined;
  readonly width: number;
}

/** Never reduces the height, so that no name is cut off. */
interface HeightStep {
  readonly kind: 'height';
  readonly row: number;
  readonly height: number;
}

export interface NameStep {
  readonly kind: 'name';
  readonly name: string;
  /** With its equals sign; `undefined` deletes the name. */
  readonly formula: string | undefined;
  /** The sheet has no such name yet. */
  readonly isNew?: true;
}

/** The page footer, changed only if it still is `was`. */
export interface FooterStep {
  readonly was: Footer;
  readonly now: Footer;
}

export type Footer = NonNullable<PagePlan['footer']>;

export interface OutlineStep {
  readonly kind: 'outline';
  /** All rows of the matrix with its headings; every group in them is removed first. */
  readonly row: number;
  readonly count: number;
  readonly groups: readonly { readonly row: number; readonly count: number }[];
}

/** What to write on other sheets, once everything is inserted into the matrix. */
export interface ElsewhereSteps {
  readonly cells: readonly ElsewhereCells[];
  readonly names: readonly ElsewhereName[];
}

/** A rectangle of formulas, before the change and after it. */
export interface ElsewhereCells {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly was: readonly (readonly string[])[];
  readonly now: readonly (readonly string[])[];
}

export interface ElsewhereName {
  readonly name: string;
  /** Name of the sheet that it belongs to; without it, the whole workbook. */
  readonly sheet?: string | undefined;
  readonly was: string;
  readonly now: string;
}

/**
 * Steps in the order in which they are done. Deletions cannot be undone, so they come last, when
 * everything else is in place.
 */
export interface ChangeSteps {
  readonly insertions: readonly (ChangeStep & { readonly kind: 'insert' })[];
  readonly changes: readonly ChangeStep[];
  readonly deletions: readonly (ChangeStep & { readonly kind: 'delete' })[];
  readonly outline?: OutlineStep;
  /** In a request of its own, after all others: without a printer Excel may refuse it. */
  readonly footer?: FooterStep;
  /** Done after the changes. */
  readonly elsewhere?: ElsewhereSteps;
  /** A cell beyond the matrix, before the change: how far it has moved shows what was done. */
  readonly beyond: { readonly row: number; readonly column: number };
}
