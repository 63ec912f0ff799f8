import { CATALOGUE_VERSION } from '../catalogue/framework';
import { request, success, type Outcome } from '../excel/door/outcome';
import { editCells, undoEdits, type EditsMade } from '../excel/operations/edit-cells';
import { readNames, withSheetNames } from '../excel/read/names';
import { readWorkbook } from '../excel/read/workbook';
import { fixesOf, type Finding, type Fix } from '../workbook/check/finding';
import { withReaders } from '../workbook/check/readers';
import { checkWorkbook } from '../workbook/check/workbook';

/** What was written, and the remaining findings. */
export interface Fixed {
  /** For `undoFixes`; empty after undoing. */
  readonly made: EditsMade | undefined;
  /** `undefined` if the workbook could not be read again: what was written stays. */
  readonly findings: readonly Finding[] | undefined;
}

/**
 * Searches the whole workbook for anything that would make its figures wrong.
 *
 *     await check() //=> { ok: true, value: [{ kind: 'code-as-number', … }] }
 */
export async function check(signal?: AbortSignal): Promise<Outcome<readonly Finding[]>> {
  const read = await readWorkbook(signal ? { signal } : {});
  if (!read.ok) return read;
  const findings = checkWorkbook(read.value, CATALOGUE_VERSION);
  if (findings.every((finding) => fixesOf(finding).length === 0)) return success(findings);
  const named = await request(readNames);
  if (!named.ok) return named;
  return success(withReaders(findings, read.value, withSheetNames(named.value, read.value)));
}

/** Makes fixes, all or none, and checks again. */
export async function fixFindings(
  fixes: readonly Fix[],
  signal?: AbortSignal,
): Promise<Outcome<Fixed>> {
  const made = await editCells(fixes.flatMap(({ edits }) => edits));
  return made.ok ? checkedAgain(made.value, signal) : made;
}

/** Restores the contents of the cells, and checks again. */
export async function undoFixes(made: EditsMade, signal?: AbortSignal): Promise<Outcome<Fixed>> {
  const undone = await undoEdits(made);
  return undone.ok ? checkedAgain(undefined, signal) : undone;
}

/** If checking again fails or is cancelled, the result still says that cells were written. */
async function checkedAgain(
  made: EditsMade | undefined,
  signal?: AbortSignal,
): Promise<Outcome<Fixed>> {
  const checked = await check(signal);
  return success({ made, findings: checked.ok ? checked.value : undefined });
}
