import { frozenInput } from '../../workbook/portable/errors';
import { copyObstacle, type BeforeCopy } from '../../workbook/portable/obstacle';
import type { PortablePlan } from '../../workbook/portable/plan';
import { RECORD_NAMESPACE } from '../../workbook/portable/record';
import { applyPlan } from '../apply/plan';
import { enterKeeping, rangeOn } from '../door/cells';
import { loadFilters, sheetsOfBlocks } from '../door/filters';
import { failure, type Outcome } from '../door/outcome';
import { transaction } from '../door/transaction';

/**
 * Writes a portable copy into the workbook: one request to read, one to write. Nothing is written
 * if a formula has changed since planning, or now spills further. If writing fails, every formula
 * is restored, and the helper sheet, the record and the names are removed.
 *
 *     await makePortable(plan) //=> { ok: true, value: undefined }
 */
export function makePortable(plan: PortablePlan): Promise<Outcome<void>> {
  return transaction({
    read: () => readBefore(plan),
    refuse: (before) => {
      const kind = copyObstacle(plan, before);
      return kind && failure({ kind });
    },
    write: (before) => write(plan, before),
    undo: (context, before) => undo(context, plan, before),
    unfinished: (_, cause) => {
      return { kind: 'change-unfinished', sheet: plan.replacements[0]?.sheet ?? '', cause };
    },
  });
}

/** Also what the workbook has before, to know what is new if something fails. */
interface Before extends BeforeCopy {
  readonly sheetIds: readonly string[];
  readonly partIds: readonly string[];
  /** One per replacement. */
  readonly numberFormats: readonly (readonly (readonly string[])[])[];
}

function readBefore(plan: PortablePlan): Promise<Before> {
  return Excel.run(async (context) => {
    const { worksheets, customXmlParts, protection } = context.workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    protection.load('protected');
    const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE).load('items/id');
    const canSpill = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
    const cells = plan.replacements.map((replacement) => {
      const range = rangeOn(context, replacement).load('numberFormat');
      const first = range.getCell(0, 0).untrack().load('formulas');
      const spill = canSpill ? first.getSpillingToRangeOrNullObject().untrack() : undefined;
      return { range, first, spill: spill?.load('rowCount,columnCount') };
    });
    const blocks = plan.replacements.map(({ sheet, area }) => ({ sheet, rows: area.rows }));
    const refuseFiltered = loadFilters(context, sheetsOfBlocks(blocks));
    await context.sync();
    refuseFiltered();
    return {
      isProtected: protection.protected,
      sheets: worksheets.items.map((sheet) => {
        return { name: sheet.name, isProtected: sheet.protection.protected };
      }),
      cells: cells.map(({ first, spill }) => {
        const { rowCount: rows, columnCount: columns } =
          spill && !spill.isNullObject ? spill : { rowCount: 1, columnCount: 1 };
        return { formula: first.formulas[0]?.[0] as unknown, rows, columns };
      }),
      numberFormats: cells.map(({ range }) => range.numberFormat as string[][]),
      sheetIds: worksheets.items.map(({ id }) => id),
      partIds: parts.items.map(({ id }) => id),
    };
  });
}

function write(plan: PortablePlan, { numberFormats }: Before): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets, customXmlParts, names } = context.workbook;
    if (plan.helperSheet) {
      const sheet = worksheets.add(plan.helperSheet.name);
      applyPlan(sheet, plan.helperSheet);
      sheet.visibility = Excel.SheetVisibility.hidden;
    }
    customXmlParts.add(plan.record);
    for (const { name, formula } of plan.names) names.add(name, formula).visible = false;
    for (const [index, replacement] of plan.replacements.entries()) {
      const { kind, cells } = replacement;
      enterKeeping(numberFormats[index] ?? [], rangeOn(context, replacement), (range) => {
        if (kind === 'formulas') range.formulas = cells.map((row) => [...row]);
        else range.values = cells.map((row) => row.map(frozenInput));
      });
    }
    await context.sync();
  });
}

async function undo(
  context: Excel.RequestContext,
  plan: PortablePlan,
  { sheetIds, partIds, numberFormats }: Before,
): Promise<undefined> {
  const { worksheets, customXmlParts, names } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE).load('items/id');
  await context.sync();
  for (const [index, replacement] of plan.replacements.entries()) {
    enterKeeping(numberFormats[index] ?? [], rangeOn(context, replacement), (range) => {
      range.clear(Excel.ClearApplyTo.contents);
      range.getCell(0, 0).untrack().formulas = [[plan.outcomes[index]?.formula]];
    });
  }
  const ours = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  for (const item of names.items) if (ours.has(item.name.toLowerCase())) item.delete();
  for (const { id } of parts.items) if (!partIds.includes(id)) customXmlParts.getItem(id).delete();
  for (const sheet of worksheets.items) {
    if (!sheetIds.includes(sheet.id) && sheet.name === plan.helperSheet?.name) sheet.delete();
  }
  await context.sync();
}
