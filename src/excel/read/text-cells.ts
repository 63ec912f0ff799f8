import { toAddress } from '../../workbook/sheet/address';
import type { CellEdit } from '../../workbook/sheet/cell-edit';
import { attempt, failure, success, type Outcome } from '../door/outcome';

type CellPlace = Pick<CellEdit, 'sheetId' | 'row' | 'column'>;

/** Cells a request asks for, each an object of its own. */
const CELLS_A_REQUEST = 1000;

/**
 * Which cells have the format Text, in which Excel keeps whatever is entered as text: one request
 * for each thousand of them.
 *
 *     await findTextCells(cells) //=> { ok: true, value: [{ sheetId: 's1', row: 4, column: 2 }] }
 */
export async function findTextCells<T extends CellPlace>(
  cells: readonly T[],
  signal?: AbortSignal,
): Promise<Outcome<readonly T[]>> {
  const found: T[] = [];
  for (let at = 0; at < cells.length; at += CELLS_A_REQUEST) {
    if (signal?.aborted) return failure({ kind: 'cancelled' });
    const read = await attempt(() => textCellsOf(cells.slice(at, at + CELLS_A_REQUEST)));
    if (!read.ok) return read;
    found.push(...read.value);
  }
  return success(found);
}

function textCellsOf<T extends CellPlace>(cells: readonly T[]): Promise<readonly T[]> {
  return Excel.run(async (context) => {
    const ranges = cells.map(({ sheetId, row, column }) => {
      const address = toAddress({ row, column, rows: 1, columns: 1 });
      const range = context.workbook.worksheets.getItem(sheetId).getRange(address).untrack();
      range.load('numberFormat');
      return range;
    });
    await context.sync();
    return cells.filter((_, index) => ranges[index]?.numberFormat[0]?.[0] === '@');
  });
}
