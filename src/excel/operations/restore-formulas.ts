import { cellArea } from '../../workbook/sheet/address';
import { RECORD_NAMESPACE } from '../../workbook/portable/record';
import type { CleanUp, RestorePlan } from '../../workbook/portable/restore/plan';
import { enterKeeping, rangeOn } from '../door/cells';
import { loadCells, restoreCells, type CellsBefore } from '../door/cells-before';
import { loadFilters, sheetsOfBlocks } from '../door/filters';
import { request, success, type Outcome } from '../door/outcome';
import { Refusal } from '../door/problem';
import { transaction } from '../door/transaction';

export interface FormulasRestored {
  /** False if the formulas are back, but hidden helper sheets or names could not be removed. */
  readonly cleanedUp: boolean;
}

/**
 * Restores SDG formulas: one request to read, one to write; then what is no longer needed is
 * removed, in a separate request. Nothing is written if a cell no longer contains the native
 * formula. If writing fails, the contents of every cell are restored.
 *
 *     await restoreFormulas(planRestore(reading)) //=> { ok: true, value: { cleanedUp: true } }
 */
export async function restoreFormulas(back: RestorePlan): Promise<Outcome<FormulasRestored>> {
  if (back.formulas.length > 0) {
    const restored = await transaction({
      read: () => readBefore(back),
      write: (before) => write(back, before),
      undo: restoreCells,
      unfinished: (before, cause) => {
        return { kind: 'change-unfinished', sheet: before[0]?.sheet ?? '', cause };
      },
    });
    if (!restored.ok) return restored;
  }
  const cleaned = await request((context) => removeHelpers(context, back.cleanUp));
  return success({ cleanedUp: cleaned.ok });
}

function readBefore({ clear, formulas, seen }: RestorePlan): Promise<readonly CellsBefore[]> {
  return Excel.run(async (context) => {
    const homes = formulas.map((home) => ({ sheet: home.sheet, area: cellArea(home) }));
    const cells = loadCells(context, [...clear, ...homes]);
    const refuseFiltered = loadFilters(
      context,
      sheetsOfBlocks(clear.map(({ sheet, area }) => ({ sheet, rows: area.rows }))),
    );
    await context.sync();
    refuseFiltered();
    const found = cells();
    // The plan itself compares values; a native formula must still be the same as when planned.
    const now = found.slice(clear.length).map((cell) => cell.formulas[0]?.[0]);
    if (seen.some((formula, index) => now[index] !== formula)) {
      throw new Refusal({ kind: 'changed-meanwhile' });
    }
    return found;
  });
}

function write({ clear, formulas }: RestorePlan, before: readonly CellsBefore[]): Promise<void> {
  return Excel.run(async (context) => {
    for (const each of clear) rangeOn(context, each).clear(Excel.ClearApplyTo.contents);
    for (const [index, { numberFormats, ...home }] of before.slice(clear.length).entries()) {
      enterKeeping(numberFormats, rangeOn(context, home), (range) => {
        range.formulas = [[formulas[index]?.formula]];
      });
    }
    await context.sync();
  });
}

async function removeHelpers(
  context: Excel.RequestContext,
  { names: unused, sheetIds, record, records }: CleanUp,
): Promise<void> {
  const { worksheets, customXmlParts, names } = context.workbook;
  const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE).load('items/id');
  names.load('items/name');
  worksheets.load('items/id');
  const blocks = records.map(({ sheetId, area }) => ({ sheet: sheetId, rows: area.rows }));
  const refuseFiltered = loadFilters(context, sheetsOfBlocks(blocks));
  await context.sync();
  refuseFiltered();
  for (const { sheetId, area, cells } of records) {
    rangeOn(context, { sheet: sheetId, area }).values = cells.map((row) => [...row]);
  }
  for (const { id } of parts.items) customXmlParts.getItem(id).delete();
  if (record !== undefined) customXmlParts.add(record);
  const wanted = new Set(unused.map((name) => name.toLowerCase()));
  for (const item of names.items) if (wanted.has(item.name.toLowerCase())) item.delete();
  for (const sheet of worksheets.items) if (sheetIds.includes(sheet.id)) sheet.delete();
  await context.sync();
}
