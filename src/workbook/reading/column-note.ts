import type { RollUpSign } from './roll-ups';

/**
 * What is said about a column whose meaning is not certain, or that looks like a document and is
 * none.
 * - `roll-up-…`: the outcome over the other columns of ratings, by its formulas, heading or values
 * - `repeated`: counted, but another column has the same ratings in every row
 * - `other-question`: ratings on a sheet about one document, beside the column of its alignment
 * - `scorecard`: totals by goal ("4 / 5") stand among its ratings
 * - `ratings`: only some of its cells are ratings, so it is left out
 * - `comments`: ratings under a heading that speaks of comments, so it is left out
 * - `merged-codes`: codes in merged cells, taken for all rows that they span
 * - `yes-no`: yes and no, but not said to be about which targets apply, so it is left out
 * - `other-scale`: ratings on another scale than most columns, so it is left out
 * - `set-aside`: looks like ratings, but the user has said that it is something else
 */
export interface ColumnNote {
  readonly kind:
    | `roll-up-${RollUpSign}`
    | 'repeated'
    | 'other-question'
    | 'scorecard'
    | 'ratings'
    | 'comments'
    | 'merged-codes'
    | 'yes-no'
    | 'other-scale'
    | 'set-aside';
  readonly column: number;
  readonly heading: string;
}
