import { matrixCells, type MatrixCells } from '../../workbook/reading/cells';
import type { MatrixLayout } from '../../workbook/reading/layout';
import { matrixNotes, type MatrixNotes } from '../../workbook/reading/notes';
import { isMadeMatrix, recogniseMatrix } from '../../workbook/reading/recognise-matrix';
import type { SheetReading } from '../../workbook/sheet/reading';
import { attempt, type Outcome } from '../door/outcome';

/** A sheet with a matrix that this add-in made. */
export interface MatrixPlace {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
}

/** A matrix as it stands now. */
export interface MatrixReading extends MatrixPlace {
  readonly layout: MatrixLayout;
  /** What an assessment takes, with what could not be read. */
  readonly cells: MatrixCells;
  /** What stands beside the ratings. */
  readonly notes: MatrixNotes;
  /** The sheet as it was read. */
  readonly reading: SheetReading;
}

/**
 * The workbook's matrices in tab order, known by the names on their sheets. One request, which
 * reads no cells.
 *
 *     await findMatrices() //=> { ok: true, value: [{ sheet: 'RIA matrix', sheetId: '{…}' }] }
 */
export function findMatrices(): Promise<Outcome<readonly MatrixPlace[]>> {
  return attempt(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name,items/names/items/name,items/names/items/formula');
      await context.sync();
      return worksheets.items
        .filter(({ names }) => isMadeMatrix(names.items.map(nameAndFormula)))
        .map(({ id, name }) => ({ sheet: name, sheetId: id }));
    }),
  );
}

/**
 * Reads the matrix of a sheet (by name or id; the sheet in front without either), made by this
 * add-in or a user's own. One request. `undefined` where the sheet has no matrix; the problem
 * `not-found` where there is no such sheet.
 *
 *     const read = await readMatrix('RIA matrix');
 *     if (read.ok && read.value) assess(read.value.cells)
 */
export async function readMatrix(sheet?: string): Promise<Outcome<MatrixReading | undefined>> {
  return attempt(async () => {
    const { sheetId, reading } = await readSheet(sheet);
    const layout = recogniseMatrix(reading);
    if (!layout) return undefined;
    const cells = matrixCells(reading, layout);
    const notes = matrixNotes(reading, layout, cells.rows);
    return { sheet: reading.sheet, sheetId, layout, cells, notes, reading };
  });
}

function readSheet(
  sheet: string | undefined,
): Promise<{ readonly sheetId: string; readonly reading: SheetReading }> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet =
      sheet === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
    worksheet.load('id,name');
    worksheet.names.load('items/name,items/formula');
    // Cells that only have a format are left aside: people format whole columns.
    const used = worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load('rowIndex,columnIndex,rowCount,columnCount,values');
    await context.sync();
    const reading: SheetReading = {
      sheet: worksheet.name,
      names: worksheet.names.items.map(nameAndFormula),
      ...(used.isNullObject
        ? { area: { row: 0, column: 0, rows: 0, columns: 0 }, values: [] }
        : {
            area: {
              row: used.rowIndex,
              column: used.columnIndex,
              rows: used.rowCount,
              columns: used.columnCount,
            },
            values: used.values,
          }),
    };
    return { sheetId: worksheet.id, reading };
  });
}

function nameAndFormula({ name, formula }: Excel.NamedItem) {
  return { name, formula: String(formula) };
}
