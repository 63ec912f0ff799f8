import type { CellStyle as StoredStyle, RichTextRun, Sheet as StoredSheet, Workbook } from 'hucre';
import type { KeptPart } from './charts/drawings';

/**
 * What the model cannot store of a file: it is restored when the workbook is saved. Charts,
 * pictures, shapes, sparklines, comments and breaks stay where they were in the file; a cell's
 * rotated or rich text is restored if the cell still has the same text.
 */
export interface Kept {
  readonly workbook: Pick<Workbook, 'properties' | 'defaultFont' | 'themeColors'>;
  /** The theme's own part, without which the kept formats would change colour. */
  readonly theme?: Uint8Array;
  /** By the sheet's id in the model. */
  readonly sheets: ReadonlyMap<string, KeptSheet>;
  /** The drawings' parts, by path. */
  readonly drawings: ReadonlyMap<string, KeptPart>;
}

export interface KeptSheet {
  readonly stored: StoredSheet;
  /** Path of the sheet's drawing among `Kept.drawings`. */
  readonly drawing?: string;
  /** Points by row: heights that were fitted to the text, and stay so unless changed. */
  readonly fittedHeights: ReadonlyMap<number, number>;
  /** By `row,column`. */
  readonly cells: ReadonlyMap<string, KeptCell>;
}

export interface KeptCell {
  readonly style?: StoredStyle;
  /**
   * The style as the model read it, as JSON: if it was changed since, the kept style is dropped.
   */
  readonly shownStyle: string;
  readonly text?: string;
  readonly richText?: RichTextRun[];
}

/** What cannot be restored; the user is warned before saving. */
export type Loss =
  | 'pivot-tables'
  | 'slicers'
  | 'threaded-comments'
  | 'macros'
  | 'external-links'
  | 'form-controls'
  | 'newer-formats'
  | 'sheet-backgrounds'
  | 'passwords'
  | 'other-add-ins';
