import { mapReferences } from '../../../src/workbook/formula/references';

const down = (formula: string) =>
  mapReferences(formula, ({ row, column }) => ({ row: row + 1, column: column + 1 }));

test.each([
  ['=F5', '=G6'],
  ['=SUM(F5:F9)', '=SUM(G6:G10)'],
  ['=$F5+F$5+$F$5', '=$G6+G$6+$G$6'],
  ['=f5', '=G6'],
  // Texts, names and functions stay, even where they look like cells.
  ['=F5&"F5"', '=G6&"F5"'],
  ['=LOG10(F5)', '=LOG10(G6)'],
  ['=Tax_F5+F5.1', '=Tax_F5+F5.1'],
  // Beyond the last column and row, these are names.
  ['=XFE1+A1048577', '=XFE1+A1048577'],
  // Other sheets have not changed: both ends of a range on one stay.
  ['=Plan!F5', '=Plan!F5'],
  ["=SUM('Plan B2'!F5:F9)", "=SUM('Plan B2'!F5:F9)"],
  ['=SUM(Plan!$F$5:$F$9,F5)', '=SUM(Plan!$F$5:$F$9,G6)'],
  // Whole columns and rows name no single cell.
  ['=SUM(F:F,5:5)', '=SUM(F:F,5:5)'],
])('%s becomes %s', (formula, moved) => expect(down(formula)).toBe(moved));
