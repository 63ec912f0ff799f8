import { isShown } from '../../model/filter-criteria';
import type { Area, FilterCriteria } from '../../model/snapshot';
import type { SheetModel } from '../../model/workbook-model';
import type { FilterTarget } from '../objects/targets';

/** Cells with filter buttons in their first row, and what is filtered, by column counted from 0. */
export interface Filter {
  readonly area: Area;
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}

/** The filter of a sheet, or of one of its tables. */
export function filterOf({ sheet, table: id }: FilterTarget): Filter | undefined {
  if (id === undefined) {
    const { filter: area, filterCriteria } = sheet;
    if (!area) return undefined;
    const criteria = Object.entries(filterCriteria).map(
      ([column, each]) => [Number(column) - area.column, each] as const,
    );
    return { area, criteria: new Map(criteria) };
  }
  const table = sheet.tables().find((one) => one.id === id);
  if (!table || table.filterButtons === false) return undefined;
  const criteria = table.columns.flatMap((name, index): [number, FilterCriteria][] => {
    const each = table.filterCriteria?.[name];
    return each ? [[index, each]] : [];
  });
  return { area: table.area, criteria: new Map(criteria) };
}

/** Gives a filter other criteria, and hides and shows its rows by them. */
export function setCriteria(
  { sheet, table: id }: FilterTarget,
  { area }: Filter,
  criteria: Filter['criteria'],
): void {
  const table = sheet.tables().find((one) => one.id === id);
  if (table) {
    const byName = [...criteria].map(([index, each]) => [table.columns[index], each] as const);
    sheet.putTable({ ...table, filterCriteria: Object.fromEntries(byName) });
  } else {
    const byColumn = [...criteria].map(([index, each]) => [area.column + index, each] as const);
    sheet.filterCriteria = Object.fromEntries(byColumn);
  }
  showByCriteria(sheet, { area, criteria });
}

/** The filters of a sheet and its tables that hide rows. */
function activeFilters(sheet: SheetModel): readonly Filter[] {
  const all = [undefined, ...sheet.tables().map(({ id }) => id)].map((table) =>
    filterOf({ sheet, ...(table !== undefined && { table }) }),
  );
  return all.filter((filter) => filter !== undefined && filter.criteria.size > 0) as Filter[];
}

/**
 * Rows of an area that a filter hides. In a filtered range Excel does not tell those that somebody has
 * hidden by hand from them; elsewhere they count as any other row.
 */
export function filteredRows(sheet: SheetModel, area: Area): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const filter of activeFilters(sheet)) {
    const start = Math.max(area.row, filter.area.row + 1);
    const end = Math.min(area.row + area.rows, filter.area.row + filter.area.rows);
    for (let row = start; row < end; row++)
      if (sheet.isHidden('rows', row) || sheet.isFilteredOut(row)) rows.add(row);
  }
  return rows;
}

/** An area without the rows that a filter hides, in order. */
export function shownParts(sheet: SheetModel, area: Area): readonly Area[] {
  const hidden = [...filteredRows(sheet, area)].sort((a, b) => a - b);
  if (hidden.length === 0) return [area];
  return [area.row - 1, ...hidden].flatMap((before, index) => {
    const rows = (hidden[index] ?? area.row + area.rows) - before - 1;
    return rows > 0 ? [{ ...area, row: before + 1, rows }] : [];
  });
}

/** Hides and shows the rows below the headings by the criteria. */
function showByCriteria(sheet: SheetModel, { area, criteria }: Filter): void {
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  if (body.rows < 1) return;
  const isUnknown = [...criteria.values()].some(({ filterOn }) => filterOn === 'Dynamic');
  const columns = [...criteria].map(([index, each]) => {
    const column = { ...body, column: area.column + index, columns: 1 };
    return { criteria: each, values: sheet.values(column), texts: sheet.texts(column) };
  });
  const isHidden = (index: number): boolean =>
    (isUnknown && sheet.isHidden('rows', body.row + index)) ||
    columns.some(
      ({ criteria: { filterOn }, criteria: each, values, texts }) =>
        filterOn !== 'Dynamic' &&
        !isShown(each, { value: values[index]?.[0] ?? null, text: texts[index]?.[0] ?? '' }),
    );
  // All at once: after each change Univer measures the whole sheet again.
  const hidden = Array.from({ length: body.rows }, (_, index) => isHidden(index));
  for (let start = 0; start < body.rows;) {
    let end = start + 1;
    while (end < body.rows && hidden[end] === hidden[start]) end++;
    sheet.setHidden('rows', body.row + start, end - start, hidden[start] ?? false);
    start = end;
  }
}
