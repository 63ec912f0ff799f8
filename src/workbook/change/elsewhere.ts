import { refersToSheet } from '../formula/sheet-references';
import type { WorkbookName } from '../formula/resolve-reference';
import { RESULTS_NAMES } from '../results/names';
import { formulaIn, type WholeSheet } from '../sheet/whole-sheet';

/** What else in the workbook refers to a matrix: formulas on other sheets, and names. */
export interface Elsewhere {
  readonly formulas: readonly ElsewhereFormula[];
  readonly names: readonly WorkbookName[];
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

function isResults({ names }: WholeSheet): boolean {
  return names.some(({ name }) => name.toUpperCase() === RESULTS_NAMES.headline.toUpperCase());
}
