import { toAddress } from '../../workbook/sheet/address';
import type { CellEdit } from '../../workbook/sheet/cell-edit';
import type { ExcelProblem } from '../door/problem';
import { attempt, failure, success, type Outcome } from '../door/outcome';

/** What edited cells held before, to be put back as a whole by `undoEdits`. */
export interface EditsMade {
  readonly edits: readonly CellEdit[];
  readonly remembered: readonly RememberedCell[];
}

interface RememberedCell {
  readonly sheetId: string;
  /** Name of the sheet, for messages. */
  readonly sheet: string;
  readonly address: string;
  readonly formula: unknown;
  readonly numberFormat: string;
  /** Text that only looks like a formula. */
  readonly isText: boolean;
}

const TEXT = '@';
const GENERAL = 'General';

/**
 * Edits single cells anywhere in the workbook: one request to read, one to write. Nothing is
 * written if a cell no longer holds what was seen (`changed-meanwhile`) or stands on a protected
 * sheet. If the writing fails, every cell gets back what it held.
 *
 *     await editCells([{ sheetId, row: 4, column: 2, before: 8.1, kind: 'text', input: '8.10' }])
 *     //=> { ok: true, value: { edits: […], remembered: […] } }
 */
export async function editCells(edits: readonly CellEdit[]): Promise<Outcome<EditsMade>> {
  if (edits.length === 0) return success({ edits, remembered: [] });
  const read = await attempt(() => remember(edits));
  if (!read.ok) return read;
  const { remembered, isProtected } = read.value;
  if (isProtected) return failure({ kind: 'protected-sheet' });
  if (edits.some(({ before }, index) => !isSame(before, remembered[index]?.formula))) {
    return failure({ kind: 'changed-meanwhile' });
  }
  const written = await attempt(() => write(edits));
  if (written.ok) return success({ edits, remembered });
  return failure(await putBack(remembered, written.problem));
}

/**
 * Puts back what edited cells held, all of them, unless someone has changed one since.
 *
 *     await undoEdits(made) //=> { ok: true, value: undefined }
 */
export async function undoEdits(made: EditsMade): Promise<Outcome<void>> {
  const now = await attempt(() => remember(made.edits));
  if (!now.ok) return now;
  if (now.value.isProtected) return failure({ kind: 'protected-sheet' });
  const changed = made.edits.some(({ input }, index) => {
    const cell = now.value.remembered[index];
    return !isSame(input, cell?.formula);
  });
  if (changed) return failure({ kind: 'changed-meanwhile' });
  const restored = await attempt(() => restore(made.remembered));
  if (restored.ok) return restored;
  // Back to what the edits had made of the cells: all or nothing.
  return failure(await putBack(now.value.remembered, restored.problem));
}

function remember(edits: readonly CellEdit[]): Promise<{
  readonly remembered: readonly RememberedCell[];
  readonly isProtected: boolean;
}> {
  return Excel.run(async (context) => {
    const sheets = new Map(
      [...new Set(edits.map(({ sheetId }) => sheetId))].map((id) => {
        const sheet = context.workbook.worksheets.getItem(id);
        sheet.load('name');
        sheet.protection.load('protected');
        return [id, sheet];
      }),
    );
    const cells = edits.map((edit) => {
      const range = cellOf(context, edit).untrack();
      range.load('formulas,values,numberFormat');
      return range;
    });
    await context.sync();
    const remembered = edits.map((edit, index): RememberedCell => {
      const formula: unknown = cells[index]?.formulas[0]?.[0] ?? '';
      const value: unknown = cells[index]?.values[0]?.[0];
      return {
        sheetId: edit.sheetId,
        sheet: sheets.get(edit.sheetId)?.name ?? '',
        address: addressOf(edit),
        formula,
        numberFormat: String(cells[index]?.numberFormat[0]?.[0] ?? GENERAL),
        isText: typeof formula === 'string' && formula === value,
      };
    });
    return {
      remembered,
      isProtected: [...sheets.values()].some(({ protection }) => protection.protected),
    };
  });
}

function write(edits: readonly CellEdit[]): Promise<void> {
  return Excel.run(async (context) => {
    for (const edit of edits) {
      const range = cellOf(context, edit).untrack();
      if (edit.kind === 'text') range.numberFormat = [[TEXT]];
      if (edit.kind === 'formula') range.formulas = [[edit.input]];
      else range.values = [[edit.kind === 'value' ? asValue(edit.input) : edit.input]];
    }
    await context.sync();
  });
}

/** After a failure: the cause, or that cleaning up failed as well. Tried twice. */
async function putBack(
  remembered: readonly RememberedCell[],
  cause: ExcelProblem,
): Promise<ExcelProblem> {
  for (let attempts = 0; attempts < 2; attempts += 1) {
    const outcome = await attempt(() => restore(remembered));
    if (outcome.ok) return cause;
  }
  const sheet = remembered[0]?.sheet ?? '';
  return { kind: 'change-unfinished', sheet, cause };
}

function restore(remembered: readonly RememberedCell[]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const { sheetId, address, formula, numberFormat, isText } of remembered) {
      const range = context.workbook.worksheets.getItem(sheetId).getRange(address).untrack();
      range.numberFormat = [[numberFormat]];
      range.formulas = [[isText && numberFormat !== TEXT ? asValue(formula) : formula]];
    }
    await context.sync();
  });
}

/** Excel takes the apostrophe away and what follows as it stands. */
function asValue(input: unknown): unknown {
  return typeof input === 'string' && /^[=+\-@']/.test(input) ? `'${input}` : input;
}

function cellOf(context: Excel.RequestContext, edit: CellEdit): Excel.Range {
  return context.workbook.worksheets.getItem(edit.sheetId).getRange(addressOf(edit));
}

function addressOf({ row, column }: CellEdit): string {
  return toAddress({ row, column, rows: 1, columns: 1 });
}

function isSame(one: unknown, other: unknown): boolean {
  const plain = (cell: unknown) => (cell === null || cell === undefined ? '' : cell);
  return plain(one) === plain(other);
}
