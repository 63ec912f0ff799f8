import type { SheetReading } from '../sheet/reading';

/** A sheet of a file; the values of formulas are the results saved with them. */
export interface FileSheet extends SheetReading {
  /** Its owner has hidden it. */
  readonly isHidden: boolean;
  /** Formula cells saved without a result; they are empty here. Counted from 0. */
  readonly uncalculated: readonly { readonly row: number; readonly column: number }[];
  /** The sheet has more rows or columns than are read. */
  readonly isCut: boolean;
  /** Rows with contents that a filter or their owner has hidden: they are read like all others. */
  readonly hiddenRows: readonly number[];
}

/**
 * What the reader ignored in a file.
 * - `macros`: programs, never run
 * - `links`: to other files, never followed; the values from the last save are used
 */
export type FileNote = 'macros' | 'links';
