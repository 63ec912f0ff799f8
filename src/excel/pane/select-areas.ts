import { toAddress } from '../../workbook/sheet/address';
import type { Area } from '../../workbook/sheet/plan';
import { rangeOf } from '../door/cells';
import { failure, request, success, type Outcome } from '../door/outcome';

/** What is selected now: all areas, or only one of them in an older Excel. */
export type Selected =
  | { readonly kind: 'all' }
  /** `index` counts from 0. */
  | { readonly kind: 'one'; readonly index: number; readonly count: number };

/**
 * Selects cells that need not be adjacent, after activating their sheet (by name or id). Before
 * ExcelApi 1.18 only one area can be selected: `turn` says which, and starts again after the last.
 * One request. (Microsoft's npm package of office.js lacks the method that the library Excel loads
 * has, so its presence is checked as well.)
 *
 *     await selectAreas(sheetId, areas) //=> { ok: true, value: { kind: 'all' } }
 *     await selectAreas(sheetId, areas, 4) //=> { ok: true, value: { kind: 'one', index: 1, count: 3 } }
 */
export async function selectAreas(
  sheet: string,
  areas: readonly Area[],
  turn = 0,
): Promise<Outcome<Selected>> {
  const [first] = areas;
  if (!first) return success({ kind: 'all' });
  const isTogether = areas.length === 1;
  const canSelectAll =
    Office.context.requirements.isSetSupported('ExcelApi', '1.18') &&
    'select' in Excel.RangeAreas.prototype;
  const index = turn % areas.length;
  const selected = await request(async (context): Promise<Selected> => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    if (canSelectAll && !isTogether) {
      // Excel accepts about 8,000 characters of addresses; a matrix' rows need fewer than 1,000.
      worksheet.getRanges(areas.map(toAddress).join(',')).untrack().select();
    } else {
      rangeOf(worksheet, areas[index] ?? first).select();
    }
    await context.sync();
    return canSelectAll || isTogether
      ? { kind: 'all' }
      : { kind: 'one', index, count: areas.length };
  });
  if (selected.ok) return selected;
  // Excel does not say why a sheet cannot be shown.
  const hidden = await request(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load('name,visibility');
    await context.sync();
    return worksheet.visibility === Excel.SheetVisibility.visible ? undefined : worksheet.name;
  });
  return hidden.ok && hidden.value !== undefined
    ? failure({ kind: 'hidden-sheet', sheet: hidden.value })
    : selected;
}
