import { cellArea } from '../../workbook/sheet/address';
import type { SheetArea, WorkbookNames } from '../../workbook/formula/resolve-reference';
import { NAMES, namesOf, rangeOn } from '../door/cells';
import { request, type Outcome } from '../door/outcome';
import { areasOf, readNames } from './names';

/**
 * The names and tables that a formula on this sheet can use. One request.
 *
 *     await readFormulaNames('Plan') //=> { ok: true, value: { names: […], tables: […] } }
 */
export function readFormulaNames(sheet: string): Promise<Outcome<WorkbookNames>> {
  return request(async (context) => {
    const own = context.workbook.worksheets.getItem(sheet).names.load(NAMES);
    const { names, tables } = await readNames(context);
    const ofSheet = namesOf(own, 'Worksheet').map((name) => ({ ...name, sheet }));
    return { names: [...names, ...ofSheet], tables };
  });
}

/**
 * How far the formulas of these cells spill, each its own cell at least. One request; where nothing
 * spills, in Excel 2019 and older, `A1#` cannot be in a formula.
 *
 *     await readSpills([{ sheet: 'Plan', area }]) //=> { ok: true, value: [{ sheet: 'Plan', area: … }] }
 */
export function readSpills(places: readonly SheetArea[]): Promise<Outcome<readonly SheetArea[]>> {
  return request(async (context) => {
    const spills = places.map(({ sheet, area }) =>
      rangeOn(context, { sheet, area: cellArea(area) })
        .getSpillingToRangeOrNullObject()
        .load('address')
        .untrack(),
    );
    await context.sync();
    return places.map(({ sheet, area }, index) => {
      const spill = spills[index];
      const found = spill && !spill.isNullObject ? areasOf(spill.address)[0] : undefined;
      return { sheet, area: found ?? cellArea(area) };
    });
  });
}
