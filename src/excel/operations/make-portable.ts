import { toAddress } from '../../workbook/sheet/address';
import type { PortablePlan } from '../../workbook/portable/plan';
import { RECORD_NAMESPACE } from '../../workbook/portable/record';
import type { Replacement } from '../../workbook/portable/values-form';
import type { CellInput } from '../../workbook/sheet/plan';
import { applyPlan } from '../apply/plan';
import { Refusal, type ExcelProblem } from '../door/problem';
import { attempt, failure, type Outcome } from '../door/outcome';

/** What the workbook holds before, to know what is new in it when something fails. */
interface Before {
  readonly sheetIds: ReadonlySet<string>;
  readonly partIds: ReadonlySet<string>;
}

/**
 * Writes a portable copy into the workbook: one request to read, one to write. Nothing is written
 * if a formula is no longer what was planned for, or spills further by now. If the writing fails,
 * every formula stands as before, and the helper sheet, the record and the names are gone.
 *
 *     await makePortable(plan) //=> { ok: true, value: undefined }
 */
export async function makePortable(plan: PortablePlan): Promise<Outcome<void>> {
  const read = await attempt(() => readBefore(plan));
  if (!read.ok) return read;
  const written = await attempt(() => write(plan));
  if (written.ok) return written;
  return failure(await undo(plan, read.value, written.problem));
}

function readBefore(plan: PortablePlan): Promise<Before> {
  return Excel.run(async (context) => {
    const { worksheets, customXmlParts, protection } = context.workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    protection.load('protected');
    const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE);
    parts.load('items/id');
    const canSpill = Office.context.requirements.isSetSupported('ExcelApi', '1.12');
    const cells = plan.replacements.map((replacement) => {
      const first = rangeOf(context, replacement).getCell(0, 0).untrack();
      first.load('formulas');
      const spill = canSpill ? first.getSpillingToRangeOrNullObject().untrack() : undefined;
      spill?.load('rowCount,columnCount');
      return { first, spill };
    });
    await context.sync();
    if (protection.protected) throw new Refusal({ kind: 'protected-workbook' });
    const wanted = plan.helperSheet?.name.toLowerCase();
    if (worksheets.items.some(({ name }) => name.toLowerCase() === wanted)) {
      throw new Refusal({ kind: 'name-taken' });
    }
    const targets = new Set(plan.replacements.map(({ sheet }) => sheet.toLowerCase()));
    const isProtected = worksheets.items.some(
      (sheet) => targets.has(sheet.name.toLowerCase()) && sheet.protection.protected,
    );
    if (isProtected) throw new Refusal({ kind: 'protected-sheet' });
    for (const [index, { area }] of plan.replacements.entries()) {
      const { first, spill } = cells[index] as (typeof cells)[number];
      const isSame = first.formulas[0]?.[0] === plan.outcomes[index]?.formula;
      const [rows, columns] =
        spill && !spill.isNullObject ? [spill.rowCount, spill.columnCount] : [1, 1];
      // Cells beside it that it does not fill are somebody's.
      if (!isSame || rows !== area.rows || columns !== area.columns) {
        throw new Refusal({ kind: 'changed-meanwhile' });
      }
    }
    return {
      sheetIds: new Set(worksheets.items.map(({ id }) => id)),
      partIds: new Set(parts.items.map(({ id }) => id)),
    };
  });
}

function write(plan: PortablePlan): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets, customXmlParts, names } = context.workbook;
    if (plan.helperSheet) {
      const sheet = worksheets.add(plan.helperSheet.name);
      applyPlan(sheet, plan.helperSheet);
      sheet.visibility = Excel.SheetVisibility.hidden;
    }
    customXmlParts.add(plan.record);
    for (const { name, formula } of plan.names) names.add(name, formula).visible = false;
    for (const replacement of plan.replacements) {
      const range = rangeOf(context, replacement);
      if (replacement.kind === 'formulas') range.formulas = copyOf(replacement.cells);
      else range.values = replacement.cells.map((row) => row.map(asValue));
    }
    await context.sync();
  });
}

/** After a failure: the cause, or that cleaning up failed as well. Tried twice. */
async function undo(
  plan: PortablePlan,
  before: Before,
  cause: ExcelProblem,
): Promise<ExcelProblem> {
  for (let attempts = 0; attempts < 2; attempts += 1) {
    const outcome = await attempt(() => putBack(plan, before));
    if (outcome.ok) return cause;
  }
  return { kind: 'change-unfinished', sheet: plan.replacements[0]?.sheet ?? '', cause };
}

function putBack(plan: PortablePlan, before: Before): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, customXmlParts, names } = context.workbook;
    worksheets.load('items/id,items/name');
    names.load('items/name');
    const parts = customXmlParts.getByNamespace(RECORD_NAMESPACE);
    parts.load('items/id');
    await context.sync();
    for (const [index, replacement] of plan.replacements.entries()) {
      const range = rangeOf(context, replacement);
      range.clear(Excel.ClearApplyTo.contents);
      range.getCell(0, 0).untrack().formulas = [[plan.outcomes[index]?.formula]];
    }
    const ours = new Set(plan.names.map(({ name }) => name.toLowerCase()));
    for (const item of names.items) if (ours.has(item.name.toLowerCase())) item.delete();
    const news = parts.items.map(({ id }) => id).filter((id) => !before.partIds.has(id));
    for (const id of news) customXmlParts.getItem(id).delete();
    for (const sheet of worksheets.items) {
      if (!before.sheetIds.has(sheet.id) && sheet.name === plan.helperSheet?.name) sheet.delete();
    }
    await context.sync();
  });
}

function rangeOf(context: Excel.RequestContext, { sheet, area }: Replacement): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(toAddress(area)).untrack();
}

/** An apostrophe keeps every text as it stands, "8.10" and "=1+1" too; Excel takes it away. */
function asValue(input: CellInput): CellInput {
  return typeof input === 'string' && input !== '' ? `'${input}` : (input ?? '');
}

function copyOf(cells: Replacement['cells']): CellInput[][] {
  return cells.map((row) => [...row]);
}
