import type { P } from '../../catalogue/five-ps';
import type { DocumentKind } from './document-kind';

/** The words of a matrix's sheet, in its own language. */
export interface MatrixWords {
  /** Name wished for the sheet. */
  readonly sheet: string;
  /** What the matrix is and, where it is known, whose: country, period, level. */
  readonly title: string;
  /** What the matrix covers, such as its scope and number of targets. */
  readonly note: string;
  /** What the ratings and an empty cell mean. */
  readonly legend: string;
  /** What takes a target out. */
  readonly rule: string;
  /** When it was made, and of which day the catalogue is. */
  readonly dates: string;
  readonly p: Readonly<Record<P, string>>;
  /** They hold no comma: they are the choices above each document. */
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
  /** Choices of "Applicable?"; they differ and hold no comma. */
  readonly yes: string;
  readonly no: string;
  /** What "Best rating" says of a target that is not applicable, such as "n/a". */
  readonly notApplicable: string;
  readonly applicableHelp: Help;
  readonly ratingHelp: Help;
  /** Foot of each page, with Excel's codes: `Page &P of &N`. */
  readonly page: string;
}

/** Shown when something else is typed. Title at most 32 characters, message at most 255. */
export interface Help {
  readonly title: string;
  readonly message: string;
}
