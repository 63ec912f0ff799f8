import type { OutlineStep } from '../../workbook/change/steps';
import { linesOf } from '../door/cells';
import { attempt } from '../door/outcome';

/** The number of outline levels that Excel supports. */
const DEEPEST = 8;

/** Excel 2019 and older cannot make outlines; there the rows are simply not grouped. */
export function canGroup(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.10');
}

/** Groups rows of which none is grouped yet. */
export function group(sheet: Excel.Worksheet, groups: OutlineStep['groups']): void {
  for (const { row, count } of groups) {
    linesOf(sheet, 'rows', row, count).group(Excel.GroupOption.byRows);
  }
}

/** Removes one outline level from all rows; fails where none is grouped any more. */
function ungroup(sheet: Excel.Worksheet, { row, count }: OutlineStep): void {
  linesOf(sheet, 'rows', row, count).ungroup(Excel.GroupOption.byRows);
}

/**
 * Groups the rows anew. Office.js cannot report which rows are grouped, and removing a level from
 * rows that have none is an error. The heading row, which is never grouped, is therefore grouped
 * twice first and the others once more, so that all rows have two levels to remove.
 */
export function replaceOutline(sheet: Excel.Worksheet, step: OutlineStep): void {
  if (!canGroup()) return;
  const { row, count } = step;
  group(sheet, [
    { row, count },
    { row, count: 1 },
  ]);
  ungroup(sheet, step);
  ungroup(sheet, step);
  group(sheet, step.groups);
}

/**
 * Groups the rows after `replaceOutline` has failed. Office.js cannot report how many levels are
 * left, so they are removed one request at a time until Excel finds none. If Excel is busy the
 * outline stays as it is: no rows are lost.
 *
 *     await groupAgain(sheetId, steps.outline)
 */
export async function groupAgain(sheetId: string, outline: OutlineStep): Promise<void> {
  if (!canGroup()) return;
  for (let level = 0; level < DEEPEST; level += 1) {
    const taken = await attempt(() => onSheet(sheetId, (sheet) => ungroup(sheet, outline)));
    if (taken.ok) continue;
    const { kind } = taken.problem;
    if (kind === 'busy' || kind === 'cell-editing') return;
    break;
  }
  await attempt(() => onSheet(sheetId, (sheet) => group(sheet, outline.groups)));
}

function onSheet(sheetId: string, queue: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    queue(context.workbook.worksheets.getItem(sheetId));
    await context.sync();
  });
}
