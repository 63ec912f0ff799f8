import { hiddenName, makeValues } from '../../../src/workbook/portable/values-form';
import { cellWith } from './arguments-of';
import { WORKBOOK } from './plan-of';

const made = (...args: Parameters<typeof cellWith>) => makeValues(cellWith(...args), WORKBOOK, 7);

test('names of the place, and of each reference', () => {
  expect([hiddenName(7), hiddenName(7, 0)]).toEqual(['SDG_Portable_7', 'SDG_Portable_7_0']);
});

test('values take the place of the formula, names follow it and its references', () => {
  const { replacement, names, entry } = made('=SDG.CODES(A2:A3)&$B$2', [['1.1'], ['1.2']]);
  expect(replacement).toEqual({
    sheet: 'Plan',
    area: { row: 19, column: 10, rows: 2, columns: 1 },
    kind: 'values',
    cells: [['1.1'], ['1.2']],
  });
  expect(names).toEqual([
    { name: 'SDG_Portable_7', formula: "='Plan'!$K$20:$K$21" },
    { name: 'SDG_Portable_7_0', formula: "='Plan'!$A$2:$A$3" },
    { name: 'SDG_Portable_7_1', formula: "='Plan'!$B$2" },
  ]);
  expect(entry).toMatchObject({
    kind: 'values',
    id: 7,
    original: '=SDG.CODES(_ref0_)&_ref1_',
    rows: 2,
    columns: 1,
    references: ['A2:A3', '$B$2'],
  });
});

test('tables, names and other workbooks are left as they are', () => {
  const { names, entry } = made('=SDG.DEPTH(Ratings,Matrix[Code],[Book2.xlsx]Plan!A1)');
  expect(names).toHaveLength(1);
  expect(entry.original).toBe('=SDG.DEPTH(Ratings,Matrix[Code],[Book2.xlsx]Plan!A1)');
});
