import { cellArea } from '../../workbook/sheet/address';
import type { CellEdit } from '../../workbook/sheet/cell-edit';
import { TEXT_FORMAT, typedText } from '../../workbook/sheet/cell-input';
import { rangeOn } from '../door/cells';
import { loadCells, restoreCells, type CellsBefore } from '../door/cells-before';
import { failure, success, type Outcome } from '../door/outcome';
import { transaction } from '../door/transaction';

/** What edited cells contained before, so that `undoEdits` can restore them as a whole. */
export interface EditsMade {
  readonly edits: readonly CellEdit[];
  readonly remembered: readonly CellsBefore[];
}

/**
 * Edits single cells anywhere in the workbook: one request to read, one to write. Nothing is
 * written if a cell no longer contains what was read (`changed-meanwhile`) or is on a protected
 * sheet. If writing fails, every cell is restored.
 *
 *     await editCells([{ sheetId, row: 4, column: 2, before: 8.1, kind: 'text', input: '8.10' }])
 *     //=> { ok: true, value: { edits: […], remembered: […] } }
 */
export async function editCells(edits: readonly CellEdit[]): Promise<Outcome<EditsMade>> {
  if (edits.length === 0) return success({ edits, remembered: [] });
  return changeCells(
    edits,
    ({ before }) => before,
    async (context, { cells }) => {
      for (const [index, edit] of edits.entries()) write(context, edit, cells[index]);
      await context.sync();
      return { edits, remembered: cells };
    },
  );
}

/**
 * Restores the contents of all edited cells, unless someone has changed one since.
 *
 *     await undoEdits(made) //=> { ok: true, value: undefined }
 */
export function undoEdits({ edits, remembered }: EditsMade): Promise<Outcome<void>> {
  return changeCells(
    edits,
    ({ input }) => input,
    (context) => restoreCells(context, remembered),
  );
}

interface Before {
  readonly cells: readonly CellsBefore[];
  readonly isProtected: boolean;
  /** Name of the first sheet, for messages. */
  readonly sheet: string;
}

/** @param expected what each cell must contain; otherwise nothing is written */
function changeCells<Done>(
  edits: readonly CellEdit[],
  expected: (edit: CellEdit) => unknown,
  change: (context: Excel.RequestContext, before: Before) => Promise<Done>,
): Promise<Outcome<Done>> {
  const places = edits.map((edit) => ({ sheet: edit.sheetId, area: cellArea(edit) }));
  return transaction<Before, Done>({
    read: () => readBefore(places),
    refuse: ({ isProtected, cells }) => {
      if (isProtected) return failure({ kind: 'protected-sheet' });
      const isSame = edits.every(
        (edit, index) => (expected(edit) ?? '') === (cells[index]?.formulas[0]?.[0] ?? ''),
      );
      return isSame ? undefined : failure({ kind: 'changed-meanwhile' });
    },
    write: (before) => Excel.run((context) => change(context, before)),
    undo: (context, { cells }) => restoreCells(context, cells),
    unfinished: ({ sheet }, cause) => ({ kind: 'change-unfinished', sheet, cause }),
  });
}

function readBefore(places: readonly Pick<CellsBefore, 'sheet' | 'area'>[]): Promise<Before> {
  return Excel.run(async (context) => {
    const sheets = [...new Set(places.map(({ sheet }) => sheet))].map((id) =>
      context.workbook.worksheets.getItem(id).load('name,protection/protected'),
    );
    const cells = loadCells(context, places);
    await context.sync();
    return {
      cells: cells(),
      isProtected: sheets.some(({ protection }) => protection.protected),
      sheet: sheets[0]?.name ?? '',
    };
  });
}

function write(
  context: Excel.RequestContext,
  { sheetId, kind, input, ...home }: CellEdit,
  before: CellsBefore | undefined,
): void {
  const range = rangeOn(context, { sheet: sheetId, area: cellArea(home) });
  const numberFormat = kind === 'text' ? TEXT_FORMAT : String(before?.numberFormats[0]?.[0]);
  if (kind === 'text') range.numberFormat = [[numberFormat]];
  if (kind === 'formula') range.formulas = [[input]];
  else range.values = [[typedText(input, numberFormat)]];
}
