import { askedIfMerged } from '../../workbook/reading/merged-codes';
import { recogniseMatrix } from '../../workbook/reading/recognise-matrix';
import type { Area } from '../../workbook/sheet/plan';
import type { SheetReading } from '../../workbook/sheet/reading';
import { rangeOn } from '../door/cells';
import { areasOf } from './names';

interface OnSheet {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * The merged cells in each of these areas, in one request. Excel 2019 and older do not say which
 * cells are merged: there a rating below the first row of a merged code is one without a code.
 *
 *     await readMerged([{ sheetId, area }]) //=> [[{ row: 2, column: 1, rows: 3, columns: 1 }]]
 */
export async function readMerged(asked: readonly OnSheet[]): Promise<readonly (readonly Area[])[]> {
  const isTold = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  if (!isTold || asked.length === 0) return asked.map(() => []);
  return Excel.run(async (context) => {
    const merged = asked.map(({ sheetId, area }) =>
      rangeOn(context, { sheet: sheetId, area }).getMergedAreasOrNullObject().load('address'),
    );
    await context.sync();
    return merged.map((areas) => (areas.isNullObject ? [] : areasOf(areas.address)));
  });
}

/** The same sheets, with the merged codes of those that have a matrix and such codes. */
export async function withMergedCodes<Sheet extends SheetReading & { readonly sheetId: string }>(
  sheets: readonly Sheet[],
  layoutOf: (sheet: Sheet) => Parameters<typeof askedIfMerged>[1] | undefined = recogniseMatrix,
): Promise<readonly Sheet[]> {
  const asked = sheets.flatMap((sheet) => {
    const layout = layoutOf(sheet);
    const area = layout && askedIfMerged(sheet, layout);
    return area ? [{ sheetId: sheet.sheetId, area }] : [];
  });
  const found = new Map(
    (await readMerged(asked)).map((merged, index) => [asked[index]?.sheetId, merged]),
  );
  return sheets.map((sheet) => {
    const merged = found.get(sheet.sheetId) ?? [];
    return merged.length > 0 ? { ...sheet, merged } : sheet;
  });
}
