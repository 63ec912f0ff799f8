import { refersToSheet } from '../formula/sheet-references';
import type { WorkbookName } from '../formula/resolve-reference';
import { LANGUAGES, type LanguageTag } from '../../catalogue/languages';
import type { FormulaKind } from '../results/request';
import { provenanceOf } from '../sheet/provenance';
import { RESULTS_NAMES } from '../results/names';
import { formulaIn, type WholeSheet } from '../sheet/whole-sheet';

/** What else in the workbook refers to a matrix: formulas on other sheets, names and results. */
export interface Elsewhere {
  /** Results sheets that this add-in has made for the matrix. */
  readonly results: readonly ResultsSheet[];
  readonly formulas: readonly ElsewhereFormula[];
  readonly names: readonly WorkbookName[];
}

export interface ResultsSheet {
  readonly sheet: string;
  readonly sheetId: string;
  readonly isProtected: boolean;
  readonly formulas: FormulaKind;
  /** Language of its texts; unknown on sheets that do not record it. */
  readonly language: LanguageTag | undefined;
}

interface ElsewhereFormula {
  readonly sheet: string;
  readonly sheetId: string;
  readonly isProtected: boolean;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The formulas and names of a workbook that refer to a sheet from outside it. */
export function elsewhereOf(
  sheets: readonly WholeSheet[],
  names: readonly WorkbookName[],
  sheet: string,
): Elsewhere {
  const refers = (formula: unknown) => refersToSheet(formula, { sheet, tables: [] });
  // Results that this add-in made take names, ratings and figures from columns one by one, whatever
  // document is there, and so stay right in the new order.
  const others = sheets.filter((each) => each.sheet !== sheet && !isResults(each));
  const ofSheets = others.flatMap((each) =>
    each.names.map((name) => ({ ...name, sheet: each.sheet })),
  );
  return {
    results: sheets.flatMap((each) => resultsSheet(each, refers) ?? []),
    formulas: others.flatMap((whole) =>
      whole.formulas.flatMap((cells, r) =>
        cells.flatMap((_, c): ElsewhereFormula[] => {
          const formula = formulaIn(whole, r, c);
          if (formula === undefined || !refers(formula)) return [];
          const { sheetId, isProtected, area } = whole;
          const home = { row: area.row + r, column: area.column + c };
          return [{ sheet: whole.sheet, sheetId, isProtected, ...home, formula }];
        }),
      ),
    ),
    names: [...names, ...ofSheets].filter(({ formula }) => refers(formula)),
  };
}

function resultsSheet(
  whole: WholeSheet,
  refers: (formula: unknown) => boolean,
): ResultsSheet | undefined {
  if (!isResults(whole)) return undefined;
  const { sheet, sheetId, isProtected, names, formulas } = whole;
  const own = formulas.flat().filter(refers);
  // A portable copy of values no longer depends on the matrix.
  if (own.length === 0) return undefined;
  const hasFunctions = own.some((formula) => /\bSDG\./i.test(String(formula)));
  const language = LANGUAGES.find(({ tag }) => tag === provenanceOf(names)?.language)?.tag;
  return { sheet, sheetId, isProtected, formulas: hasFunctions ? 'functions' : 'native', language };
}

function isResults({ names }: WholeSheet): boolean {
  return names.some(({ name }) => name.toUpperCase() === RESULTS_NAMES.headline.toUpperCase());
}
