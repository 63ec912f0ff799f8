import { inputAgain } from '../../workbook/sheet/cell-input';
import type { Area } from '../../workbook/sheet/plan';
import { enterKeeping, rangeOn } from './cells';

/** What cells contained before they were written to, so that it can be restored. */
export interface CellsBefore {
  /** Name or id of the sheet. */
  readonly sheet: string;
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Requests the contents of cells; the returned function gives them after the next `sync`. */
export function loadCells(
  context: Excel.RequestContext,
  places: readonly Pick<CellsBefore, 'sheet' | 'area'>[],
): () => CellsBefore[] {
  const loaded = places.map((place) => ({
    place,
    range: rangeOn(context, place).load('formulas,values,numberFormat'),
  }));
  return () =>
    loaded.map(({ place: { sheet, area }, range: { formulas, values, numberFormat } }) => ({
      sheet,
      area,
      formulas,
      values,
      numberFormats: numberFormat,
    }));
}

/** Restores the contents of the cells, number formats included. */
export async function restoreCells(
  context: Excel.RequestContext,
  cells: readonly CellsBefore[],
): Promise<undefined> {
  // All are emptied first: a restored formula must not spill into its neighbours.
  for (const each of cells) rangeOn(context, each).clear(Excel.ClearApplyTo.contents);
  for (const { formulas, values, numberFormats, ...place } of cells) {
    enterKeeping(numberFormats, rangeOn(context, place), (range) => {
      range.formulas = formulas.map((row, r) =>
        row.map((formula, c) => inputAgain(formula, values[r]?.[c])),
      );
    });
  }
  await context.sync();
}
