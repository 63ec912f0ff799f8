import { columnLetters, toAddress } from '../../workbook/sheet/address';
import { GENERAL_FORMAT, TEXT_FORMAT } from '../../workbook/sheet/cell-input';
import type { Area } from '../../workbook/sheet/plan';
import type { SheetName } from '../../workbook/sheet/reading';

/** The cells of an area; untracked, since each tracked range costs two more actions. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(toAddress(area)).untrack();
}

/** The same on a sheet given by its name or id. */
export function rangeOn(
  { workbook }: Excel.RequestContext,
  { sheet, area }: { readonly sheet: string; readonly area: Area },
): Excel.Range {
  return rangeOf(workbook.worksheets.getItem(sheet), area);
}

/** Whole rows or columns: Excel adapts every formula that refers to them. */
export function linesOf(
  sheet: Excel.Worksheet,
  axis: 'rows' | 'columns',
  at: number,
  count: number,
): Excel.Range {
  const address =
    axis === 'rows'
      ? `${at + 1}:${at + count}`
      : `${columnLetters(at)}:${columnLetters(at + count - 1)}`;
  return sheet.getRange(address).untrack();
}

/**
 * Enters something into cells that are to have these number formats, and sets the formats before
 * and after. While a cell has the format Text, Excel keeps every entry as text, numbers, formulas
 * and apostrophes too, so it gets that format last; and Excel formats some entries by itself.
 */
export function enterKeeping(
  numberFormats: readonly (readonly string[])[],
  range: Excel.Range,
  enter: (range: Excel.Range) => void,
): void {
  range.numberFormat = numberFormats.map((row) =>
    row.map((format) => (format === TEXT_FORMAT ? GENERAL_FORMAT : format)),
  );
  enter(range);
  range.numberFormat = numberFormats.map((row) => [...row]);
}

/**
 * Requests the used range, with further properties such as `,values`. Cells that only have
 * formatting do not count: people format whole columns.
 */
export function loadUsed(sheet: Excel.Worksheet, further = ''): Excel.Range {
  return sheet
    .getUsedRangeOrNullObject(true)
    .untrack()
    .load(`rowIndex,columnIndex,rowCount,columnCount${further}`);
}

/** The area of loaded cells; an area without rows if there are none. */
export function areaOf(range: Excel.Range): Area {
  if (range.isNullObject) return { row: 0, column: 0, rows: 0, columns: 0 };
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** What `namesOf` needs of a collection of names: `worksheet.names.load(NAMES)`. */
export const NAMES = 'items/name,items/formula,items/scope';
/** The same for the names of every sheet: `worksheets.load(...)`. */
export const NAMES_OF_EACH =
  'items/names/items/name,items/names/items/formula,items/names/items/scope';

/**
 * Loaded names of a sheet, or of the workbook, with their formulas. Among a sheet's names Excel on the
 * web also lists those of the workbook (office-js #1011).
 */
export function namesOf(
  { items }: Excel.NamedItemCollection,
  scope: 'Worksheet' | 'Workbook',
): SheetName[] {
  return items
    .filter((item) => item.scope === scope)
    .map(({ name, formula }) => ({ name, formula: String(formula) }));
}
