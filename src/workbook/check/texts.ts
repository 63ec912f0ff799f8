import type { WholeSheet } from '../sheet/whole-sheet';
import type { Finding } from './finding';
import { placeAt } from './place';

/**
 * Pasted text that begins like a formula: it is shown as text, but becomes a formula or an error as
 * soon as someone edits the cell or the sheet is saved as a text file. A dash before a space is a
 * bullet, and a signed number is a number.
 */
const LIKE_A_FORMULA = /^(?:[=@](?=.)|[+-](?=[\p{L}("']))/u;

/**
 *     checkTexts(sheet) //=> [{ kind: 'like-a-formula', cell: '=HYPERLINK(…)', fixes: […], … }]
 */
export function checkTexts(sheet: WholeSheet): Finding[] {
  const { area, values, formulas } = sheet;
  return values.flatMap((cells, r) =>
    cells.flatMap((cell, c): Finding[] => {
      // A formula differs from the value it shows; for text both are the same.
      if (typeof cell !== 'string' || formulas[r]?.[c] !== cell) return [];
      if (!LIKE_A_FORMULA.test(cell)) return [];
      const [row, column] = [area.row + r, area.column + c];
      const edit = { sheetId: sheet.sheetId, row, column, before: cell } as const;
      return [
        {
          kind: 'like-a-formula',
          ...placeAt(sheet, row, column),
          cell,
          // With the text format it stays text whatever happens to the cell.
          fixes: [{ becomes: cell, edits: [{ ...edit, kind: 'text', input: cell }] }],
        },
      ];
    }),
  );
}
