import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import type { P } from '../../catalogue/five-ps';
import type { MatrixCells } from '../reading/cells';
import type { MatrixLayout } from '../reading/layout';
import type { HeadlineWords } from '../formula/headline';
import type { SheetReading } from '../sheet/reading';

/**
 * How the figures are calculated: by formulas that every Excel since 2010 and LibreOffice can
 * calculate, or by this add-in's functions where there is one.
 */
export type FormulaKind = 'native' | 'functions';

export interface ResultsRequest {
  readonly reading: SheetReading;
  readonly layout: MatrixLayout;
  readonly cells: MatrixCells;
  readonly formulas: FormulaKind;
  readonly texts: CatalogueTexts;
  /** For the sheet's own words, which may be in a different language from the targets. */
  readonly direction: 'ltr' | 'rtl';
}

/** Words on the sheet. Those with {{placeholders}} become formulas and stay live. */
export interface ResultsWords {
  /** Preferred name of the sheet. */
  readonly sheet: string;
  readonly title: string;
  /** Which matrix the figures are from, and when the sheet was made. */
  readonly source: string;
  readonly headline: HeadlineWords;
  /** Number format of a cell with a share. */
  readonly percentFormat: string;
  readonly noApplicable: string;
  /** Shown where there is no figure. */
  readonly notAvailable: string;
  readonly p: Readonly<Record<P, string>>;
  readonly figures: Readonly<Record<FigureName, { readonly name: string; readonly note: string }>>;
  readonly headings: {
    readonly goal: string;
    readonly title: string;
    readonly p: string;
    readonly applicable: string;
    readonly total: string;
    readonly partial: string;
    readonly none: string;
    readonly notApplicable: string;
    readonly coverage: string;
    readonly score: string;
    readonly number: string;
    readonly document: string;
    readonly rated: string;
    readonly shareTotal: string;
    readonly reach: string;
    readonly withIndicator: string;
    readonly withoutIndicator: string;
    readonly ready: string;
    readonly institution: string;
    readonly code: string;
    readonly target: string;
    readonly rating: string;
  };
  readonly rows: {
    /** Pooled over all targets (micro). */
    readonly all: string;
    /** Mean of the goals (macro). */
    readonly mean: string;
    readonly noneNamed: string;
    readonly namedLater: string;
    /** Before the number of a document without a name. */
    readonly document: string;
    /** For a target in the list of gaps. */
    readonly notCovered: string;
    readonly inPart: string;
  };
  readonly sections: Readonly<
    Record<SectionName, { readonly title: string; readonly note: string }>
  >;
  /** Shown instead of figures for which the matrix has no column. */
  readonly missing: {
    readonly indicators: string;
    readonly institutions: string;
    readonly documents: string;
  };
  /** Shown while they are true. */
  readonly warnings: {
    readonly rows: string;
    readonly documents: string;
    /** {{count}} */
    readonly notRatings: string;
    /** {{count}} */
    readonly contradictions: string;
    /** {{count}} */
    readonly beyondPrint: string;
  };
  readonly gapCount: string;
  readonly charts: { readonly goals: string; readonly ps: string };
  readonly working: string;
  /** Footer with Excel's codes for page and pages. */
  readonly page: string;
}

export type FigureName = 'coverage' | 'score' | 'depth' | 'readiness';

export type SectionName =
  'goals' | 'ps' | 'documents' | 'shared' | 'readiness' | 'goalDocuments' | 'institutions' | 'gaps';
