import { cellArea, parseAddress, withoutSheets } from '../../workbook/sheet/address';
import { formulaCells, type FormulasReading } from '../../workbook/portable/formulas-reading';
import { RECORD_NAMESPACE } from '../../workbook/portable/record';
import type { SheetArea, WorkbookTable } from '../../workbook/formula/resolve-reference';
import type { Area } from '../../workbook/sheet/plan';
import { namesOf, rangeOn } from '../door/cells';
import { attempt, failure, request, success, type Outcome } from '../door/outcome';
import { readWorkbook, type ReadOptions } from './workbook';

type Home = Pick<ReturnType<typeof formulaCells>[number], 'sheet' | 'row' | 'column'>;

/**
 * Reads what making or reverting a portable copy needs: the whole workbook, its names, tables and
 * records, and how far our formulas spill. Nothing is written.
 *
 *     await readFormulas() //=> { ok: true, value: { sheets: […], names: […], … } }
 */
export async function readFormulas(options: ReadOptions = {}): Promise<Outcome<FormulasReading>> {
  const sheets = await readWorkbook(options);
  if (!sheets.ok) return sheets;
  const cells = formulaCells(sheets.value);
  const rest = await attempt(() => readRest(cells));
  if (!rest.ok) return rest;
  // If a chart is selected, no cells are; everything else still works.
  const selected = await request(async (context) => {
    const ranges = context.workbook.getSelectedRanges().load('address');
    await context.sync();
    return areasOf(ranges.address);
  });
  if (options.signal?.aborted) return failure({ kind: 'cancelled' });
  const ofSheets = sheets.value.flatMap(({ sheet, names }) =>
    names.map((name) => ({ ...name, sheet })),
  );
  const { names, activeSheet: sheet, ...found } = rest.value;
  return success({
    sheets: sheets.value,
    names: [...names, ...ofSheets],
    ...found,
    selected: { sheet, areas: selected.ok ? selected.value : [] },
  });
}

interface Rest extends Omit<FormulasReading, 'sheets' | 'selected'> {
  readonly activeSheet: string;
}

function readRest(cells: readonly Home[]): Promise<Rest> {
  return Excel.run(async (context) => {
    const { names, tables, customXmlParts, worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE);
    active.load('name');
    names.load('items/name,items/formula');
    tables.load('items/name,items/worksheet/name');
    parts.load('items/id');
    const spills = spillsOf(context, cells);
    await context.sync();
    const xml = parts.items.map((part) => part.getXml());
    const details = tables.items.map((table) => ({
      table,
      body: table.getDataBodyRange().load('address').untrack(),
      columns: table.columns.load('items/name'),
    }));
    await context.sync();
    return {
      activeSheet: active.name,
      names: namesOf(names),
      tables: details.flatMap(({ table: { name, worksheet }, body, columns }): WorkbookTable[] =>
        areasOf(body.address).map((area) => ({
          name,
          sheet: worksheet.name,
          body: area,
          columns: columns.items.map((column) => column.name),
        })),
      ),
      spills: cells.flatMap(({ sheet }, index): SheetArea[] => {
        const spill = spills[index];
        const area = spill && !spill.isNullObject ? areasOf(spill.address)[0] : undefined;
        return area && area.rows * area.columns > 1 ? [{ sheet, area }] : [];
      }),
      records: xml.map(({ value }) => value),
    };
  });
}

/** Excel 2019 and older, where nothing spills, do not have this property. */
function spillsOf(context: Excel.RequestContext, cells: readonly Home[]): readonly Excel.Range[] {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) return [];
  return cells.map(({ sheet, ...home }) =>
    rangeOn(context, { sheet, area: cellArea(home) })
      .getSpillingToRangeOrNullObject()
      .load('address')
      .untrack(),
  );
}

function areasOf(addresses: string): Area[] {
  return withoutSheets(addresses)
    .split(',')
    .flatMap((address) => parseAddress(address) ?? []);
}
