import type { Cell } from '../../model/snapshot';
import { cellsOf, intersection } from '../../model/area';
import type { AreasTarget } from '../objects/targets';

/**
 * A property that all cells share, `null` if they differ. Cells beyond the used part of the sheet
 * are all empty, so only one of them is read: whole columns stay fast.
 */
export function uniform<V>(
  { sheet, areas }: AreasTarget,
  read: (cell: Cell | undefined) => V,
): V | null {
  const used = sheet.usedArea();
  let found: { readonly value: V } | undefined;
  const isNew = (value: V) => {
    if (found && found.value !== value) return true;
    found = { value };
    return false;
  };
  for (const area of areas) {
    const inside = used && intersection(used, area);
    const cells = inside ? inside.rows * inside.columns : 0;
    if (cells < area.rows * area.columns && isNew(read(undefined))) return null;
    if (!inside) continue;
    for (const { row, column } of cellsOf(inside)) {
      if (isNew(read(sheet.cell(row, column)))) return null;
    }
  }
  return found ? found.value : null;
}
