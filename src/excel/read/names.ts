import { parseAddress, withoutSheets } from '../../workbook/sheet/address';
import type { WorkbookNames, WorkbookTable } from '../../workbook/formula/resolve-reference';
import type { Area } from '../../workbook/sheet/plan';
import type { WholeSheet } from '../../workbook/sheet/whole-sheet';
import { NAMES, namesOf } from '../door/cells';

/** Reads the names that belong to the workbook, and its tables. */
export async function readNames(context: Excel.RequestContext): Promise<WorkbookNames> {
  const { names, tables } = context.workbook;
  names.load(NAMES);
  tables.load('items/name,items/worksheet/name');
  await context.sync();
  const details = tables.items.map((table) => ({
    table,
    body: table.getDataBodyRange().load('address').untrack(),
    columns: table.columns.load('items/name'),
  }));
  await context.sync();
  return {
    names: namesOf(names, 'Workbook'),
    tables: details.flatMap(({ table: { name, worksheet }, body, columns }): WorkbookTable[] =>
      areasOf(body.address).map((area) => ({
        name,
        sheet: worksheet.name,
        body: area,
        columns: columns.items.map((column) => column.name),
      })),
    ),
  };
}

/** The same with the names that belong to sheets. */
export function withSheetNames(
  { names, tables }: WorkbookNames,
  sheets: readonly WholeSheet[],
): WorkbookNames {
  const ofSheets = sheets.flatMap((whole) =>
    whole.names.map((name) => ({ ...name, sheet: whole.sheet })),
  );
  return { names: [...names, ...ofSheets], tables };
}

/** The areas in addresses, as Excel writes them. */
export function areasOf(addresses: string): Area[] {
  return withoutSheets(addresses)
    .split(',')
    .flatMap((address) => parseAddress(address) ?? []);
}
