import { CATALOGUE_VERSION } from '../catalogue/framework';
import { attempt, request, success, type Outcome } from '../excel/door/outcome';
import { editCells, undoEdits, type EditsMade } from '../excel/operations/edit-cells';
import { withMergedCodes } from '../excel/read/merged';
import { readNames, withSheetNames } from '../excel/read/names';
import { readWorkbook } from '../excel/read/workbook';
import { fixesOf, type Finding, type Fix } from '../workbook/check/finding';
import { readMatrices, type ReadMatrix } from '../workbook/check/read-matrices';
import { withReaders } from '../workbook/check/readers';
import { checkWorkbook } from '../workbook/check/workbook';

/** What was found, and the matrices in which it was searched. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly matrices: readonly ReadMatrix[];
}

/** What was written, and what is found now. */
export interface Fixed {
  /** For `undoFixes`; empty after undoing. */
  readonly made: EditsMade | undefined;
  /** `undefined` if the workbook could not be read again: what was written stays. */
  readonly checked: Checked | undefined;
}

/**
 * Searches the whole workbook for anything that would make its figures wrong.
 *
 *     await check() //=> { ok: true, value: { findings: [{ kind: 'code-as-number', … }], … } }
 */
export async function check(signal?: AbortSignal): Promise<Outcome<Checked>> {
  const sheets = await readWorkbook(signal ? { signal } : {});
  if (!sheets.ok) return sheets;
  const read = await attempt(() => withMergedCodes(sheets.value));
  if (!read.ok) return read;
  const findings = checkWorkbook(read.value, CATALOGUE_VERSION);
  const matrices = readMatrices(read.value);
  if (findings.every((finding) => fixesOf(finding).length === 0))
    return success({ findings, matrices });
  const named = await request(readNames);
  if (!named.ok) return named;
  const names = withSheetNames(named.value, read.value);
  return success({ findings: withReaders(findings, read.value, names), matrices });
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
  return success({ made, checked: checked.ok ? checked.value : undefined });
}
