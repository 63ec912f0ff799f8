import type { CellNow } from '../../excel/read/active-cell';
import type { SheetArea } from '../../workbook/formula/resolve-reference';
import type { Area } from '../../workbook/sheet/plan';
import type { CallExplained } from './call-explained';

/** The active cell, or the one that is explained meanwhile, and what there is to say about it. */
export interface CellExplained<P> {
  /** The cell with the formula. */
  readonly cell: CellNow;
  /** The active cell, where another cell's formula fills it too. */
  readonly active: Pick<CellNow, 'row' | 'column'> | undefined;
  /** The active cell is one that the formula reads: a person has gone there to correct it. */
  readonly isAway: boolean;
  readonly finding: Finding<P>;
}

export type Finding<P> =
  /** No formula of ours; `code`: it is a date, which Excel may have made of this code. */
  | { readonly kind: 'no-formula'; readonly code?: string }
  /** The formula is kept as text. */
  | { readonly kind: 'text' }
  /** No function of ours has these names. */
  | { readonly kind: 'unknown-function'; readonly names: readonly string[] }
  /** Excel did not know our functions: the formula has to be entered again. */
  | { readonly kind: 'enter-again' }
  /** So it may be, or something else in the formula is no name that Excel knows. */
  | { readonly kind: 'unknown-name' }
  /** Excel is still calculating. */
  | { readonly kind: 'busy' }
  /** The result does not fit: the first cells in the way, if they are known. */
  | { readonly kind: 'no-room'; readonly sheet: string; readonly inTheWay: readonly Area[] }
  | {
      readonly kind: 'calls';
      readonly calls: readonly CallExplained<P>[];
      readonly verdict: Verdict;
      /** Where all is well: merged cells that it reads, of which only the first counts. */
      readonly merged?: readonly SheetArea[];
    };

/**
 * - `well`: Excel shows what the functions answer
 * - `merged`: so it is, but merged cells hide that others count as empty
 * - `problem`: a function says what is wrong
 * - `caught`: a function says what is wrong, but the formula makes something else of its error
 * - `outdated`: Excel shows something else than the function answers now
 * - `elsewhere`: the functions answer; the error comes from another part of the formula, or is old
 * - `whole-columns`: Excel could not hand over whole columns
 * - `lost`: cells that the formula referred to were deleted
 * - `unreadable`: something in it cannot be worked out here
 */
export type Verdict =
  | ('well' | 'merged' | 'problem' | 'caught' | 'outdated')
  | ('elsewhere' | 'whole-columns' | 'lost' | 'unreadable');
