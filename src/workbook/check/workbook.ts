import { recogniseMatrix } from '../reading/recognise-matrix';
import type { WholeSheet } from '../sheet/whole-sheet';
import { checkMatrix } from './matrix';
import { checkRanges, type CheckedMatrix } from './ranges';
import { checkTexts } from './texts';
import type { Finding } from './finding';

/**
 * Finds everything in a workbook that would make its figures wrong, sheet by sheet and cell by
 * cell.
 *
 *     checkWorkbook(sheets, CATALOGUE_VERSION) //=> [{ kind: 'code-as-number', … }, …]
 */
export function checkWorkbook(
  sheets: readonly WholeSheet[],
  newestCatalogue: string,
): readonly Finding[] {
  const matrices = sheets.flatMap((sheet): CheckedMatrix[] => {
    const layout = recogniseMatrix(sheet);
    return layout ? [{ sheet, layout }] : [];
  });
  const found = [
    ...matrices.flatMap(({ sheet, layout }) => checkMatrix(sheet, layout, newestCatalogue)),
    ...sheets.flatMap(checkTexts),
    ...checkRanges(sheets, matrices),
  ];
  const order = new Map(sheets.map(({ sheetId }, index) => [sheetId, index]));
  return found.sort(
    (a, b) =>
      (order.get(a.sheetId) ?? 0) - (order.get(b.sheetId) ?? 0) ||
      a.area.row - b.area.row ||
      a.area.column - b.area.column,
  );
}
