import { blockArea } from '../../workbook/sheet/address';
import type { ElsewhereName, ElsewhereSteps } from '../../workbook/change/steps';
import { enterKeeping, rangeOn } from '../door/cells';
import { loadCells, restoreCells, type CellsBefore } from '../door/cells-before';

/** Formulas elsewhere in the workbook as they were before a change. */
export interface ElsewhereBefore {
  readonly cells: readonly CellsBefore[];
  /** Is all of it still as planned? */
  readonly isSame: boolean;
}

/** Requests what the steps would change; the returned function gives it after the next `sync`. */
export function loadElsewhere(
  context: Excel.RequestContext,
  { cells, names }: ElsewhereSteps,
): () => ElsewhereBefore {
  const sheets = [...new Set(cells.map(({ sheetId }) => sheetId))].map((id) =>
    context.workbook.worksheets.getItem(id).load('protection/protected'),
  );
  const before = loadCells(
    context,
    cells.map(({ sheetId, row, column, was }) => ({
      sheet: sheetId,
      area: blockArea({ row, column, cells: was }),
    })),
  );
  const items = names.map((step) => nameOf(context, step).load('formula'));
  return () => {
    const found = before();
    const isSame =
      sheets.every(({ protection }) => !protection.protected) &&
      found.every(({ formulas }, index) => isEqual(formulas, cells[index]?.was)) &&
      items.every((item, index) => !item.isNullObject && item.formula === names[index]?.was);
    return { cells: found, isSame };
  };
}

/** Queues the steps; nothing is sent. */
export function applyElsewhere(
  context: Excel.RequestContext,
  { cells, names }: ElsewhereSteps,
  before: ElsewhereBefore,
): void {
  for (const [index, { now }] of cells.entries()) {
    const { numberFormats, ...place } = before.cells[index] as CellsBefore;
    enterKeeping(numberFormats, rangeOn(context, place), (range) => {
      range.formulas = now.map((row) => [...row]);
    });
  }
  for (const step of names) nameOf(context, step).formula = step.now;
}

/** Restores the formulas; lines inserted since must have been removed. */
export async function restoreElsewhere(
  context: Excel.RequestContext,
  { names }: ElsewhereSteps,
  before: ElsewhereBefore,
): Promise<void> {
  for (const step of names) nameOf(context, step).formula = step.was;
  await restoreCells(context, before.cells);
}

function nameOf({ workbook }: Excel.RequestContext, { sheet, name }: ElsewhereName) {
  const { names } = sheet === undefined ? workbook : workbook.worksheets.getItem(sheet);
  return names.getItemOrNullObject(name);
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
