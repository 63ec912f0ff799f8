import type { OutlineStep } from '../../workbook/change/steps';
import { fold, unfold } from './steps';
import { attempt } from '../door/outcome';

/** The number of outline levels that Excel supports. */
const DEEPEST = 8;

/**
 * Restores an outline after collapsing it failed. Office.js cannot report how many levels are left,
 * so they are removed one request at a time until Excel finds none. If Excel is busy the outline
 * stays as it is: no rows are lost.
 *
 *     await refold(sheetId, steps.outline)
 */
export async function refold(sheetId: string, outline: OutlineStep): Promise<void> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.10')) return;
  for (let level = 0; level < DEEPEST; level += 1) {
    const taken = await attempt(() => onSheet(sheetId, (sheet) => unfold(sheet, outline)));
    if (taken.ok) continue;
    const { kind } = taken.problem;
    if (kind === 'busy' || kind === 'cell-editing') return;
    break;
  }
  await attempt(() => onSheet(sheetId, (sheet) => fold(sheet, outline)));
}

function onSheet(sheetId: string, queue: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    queue(context.workbook.worksheets.getItem(sheetId));
    await context.sync();
  });
}
