import { CATALOGUE_VERSION } from '../catalogue/framework';
import { success, type Outcome } from '../excel/door/outcome';
import { editCells, undoEdits, type EditsMade } from '../excel/operations/edit-cells';
import { readWorkbook } from '../excel/read/workbook';
import type { Finding, Fix } from '../workbook/check/finding';
import { checkWorkbook } from '../workbook/check/workbook';

/** What was written, and the findings that are left. */
export interface Fixed {
  /** For `undoFixes`; undone, there is nothing to undo. */
  readonly made: EditsMade | undefined;
  /** `undefined` where the workbook could not be read again: what was written stays. */
  readonly findings: readonly Finding[] | undefined;
}

/**
 * Looks through the whole workbook for what would make its figures wrong.
 *
 *     await check() //=> { ok: true, value: [{ kind: 'code-as-number', … }] }
 */
export async function check(signal?: AbortSignal): Promise<Outcome<readonly Finding[]>> {
  const read = await readWorkbook(signal ? { signal } : {});
  return read.ok ? success(checkWorkbook(read.value, CATALOGUE_VERSION)) : read;
}

/** Makes fixes, all or none, and checks again. */
export async function fixFindings(
  fixes: readonly Fix[],
  signal?: AbortSignal,
): Promise<Outcome<Fixed>> {
  const made = await editCells(fixes.flatMap(({ edits }) => edits));
  return made.ok ? checkedAgain(made.value, signal) : made;
}

/** Puts back what the cells held, and checks again. */
export async function undoFixes(made: EditsMade, signal?: AbortSignal): Promise<Outcome<Fixed>> {
  const undone = await undoEdits(made);
  return undone.ok ? checkedAgain(undefined, signal) : undone;
}

/** A check that fails or is cancelled does not hide that cells were written. */
async function checkedAgain(
  made: EditsMade | undefined,
  signal?: AbortSignal,
): Promise<Outcome<Fixed>> {
  const checked = await check(signal);
  return success({ made, findings: checked.ok ? checked.value : undefined });
}
