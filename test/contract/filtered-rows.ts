import type { Area } from '../../src/workbench/model/snapshot';
import type { SheetModel } from '../../src/workbench/model/workbook-model';

/** How somebody makes rows disappear. */
export type Hiding = 'filter' | 'filter of a table' | 'by hand';

/** Hides every other row below the first of an area; the returned function shows them again. */
export function hideRows(sheet: SheetModel, area: Area, how: Hiding): () => void {
  const { filter } = sheet;
  const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
  const hidden = rows.filter((row, index) => index % 2 === 0 && !sheet.isHidden('rows', row));
  for (const row of hidden) sheet.setHidden('rows', row, 1, true);
  const [table] = sheet.tables();
  const criteria = { filterOn: 'Values', values: [] } as const;
  if (how === 'filter') {
    sheet.filter = area;
    sheet.filterCriteria = { [area.column]: criteria };
  } else if (how === 'filter of a table' && table) {
    sheet.putTable({ ...table, filterCriteria: { [table.columns[0] ?? '']: criteria } });
  }
  return () => {
    if (how === 'filter') sheet.filter = filter;
    if (how === 'filter of a table' && table) sheet.putTable(table);
    for (const row of hidden) sheet.setHidden('rows', row, 1, false);
  };
}
