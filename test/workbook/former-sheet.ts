import { toAddress } from '../../src/workbook/sheet/address';
import type { SheetLanguage } from '../../src/workbook/change/plan';
import { WORD_LISTS } from '../../src/workbook/formula/word-lists';
import { formerFormulas } from '../../src/workbook/matrix/former-formulas';
import { planMatrix } from '../../src/workbook/matrix/plan';
import type { RatingScale } from '../../src/workbook/matrix/rating-scale';
import { layoutOf, PlayedSheet } from './changed-sheet';

/** A matrix as earlier versions made it: its formulas compare with its own words. */
export function formerSheet(
  names: readonly string[],
  scale: RatingScale,
  { texts, words }: SheetLanguage,
): PlayedSheet {
  const documents = names.map((name) => ({ name }));
  const sheet = new PlayedSheet(planMatrix({ documents, scope: 'RIA', texts, scale }, words));
  const { firstRow, rowCount, applicable = -1, best = -1 } = layoutOf(sheet);
  for (let row = firstRow; row < firstRow + rowCount; row += 1) {
    const at = (column: number, columns = 1) => toAddress({ row, rows: 1, column, columns });
    const ratings = at(applicable + 1, names.length);
    const cells = { applicable: at(applicable), ratings, best: at(best) };
    formerFormulas(cells, scale, words).forEach((formula, index) =>
      sheet.put(row, best + index, formula),
    );
  }
  for (const list of Object.values(WORD_LISTS)) sheet.names.delete(list);
  return sheet;
}
