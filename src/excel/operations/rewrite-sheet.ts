import { quoted } from '../../workbook/formula/text';
import { onSheet } from '../../workbook/sheet/address';
import type { Area, SheetPlan } from '../../workbook/sheet/plan';
import { setUpPage } from '../apply/page';
import { applyPlan } from '../apply/plan';
import { areaOf, linesOf, NAMES, namesOf, rangeOf } from '../door/cells';
import { loadFilters } from '../door/filters';
import { failure, type Outcome } from '../door/outcome';
import { transaction } from '../door/transaction';

/** Points; what a row and a column of a new sheet have. */
const USUAL = { height: 15, width: 48 };

/**
 * Empties a sheet that this add-in made and writes it again as planned. It stays the same sheet, with
 * its name, its place and its names, so that formulas elsewhere still refer to it. Charts and names
 * of the user's own stay. One request to read, one to write. What was there cannot be restored: if
 * writing fails, it is done once more.
 *
 *     await rewriteSheet(sheetId, plan) //=> { ok: true, value: { isPageSet: true } }
 */
export function rewriteSheet(sheetId: string, plan: SheetPlan): Promise<Outcome<Rewriting>> {
  return transaction<Before, Rewriting>({
    read: () => readBefore(sheetId),
    refuse: ({ isProtected }) => (isProtected ? failure({ kind: 'protected-sheet' }) : undefined),
    write: async (before) => {
      await Excel.run((context) => write(context, { sheetId, plan, before }));
      return { isPageSet: await setUpPage(sheetId, plan) };
    },
    undo: async (context) => {
      await write(context, { sheetId, plan, before: await readBefore(sheetId) });
      return { finished: { isPageSet: await setUpPage(sheetId, plan) } };
    },
    unfinished: ({ sheet }, cause) => ({ kind: 'change-unfinished', sheet, cause }),
  });
}

export interface Rewriting {
  /** Excel let all of its pages be set up. */
  readonly isPageSet: boolean;
}

interface Before {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly used: Area;
  readonly names: readonly string[];
  readonly charts: readonly { readonly id: string; readonly title: string }[];
}

function readBefore(sheetId: string): Promise<Before> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { names } = sheet.load('name,protection/protected');
    names.load(NAMES);
    sheet.charts.load('items/id,items/title/text');
    const used = sheet
      .getUsedRangeOrNullObject()
      .untrack()
      .load('rowIndex,columnIndex,rowCount,columnCount');
    const refuseFiltered = loadFilters(context, [sheetId]);
    await context.sync();
    refuseFiltered();
    return {
      sheet: sheet.name,
      isProtected: sheet.protection.protected,
      used: areaOf(used),
      names: namesOf(names, 'Worksheet').map(({ name }) => name),
      charts: sheet.charts.items.map(({ id, title }) => ({ id, title: title.text })),
    };
  });
}

async function write(
  context: Excel.RequestContext,
  { sheetId, plan, before }: { sheetId: string; plan: SheetPlan; before: Before },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const titles = new Set((plan.charts ?? []).map(({ title }) => title));
  for (const { id, title } of before.charts)
    if (titles.has(title)) sheet.charts.getItem(id).delete();
  const { row, rows, column, columns } = before.used;
  if (rows > 0) {
    const used = rangeOf(sheet, before.used);
    used.unmerge();
    used.conditionalFormats.clearAll();
    used.dataValidation.clear();
    used.clear();
    linesOf(sheet, 'rows', row, rows).format.rowHeight = USUAL.height;
    linesOf(sheet, 'columns', column, columns).format.columnWidth = USUAL.width;
  }
  // A name that is deleted would be lost to formulas elsewhere.
  const isThere = ({ name }: { readonly name: string }) =>
    before.names.some((each) => each.toUpperCase() === name.toUpperCase());
  for (const { name, area } of (plan.names ?? []).filter(isThere))
    sheet.names.getItem(name).formula = `=${onSheet(before.sheet, area)}`;
  for (const { name, text } of (plan.constants ?? []).filter(isThere))
    sheet.names.getItem(name).formula = `=${quoted(text)}`;
  const isNew = (each: { readonly name: string }) => !isThere(each);
  applyPlan(sheet, {
    ...plan,
    names: (plan.names ?? []).filter(isNew),
    constants: (plan.constants ?? []).filter(isNew),
  });
  await context.sync();
}
