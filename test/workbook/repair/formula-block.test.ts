import { blockAt } from '../../../src/workbook/repair/formula-block';
import type { WholeSheet } from '../../../src/workbook/sheet/whole-sheet';

const sheet = (formulas: WholeSheet['formulas']): WholeSheet => ({
  sheet: 'Plan',
  sheetId: '1',
  isProtected: false,
  names: [],
  area: { row: 10, column: 2, rows: formulas.length, columns: formulas[0]?.length ?? 0 },
  values: formulas.map((row) => row.map(() => 0)),
  formulas,
});

const CALL = '=SDG.TARGETS(A1)';

test.each<[string, WholeSheet['formulas'], number, number, object | undefined]>([
  ['alone', [[CALL, '=B1']], 0, 0, undefined],
  [
    'two by two',
    [
      [CALL, CALL, ''],
      [CALL, CALL, ''],
      ['=B1', '', ''],
    ],
    1,
    1,
    [10, 2, 2, 2],
  ],
  [
    'not beyond an incomplete row',
    [
      [CALL, CALL],
      [CALL, ''],
    ],
    0,
    1,
    [10, 2, 1, 2],
  ],
  ['equal numbers', [[1], [1]], 0, 0, undefined],
  ['rows of a table', [['=[@Code]'], ['=[@Code]']], 0, 0, undefined],
])('%s', (_, formulas, row, column, block) => {
  const found = blockAt(sheet(formulas), row, column);
  expect(found && [found.row, found.column, found.rows, found.columns]).toEqual(block);
});
