import type { LanguageTag } from '../../catalogue/languages';
import type { ScopeName } from '../../catalogue/scopes';
import type { AssessmentLevel } from '../matrix/assessment-level';
import type { PolicyDocument } from '../matrix/policy-document';
import type { ColumnNote } from './column-note';
import type { RatingScale } from '../matrix/rating-scale';

/** Where the parts of an RIA matrix are on its sheet; rows and columns count from 0. */
export interface MatrixLayout {
  /** `made` by this add-in and recognised by its names, or `found` in a user's own sheet. */
  readonly origin: 'made' | 'found';
  readonly firstRow: number;
  readonly rowCount: number;
  /** Column of the target codes. */
  readonly codes: number;
  /** Column "Applicable?"; without it every target applies. */
  readonly applicable?: number;
  /** A number 0 in that column means no. */
  readonly zeroIsNo?: boolean;
  /** From left to right. */
  readonly documents: readonly DocumentColumn[];
  /** Column "Best rating". */
  readonly best?: number;
  /** Further columns of a matrix that this add-in made, except those that the user deleted. */
  readonly ps?: number;
  readonly goals?: number;
  readonly targets?: number;
  /** Weight of the best rating, 0–1. */
  readonly score?: number;
  /** Number of documents that rate the target. */
  readonly count?: number;
  readonly indicators?: number;
  readonly institutions?: number;
  readonly comments?: number;
  /** The heading row; unknown in a user's own matrix. */
  readonly headingRow?: number;
  /** The scope it was made for; unknown in a user's own matrix. */
  readonly scope?: ScopeName;
  /** The scale of the ratings; letters if nothing is stored. */
  readonly scale?: RatingScale;
  readonly language?: LanguageTag;
  readonly country?: string;
  readonly period?: string;
  readonly level?: AssessmentLevel;
  /** Edition of the framework that its targets are from, a date. */
  readonly catalogueVersion?: string;
  /** Day on which it was made: `2026-02-28`. */
  readonly made?: string;
  /** Rows of the documents' kinds and years, above the headings. */
  readonly kindRow?: number;
  readonly yearRow?: number;
  /** The sheet's own word for "not applicable" in the column "Applicable?". */
  readonly no?: string;
  /**
   * Document columns that the sheet's own formulas leave out, because they were inserted at the
   * edge of the ratings: there the pane's figures differ from "Best rating".
   */
  readonly outsideFormulas: readonly number[];
  /** In a user's own matrix, columns that may be meant otherwise than they were read. */
  readonly notes?: readonly ColumnNote[];
}

/** The name is the heading without outer spaces; it may be empty. */
export interface DocumentColumn extends PolicyDocument {
  readonly column: number;
}
