import { columnLetters, parseAddress, quoteSheetName } from '../../workbook/sheet/address';
import type { ChangeStep, ChangeSteps } from '../../workbook/change/steps';
import { settled, undoReads, undoSteps, type UndoState } from '../../workbook/change/undo';
import type { MatrixContents } from '../../workbook/change/contents';
import { applyStep } from '../apply/steps';
import { excelProblem, type ExcelProblem } from '../door/problem';
import { attempt, failure, success, type Outcome } from '../door/outcome';
import { readBeforeChange, type MatrixSheet } from '../read/contents';
import { refold } from '../apply/refold';

/**
 * Names that stand on the sheet while it is being changed, for a cell beyond the matrix. How far
 * Excel has moved them tells what was inserted before a request broke off; the second one stands
 * when only deletions are left.
 */
const MARKS = { begun: 'SDG_Change_Begun', committed: 'SDG_Change_Committed' } as const;

export type ChangeOutcome =
  | { readonly state: 'changed' }
  /** Somebody has changed the sheet since it was read: look at the plan again. Nothing was done. */
  | { readonly state: 'stale' };

/**
 * Changes a matrix in place: one request to read, one to write. Excel does not take back what a
 * request did before it failed; this does, cell by cell. Once the first row or column is deleted
 * there is no way back, since formulas elsewhere have lost what they named; but then everything
 * else is in place, and what remains is done again until the sheet is as it was asked for.
 *
 *     await changeMatrix(place.sheetId, plan.steps, (sheet) => planAgain(sheet))
 *     //=> { ok: true, value: { state: 'changed' } }
 *
 * @param expected the steps the user has agreed to
 * @param plan the steps for the sheet as it is now; `undefined` where they would mean another thing
 */
export async function changeMatrix(
  sheetId: string,
  expected: ChangeSteps,
  plan: (sheet: MatrixSheet) => ChangeSteps | undefined,
): Promise<Outcome<ChangeOutcome>> {
  const read = await readBeforeChange(sheetId, undoReads(expected));
  if (!read.ok) return read;
  const { sheet, remembered } = read.value;
  if (sheet?.contents.isProtected) return failure({ kind: 'protected-sheet' });
  const planned = sheet && plan(sheet);
  if (!planned || !isSameTouch(planned, expected)) return success({ state: 'stale' });
  const change: Change = {
    sheetId,
    contents: sheet.contents,
    steps: settled(planned, remembered),
    remembered,
  };
  try {
    await write(change);
    return success({ state: 'changed' });
  } catch (error) {
    return recovered(change, excelProblem(error));
  }
}

interface Change {
  readonly sheetId: string;
  readonly contents: MatrixContents;
  readonly steps: ChangeSteps;
  readonly remembered: UndoState;
}

/** What is remembered is of the cells that were expected to be touched. */
function isSameTouch(one: ChangeSteps, other: ChangeSteps): boolean {
  return JSON.stringify(undoReads(one)) === JSON.stringify(undoReads(other));
}

function write({ sheetId, contents, steps }: Change): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { begun, committed } = MARKS;
    const isFinal = steps.deletions.length > 0 || steps.outline !== undefined;
    sheet.names.add(begun, markFormula(contents, steps.beyond));
    for (const step of [...steps.insertions, ...steps.changes]) applyStep(sheet, step);
    if (isFinal) sheet.names.add(committed, markFormula(contents, movedMark(steps)));
    for (const step of steps.deletions) applyStep(sheet, step);
    if (steps.outline) applyStep(sheet, steps.outline);
    sheet.names.getItem(begun).delete();
    if (isFinal) sheet.names.getItem(committed).delete();
    await context.sync();
  });
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function markFormula({ sheet }: MatrixContents, { row, column }: Place): string {
  return `=${quoteSheetName(sheet)}!$${columnLetters(column)}$${row + 1}`;
}

/** Where the marked cell stands once everything is inserted. */
function movedMark({ beyond, insertions }: ChangeSteps): Place {
  const by = (axis: 'rows' | 'columns') =>
    insertions.reduce((sum, step) => (step.axis === axis ? sum + step.count : sum), 0);
  return { row: beyond.row + by('rows'), column: beyond.column + by('columns') };
}

/**
 * After a failure: takes the change back, or, past the point of no return, finishes it. Tries
 * twice, since what made the writing fail may still be about, and waits, where Excel can, until
 * the user has left a cell they are typing in.
 */
async function recovered(change: Change, cause: ExcelProblem): Promise<Outcome<ChangeOutcome>> {
  for (let attempts = 0; attempts < 2; attempts += 1) {
    const outcome = await attempt(() => recover(change));
    if (!outcome.ok) continue;
    if (outcome.value === 'undone') return failure(cause);
    if (change.steps.outline) await refold(change.sheetId, change.steps.outline);
    return success({ state: 'changed' });
  }
  return failure({ kind: 'change-unfinished', sheet: change.contents.sheet, cause });
}

function recover({ sheetId, contents, steps, remembered }: Change): Promise<'finished' | 'undone'> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const begun = sheet.names.getItemOrNullObject(MARKS.begun);
    const committed = sheet.names.getItemOrNullObject(MARKS.committed);
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    begun.load('formula');
    committed.load('formula');
    used.load('formulas');
    await context.sync();
    if (!committed.isNullObject) {
      const left = remaining(steps.deletions, movedMark(steps), placeOf(committed));
      for (const step of left) applyStep(sheet, step);
      if (!begun.isNullObject) begun.delete();
      committed.delete();
      await context.sync();
      return 'finished';
    }
    if (begun.isNullObject) {
      // Not a mark: nothing was done, or all was and only the answer got lost.
      const isAsBefore = JSON.stringify(used.formulas) === JSON.stringify(contents.formulas);
      return isAsBefore ? 'undone' : 'finished';
    }
    const done = doneInsertions(steps.insertions, steps.beyond, placeOf(begun));
    for (const step of [...done].reverse()) applyStep(sheet, { ...step, kind: 'delete' });
    if (done.length === steps.insertions.length) {
      for (const step of undoSteps(steps, contents, remembered)) applyStep(sheet, step);
    }
    begun.delete();
    await context.sync();
    return 'undone';
  });
}

function placeOf({ formula }: Excel.NamedItem): Place {
  const place = parseAddress(String(formula));
  if (!place) throw new Error(`the mark of a change stands at ${String(formula)}`);
  return place;
}

type Insert = ChangeSteps['insertions'][number];
type Delete = ChangeSteps['deletions'][number];

/** The first insertions, which together move the mark as far as it has moved. */
function doneInsertions(insertions: readonly Insert[], from: Place, to: Place): Insert[] {
  return firstSteps(insertions, to.row - from.row, to.column - from.column);
}

/** The deletions that have not been done. */
function remaining(deletions: readonly Delete[], from: Place, to: Place): readonly ChangeStep[] {
  const done = firstSteps(deletions, from.row - to.row, from.column - to.column);
  return deletions.slice(done.length);
}

function firstSteps<Step extends Insert | Delete>(
  steps: readonly Step[],
  rows: number,
  columns: number,
): Step[] {
  const left = { rows, columns };
  const done: Step[] = [];
  for (const step of steps) {
    if (left[step.axis] < step.count) break;
    left[step.axis] -= step.count;
    done.push(step);
  }
  return done;
}
