import type { OutlineStep } from '../../workbook/change/steps';
import { fold, unfold } from './steps';
import { attempt } from '../door/outcome';

/** Levels that Excel can fold. */
const DEEPEST = 8;

/**
 * Makes an outline again after folding failed somewhere. Office.js cannot say how many levels are
 * left, so they are taken off one request at a time until Excel finds none. Where Excel is busy the
 * outline stays as it is: no rows are lost by that.
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
