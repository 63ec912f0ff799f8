import type { CellEdit } from '../sheet/cell-edit';
import type { Area } from '../sheet/plan';

/**
 * What is wrong, with the details that its message needs.
 * - `code-as-number`: a target's code that Excel keeps as a number, so that 8.10 shows as 8.1
 * - `code-became-date`: a target's code that Excel took for a date, as 3.8 for 3 August
 * - `unknown-code`: a code that no target has
 * - `rating-without-code`: a rating in a row without a target
 * - `not-a-rating`: not on the scale of the matrix
 * - `not-yes-or-no`: neither yes nor no under "Applicable?"
 * - `rated-but-not-applicable`: a contradiction
 * - `target-twice`: one target in several rows
 * - `missing-targets`: targets of the scope that no row names
 * - `short-range`: a formula of ours that covers only part of a matrix's rows
 * - `reads-a-fix`: a formula that reads cells which a fix would change, and may then be wrong
 * - `like-a-formula`: text that becomes a formula when the cell is edited
 * - `older-catalogue`: made with an earlier edition of the framework
 */
export type Finding = Place &
  (
    | {
        readonly kind: 'code-as-number' | 'code-became-date' | 'like-a-formula';
        readonly cell: string;
        readonly fixes: readonly Fix[];
      }
    | {
        readonly kind:
          | 'unknown-code'
          | 'rating-without-code'
          | 'not-a-rating'
          | 'not-yes-or-no'
          | 'rated-but-not-applicable';
        readonly cell: string;
      }
    | { readonly kind: 'target-twice'; readonly code: string; readonly times: number }
    | {
        readonly kind: 'missing-targets';
        readonly scope: string;
        readonly codes: readonly string[];
      }
    | {
        readonly kind: 'short-range';
        readonly formula: string;
        /** The range as it is in the formula, and the complete one. */
        readonly range: string;
        readonly whole: string;
        readonly fixes: readonly Fix[];
      }
    | {
        readonly kind: 'reads-a-fix';
        readonly formula: string;
        /** What it shows now, and once all such cells are fixed, if that is known. */
        readonly cell: string;
        readonly becomes?: string;
      }
    | { readonly kind: 'older-catalogue'; readonly version: string; readonly newest: string }
  );

export type FindingKind = Finding['kind'];

/** Where the problem is. */
export interface Place {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly sheetId: string;
  readonly area: Area;
  /** Protected sheets are checked, but not changed. */
  readonly isProtected: boolean;
}

/** A way to fix it. */
export interface Fix {
  /** The cell's contents afterwards: `8.10`, or the formula. */
  readonly becomes: string;
  readonly edits: readonly CellEdit[];
  /** Other formulas read a cell that it changes. */
  readonly isRead?: boolean;
}

/**
 * The ways to fix a finding; none if the user must decide on the sheet, or if it is protected.
 *
 *     fixesOf(finding) //=> [{ becomes: '8.1', … }, { becomes: '8.10', … }]
 */
export function fixesOf(finding: Finding): readonly Fix[] {
  return 'fixes' in finding && !finding.isProtected ? finding.fixes : [];
}

/**
 * Is there one way only, which breaks no other formula? Others are for the user to choose.
 *
 *     hasSafeFix(finding) //=> true
 */
export function hasSafeFix(finding: Finding): boolean {
  const [fix, ...others] = fixesOf(finding);
  return fix !== undefined && others.length === 0 && fix.isRead !== true;
}
