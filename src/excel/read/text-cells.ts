import { cellArea } from '../../workbook/sheet/address';
import { batches } from '../../workbook/sheet/batches';
import type { CellEdit } from '../../workbook/sheet/cell-edit';
import { TEXT_FORMAT } from '../../workbook/sheet/cell-input';
import { rangeOn } from '../door/cells';
import { inTurn } from '../door/in-turn';
import { failure, request, success, type Outcome } from '../door/outcome';

type CellPlace = Pick<CellEdit, 'sheetId' | 'row' | 'column'>;

/** The number of cells a request asks for, each as an object of its own. */
const CELLS_PER_REQUEST = 1000;

/**
 * Which cells have the format Text, in which Excel keeps every entry as text: one request per
 * thousand cells.
 *
 *     await findTextCells(cells) //=> { ok: true, value: [{ sheetId: 's1', row: 4, column: 2 }] }
 */
export async function findTextCells<T extends CellPlace>(
  cells: readonly T[],
  signal?: AbortSignal,
): Promise<Outcome<readonly T[]>> {
  const { done, problem } = await inTurn(
    batches(cells, CELLS_PER_REQUEST),
    (batch) => request((context) => textCellsOf(context, batch)),
    { signal },
  );
  return problem ? failure(problem) : success(done.flat());
}

async function textCellsOf<T extends CellPlace>(
  context: Excel.RequestContext,
  cells: readonly T[],
): Promise<readonly T[]> {
  const ranges = cells.map(({ sheetId, ...home }) =>
    rangeOn(context, { sheet: sheetId, area: cellArea(home) }).load('numberFormat'),
  );
  await context.sync();
  return cells.filter((_, index) => ranges[index]?.numberFormat[0]?.[0] === TEXT_FORMAT);
}
