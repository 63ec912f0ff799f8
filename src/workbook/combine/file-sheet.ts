import type { SheetReading } from '../sheet/reading';

/** A sheet of a file: values only, formulas with the results they were saved with. */
export interface FileSheet extends SheetReading {
  /** Its owner has hidden it. */
  readonly isHidden: boolean;
  /** Cells with a formula that was saved without a result; they are empty here. Counted from 0. */
  readonly uncalculated: readonly { readonly row: number; readonly column: number }[];
  /** It goes on beyond the rows and columns that are read. */
  readonly isCut: boolean;
}

/**
 * What the reader left aside in a whole file.
 * - `macros`: programs, never run
 * - `links`: to other files, never followed; their values are those of the last saving
 */
export type FileNote = 'macros' | 'links';
