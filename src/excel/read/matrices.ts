import { matrixCells, type MatrixCells } from '../../workbook/reading/cells';
import type { MatrixLayout } from '../../workbook/reading/layout';
import { matrixNotes, type MatrixNotes } from '../../workbook/reading/notes';
import { hasRememberedColumns } from '../../workbook/reading/remembered-columns';
import { isMadeMatrix, recogniseMatrix } from '../../workbook/reading/recognise-matrix';
import type { SheetReading } from '../../workbook/sheet/reading';
import { areaOf, loadUsed, NAMES, NAMES_OF_EACH, namesOf } from '../door/cells';
import { hiddenAmong } from './hidden-rows';
import { withMergedCodes } from './merged';
import { sayingHowFar } from './size';
import { attempt, request, type Outcome } from '../door/outcome';

/** A sheet with a matrix. */
export interface MatrixPlace {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
}

/** A matrix as it is now. */
export interface MatrixReading extends MatrixPlace {
  readonly layout: MatrixLayout;
  /** The input of an assessment, with what could not be read. */
  readonly cells: MatrixCells;
  /** What is written next to the ratings. */
  readonly notes: MatrixNotes;
  /** Rows of targets that a filter or their owner has hidden: they count like all others. */
  readonly hiddenRows: number;
  /** The sheet as it was read. */
  readonly reading: SheetReading;
}

/**
 * The workbook's matrices in tab order, recognised by the names on their sheets: those made by this
 * add-in, and with `also: 'remembered'` the user's own whose columns are remembered. One request,
 * which reads no cells.
 *
 *     await findMatrices() //=> { ok: true, value: [{ sheet: 'RIA matrix', sheetId: '{…}' }] }
 */
export function findMatrices(also?: 'remembered'): Promise<Outcome<readonly MatrixPlace[]>> {
  return request(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(`items/id,items/name,${NAMES_OF_EACH}`);
    await context.sync();
    return worksheets.items
      .filter(({ names }) => {
        const own = namesOf(names, 'Worksheet');
        return isMadeMatrix(own) || (also !== undefined && hasRememberedColumns(own));
      })
      .map(({ id, name }) => ({ sheet: name, sheetId: id }));
  });
}

/**
 * Reads the matrix on a sheet (by name or id; the active sheet without either), made by this add-in
 * or a user's own. One request, and more where codes may be merged or rows are hidden. `undefined` if
 * the sheet has no matrix; the problem `not-found` if the sheet does not exist.
 *
 *     const read = await readMatrix('RIA matrix');
 *     if (read.ok && read.value) assess(read.value.cells)
 */
export async function readMatrix(sheet?: string): Promise<Outcome<MatrixReading | undefined>> {
  const read = await attempt(() => matrixOn(sheet));
  return sayingHowFar(read, sheet);
}

async function matrixOn(sheet: string | undefined): Promise<MatrixReading | undefined> {
  const { hasHiddenRows, ...read } = await readSheet(sheet);
  const first = recogniseMatrix(read);
  const [reading = read] = await withMergedCodes([read], () => first);
  const layout = reading.merged ? recogniseMatrix(reading) : first;
  if (!layout) return undefined;
  const cells = matrixCells(reading, layout);
  const notes = matrixNotes(reading, layout, cells.rows);
  const { sheetId } = reading;
  const hiddenRows = hasHiddenRows ? await hiddenAmong(sheetId, cells.rows) : 0;
  return { sheet: reading.sheet, sheetId, layout, cells, notes, hiddenRows, reading };
}

function readSheet(
  sheet: string | undefined,
): Promise<SheetReading & { readonly sheetId: string; readonly hasHiddenRows: boolean }> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet =
      sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    worksheet.load('id,name');
    worksheet.names.load(NAMES);
    const used = loadUsed(worksheet, ',values,formulas,rowHidden');
    await context.sync();
    return {
      sheet: worksheet.name,
      sheetId: worksheet.id,
      names: namesOf(worksheet.names, 'Worksheet'),
      area: areaOf(used),
      values: used.isNullObject ? [] : used.values,
      formulas: used.isNullObject ? [] : used.formulas,
      // True if all are, null if some are.
      hasHiddenRows: !used.isNullObject && used.rowHidden !== false,
    };
  });
}
