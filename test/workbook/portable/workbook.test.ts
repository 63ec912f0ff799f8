import { cellsIn } from '../../../src/workbook/portable/workbook';
import { WORKBOOK } from './plan-of';

test('cells beyond the used part are empty, whole columns end with it', () => {
  const cells = (area: { row: number; column: number; rows: number; columns: number }) =>
    cellsIn(WORKBOOK, { sheet: 'plan', area });
  expect(cells({ row: 5, column: 0, rows: 2, columns: 1 })).toEqual([['16.10'], [undefined]]);
  expect(cells({ row: 0, column: 0, rows: 1_048_576, columns: 1 })).toHaveLength(6);
  const elsewhere = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(cellsIn(WORKBOOK, { sheet: 'Elsewhere', area: elsewhere })).toBeUndefined();
});
