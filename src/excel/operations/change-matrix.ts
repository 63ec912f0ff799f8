import { markFormula, marksOf, movedMark, type Marks } from '../../workbook/change/marks';
import { recovery, type PreparedChange } from '../../workbook/change/recovery';
import type { ChangeSteps } from '../../workbook/change/steps';
import { settled, undoReads } from '../../workbook/change/undo';
import { groupAgain } from '../apply/outline';
import { applyElsewhere, restoreElsewhere, type ElsewhereBefore } from '../apply/elsewhere';
import { setUpPage } from '../apply/page';
import { applyStep } from '../apply/steps';
import { loadUsed } from '../door/cells';
import { success, type Outcome } from '../door/outcome';
import { Refusal } from '../door/problem';
import { transaction } from '../door/transaction';
import { readBeforeChange, type MatrixSheet } from '../read/contents';

export type ChangeOutcome =
  | {
      readonly state: 'changed';
      /** Excel did not let the page footer follow. */
      readonly pageLeft?: true;
    }
  /** The sheet was changed after it was read: the plan must be reviewed again. Nothing was done. */
  | { readonly state: 'stale' };

/**
 * Changes a matrix in place: one request to read, one to write. Excel does not undo the completed
 * part of a failed request; this does, cell by cell. Once the first row or column is deleted, the
 * change cannot be undone, since formulas elsewhere have lost their references. By then everything
 * else is in place, and the remaining steps are repeated until the sheet is as requested.
 *
 *     await changeMatrix(place.sheetId, plan.steps, (sheet) => planAgain(sheet))
 *     //=> { ok: true, value: { state: 'changed' } }
 *
 * @param expected the steps the user has agreed to
 * @param plan the steps for the sheet as it is now; `undefined` if they would mean something else
 * @param alsoWritten ids of sheets that are written again after it
 */
export async function changeMatrix(
  sheetId: string,
  expected: ChangeSteps,
  plan: (sheet: MatrixSheet) => ChangeSteps | undefined,
  alsoWritten: readonly string[] = [],
): Promise<Outcome<ChangeOutcome>> {
  const outcome = await transaction<Change, ChangeOutcome>({
    read: async () => {
      const { sheet, remembered, elsewhere } = await readBeforeChange(
        sheetId,
        expected,
        alsoWritten,
      );
      if (sheet?.contents.isProtected) throw new Refusal({ kind: 'protected-sheet' });
      const planned = sheet && plan(sheet);
      // Only the cells that were expected to change are remembered.
      if (!planned || !elsewhere.isSame || !isSame(remembers(planned), remembers(expected)))
        throw new Refusal({ kind: 'changed-meanwhile' });
      const steps = settled(planned, remembered);
      const marks = marksOf(Math.random().toString(36).slice(2, 10));
      return { sheetId, contents: sheet.contents, steps, remembered, elsewhere, marks };
    },
    write,
    undo: undoOrFinish,
    unfinished: ({ contents: { sheet } }, cause) => ({ kind: 'change-unfinished', sheet, cause }),
  });
  const isStale = !outcome.ok && outcome.problem.kind === 'changed-meanwhile';
  return isStale ? success({ state: 'stale' }) : outcome;
}

interface Change extends PreparedChange {
  readonly sheetId: string;
  readonly elsewhere: ElsewhereBefore;
  readonly marks: Marks;
}

function remembers(steps: ChangeSteps): unknown {
  return [undoReads(steps), steps.elsewhere];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function write(change: Change): Promise<ChangeOutcome> {
  const { sheetId, contents, steps, elsewhere, marks } = change;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { begun, committed } = marks;
    const isFinal = steps.deletions.length > 0 || steps.outline !== undefined;
    sheet.names.add(begun, markFormula(contents.sheet, steps.beyond));
    for (const step of [...steps.insertions, ...steps.changes]) applyStep(sheet, step);
    if (steps.elsewhere) applyElsewhere(context, steps.elsewhere, elsewhere);
    if (isFinal) sheet.names.add(committed, markFormula(contents.sheet, movedMark(steps)));
    for (const step of steps.deletions) applyStep(sheet, step);
    if (steps.outline) applyStep(sheet, steps.outline);
    sheet.names.getItem(begun).delete();
    if (isFinal) sheet.names.getItem(committed).delete();
    await context.sync();
  });
  return changed(change);
}

/** The last step, once the sheet is as requested; it cannot fail. */
async function changed({ sheetId, steps: { footer } }: Change): Promise<ChangeOutcome> {
  const isSet = await setUpPage(sheetId, { ...(footer && { footer: footer.now }) });
  return { state: 'changed', ...(!isSet && { pageLeft: true }) };
}

/** Undoes the change or, past the point of no return, finishes it. */
async function undoOrFinish(
  context: Excel.RequestContext,
  change: Change,
): Promise<{ readonly finished: ChangeOutcome } | undefined> {
  const sheet = context.workbook.worksheets.getItem(change.sheetId);
  const begun = sheet.names.getItemOrNullObject(change.marks.begun).load('formula');
  const committed = sheet.names.getItemOrNullObject(change.marks.committed).load('formula');
  const used = loadUsed(sheet, ',formulas');
  await context.sync();
  const { becomes, steps } = recovery(change, {
    ...(!begun.isNullObject && { begun: String(begun.formula) }),
    ...(!committed.isNullObject && { committed: String(committed.formula) }),
    formulas: used.isNullObject ? [] : used.formulas,
  });
  for (const step of steps) applyStep(sheet, step);
  if (becomes === 'restored' && !begun.isNullObject && change.steps.elsewhere)
    await restoreElsewhere(context, change.steps.elsewhere, change.elsewhere);
  for (const mark of [begun, committed]) if (!mark.isNullObject) mark.delete();
  await context.sync();
  if (becomes === 'restored') return undefined;
  if (change.steps.outline) await groupAgain(change.sheetId, change.steps.outline);
  return { finished: await changed(change) };
}
