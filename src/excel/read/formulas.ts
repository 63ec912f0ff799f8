import { cellArea } from '../../workbook/sheet/address';
import { formulaCells, type FormulasReading } from '../../workbook/portable/formulas-reading';
import { RECORD_NAMESPACE } from '../../workbook/portable/record';
import type { SheetArea } from '../../workbook/formula/resolve-reference';
import { rangeOn } from '../door/cells';
import { attempt, failure, request, success, type Outcome } from '../door/outcome';
import { areasOf, readNames, withSheetNames } from './names';
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
  const { activeSheet: sheet, ...found } = rest.value;
  return success({
    sheets: sheets.value,
    ...found,
    ...withSheetNames(found, sheets.value),
    selected: { sheet, areas: selected.ok ? selected.value : [] },
  });
}

interface Rest extends Omit<FormulasReading, 'sheets' | 'selected'> {
  readonly activeSheet: string;
}

function readRest(cells: readonly Home[]): Promise<Rest> {
  return Excel.run(async (context) => {
    const { customXmlParts, worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet().load('name');
    const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE).load('items/id');
    const spills = spillsOf(context, cells);
    // Its requests bring these answers too.
    const named = await readNames(context);
    const xml = parts.items.map((part) => part.getXml());
    if (xml.length > 0) await context.sync();
    return {
      activeSheet: active.name,
      ...named,
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
