import { Refusal } from './problem';

/** What is loaded of each sheet. */
const FILTERS = 'name,autoFilter/isDataFiltered,tables/items/autoFilter/isDataFiltered';

/**
 * Requests whether a filter hides rows of sheets, given by name or id; the returned function refuses if
 * one does, once the request is answered. Over such rows Excel writes blocks of cells into wrong rows
 * (office-js #224); a cell by itself is written rightly. Criteria cannot be cleared and restored
 * instead: Excel does not accept what it gives (office-js #1226).
 *
 *     const refuseFiltered = loadFilters(context, ['{…}']);
 *     await context.sync();
 *     refuseFiltered() // throws Refusal { problem: { kind: 'filtered-sheet', sheet: 'RIA matrix' } }
 */
export function loadFilters(
  { workbook }: Excel.RequestContext,
  sheets: Iterable<string>,
): () => void {
  const asked = [...new Set(sheets)].map((sheet) =>
    workbook.worksheets.getItemOrNullObject(sheet).load(FILTERS),
  );
  return () => {
    for (const sheet of asked) {
      // Whoever writes to it says that it was deleted.
      if (sheet.isNullObject) continue;
      const filters = [sheet.autoFilter, ...sheet.tables.items.map((table) => table.autoFilter)];
      if (filters.some(({ isDataFiltered }) => isDataFiltered))
        throw new Refusal({ kind: 'filtered-sheet', sheet: sheet.name });
    }
  };
}

/** The sheets on which blocks of several rows are written. */
export function sheetsOfBlocks(
  places: readonly { readonly sheet: string; readonly rows: number }[],
): readonly string[] {
  return places.filter(({ rows }) => rows > 1).map(({ sheet }) => sheet);
}
