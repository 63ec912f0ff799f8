import type { P } from '../../catalogue/five-ps';
import type { DocumentKind } from './document-kind';

/** The words on a matrix's sheet, in the sheet's language. */
export interface MatrixWords {
  /** Preferred name of the sheet. */
  readonly sheet: string;
  /** What the matrix is and, where known, for whom: country, period, level. */
  readonly title: string;
  /** What the matrix covers, such as its scope and number of targets. */
  readonly note: string;
  /** What the ratings and an empty cell mean. */
  readonly legend: string;
  /** What excludes a target. */
  readonly rule: string;
  /** When it was made, and the date of the catalogue's edition. */
  readonly dates: string;
  readonly p: Readonly<Record<P, string>>;
  /** Without commas, because they are entries of the drop-down above each document. */
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly headings: {
    readonly p: string;
    readonly goal: string;
    readonly targetCode: string;
    readonly target: string;
    readonly applicable: string;
    readonly best: string;
    readonly score: string;
    readonly documents: string;
    readonly indicators: string;
    readonly institutions: string;
    readonly comments: string;
    readonly kind: string;
    readonly year: string;
    readonly scale: string;
  };
  /** Choices of "Applicable?"; they differ and contain no comma. */
  readonly yes: string;
  readonly no: string;
  /** What "Best rating" shows for a target that is not applicable, such as "n/a". */
  readonly notApplicable: string;
  readonly applicableHelp: Help;
  readonly ratingHelp: Help;
  /** The footer of each page, with Excel's codes: `Page &P of &N`. */
  readonly page: string;
}

/** Shown when something else is typed. Title up to 32 characters, message up to 255. */
export interface Help {
  readonly title: string;
  readonly message: string;
}
