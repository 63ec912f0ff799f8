import type {
  Area,
  CellInput,
  ConditionalFormatPlan,
  FormatPlan,
  PagePlan,
  ValidationPlan,
} from '../sheet/plan';

/**
 * One thing to do on the sheet of a matrix. Rows and columns count as they stand when the step's
 * turn comes: after the insertions and before the deletions among them.
 */
export type ChangeStep =
  | {
      readonly kind: 'insert' | 'delete';
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  | WriteStep
  /** Formatting of new cells, which Excel copies from their neighbours. */
  | FormatStep
  /** Formatting of cells that stay, changed only where it is `was`. */
  | ReformatStep
  | { readonly kind: 'validate'; readonly validation: ValidationPlan }
  /** A rule of cells that stay, which is changed only where it is `was`. */
  | RevalidateStep
  | { readonly kind: 'conditional-format'; readonly format: ConditionalFormatPlan }
  /** A new formula for a conditional format that there is. */
  | { readonly kind: 'rule'; readonly id: string; readonly formula: string }
  | WidthStep
  | HeightStep
  | { readonly kind: 'fit'; readonly row: number; readonly count: number }
  | NameStep
  | FooterStep
  /** Rows that fold up, all those of the sheet; what folded before no longer does. */
  | OutlineStep;

export type Axis = 'rows' | 'columns';

export type CellFormat = Omit<FormatPlan, 'area'>;

/** Inputs as one types them: text with an apostrophe where it would become something else. */
export interface WriteStep {
  readonly kind: 'write';
  readonly row: number;
  readonly column: number;
  /** rows × columns, all rows of one length. */
  readonly cells: readonly (readonly CellInput[])[];
  /** As `cells`, set before them; without them formats stay. */
  readonly numberFormats?: readonly (readonly string[])[];
}

interface FormatStep {
  readonly kind: 'format';
  readonly areas: readonly Area[];
  readonly format: CellFormat;
  /** Without a fill, whatever their neighbours have. */
  readonly isPlain?: true;
}

/** Only these can be changed on cells that stay. */
export type FormatChange = Pick<
  CellFormat,
  'italic' | 'bold' | 'fontSize' | 'fontColour' | 'horizontal' | 'vertical' | 'wrap'
> & {
  readonly readingOrder?: 'Context' | 'LeftToRight' | 'RightToLeft';
};

export interface ReformatStep {
  readonly kind: 'reformat';
  /** Where the cells stood before the insertions. */
  readonly before: Area;
  readonly area: Area;
  readonly was: FormatChange;
  readonly now: FormatChange;
}

export interface RevalidateStep {
  readonly kind: 'revalidate';
  /** Where the cells stood before the insertions. */
  readonly before: Area;
  readonly was: ValidationPlan;
  readonly now: ValidationPlan;
}

/** A column as wide as another one was before the change, or as wide as a new one. */
interface WidthStep {
  readonly kind: 'width';
  readonly column: number;
  readonly like: number | undefined;
  readonly width: number;
}

/** Never lower than it is: a name must not be cut. */
interface HeightStep {
  readonly kind: 'height';
  readonly row: number;
  readonly height: number;
}

export interface NameStep {
  readonly kind: 'name';
  readonly name: string;
  /** With its equals sign; `undefined` takes the name away. */
  readonly formula: string | undefined;
  /** The sheet has no such name yet. */
  readonly isNew?: true;
}

/** The foot of printed pages, which is changed only where it is `was`. */
interface FooterStep {
  readonly kind: 'footer';
  readonly was: Footer;
  readonly now: Footer;
}

export type Footer = NonNullable<PagePlan['footer']>;

export interface OutlineStep {
  readonly kind: 'outline';
  /** All rows of the matrix with its headings, which fold up nowhere. */
  readonly row: number;
  readonly count: number;
  readonly groups: readonly { readonly row: number; readonly count: number }[];
}

/**
 * Steps in the order they are done. All but the last ones can be undone; deletions cannot, so
 * they come when everything else is there.
 */
export interface ChangeSteps {
  readonly insertions: readonly (ChangeStep & { readonly kind: 'insert' })[];
  readonly changes: readonly ChangeStep[];
  readonly deletions: readonly (ChangeStep & { readonly kind: 'delete' })[];
  readonly outline?: OutlineStep;
  /** A cell beyond the matrix, as it stands before: how far it has moved tells what was done. */
  readonly beyond: { readonly row: number; readonly column: number };
}
