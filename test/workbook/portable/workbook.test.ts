import { cellsIn } from '../../../src/workbook/portable/workbook';
import { WORKBOOK } from './plan-of';

test('cells beyond the used part are empty, whole columns end with it', () => {
  const cells = (area: { row: number; column: number; rows: number; columns: number }) =>
    cellsIn(WORKBOOK, { sheet: 'plan', area });
  expect(cells({ row: 5, column: 0, rows: 2, columns: 1 })).toEqual([['16.10'], [undefined]]);
  expect(cells({ row: 0, column: 0, rows: 1_048_576, columns: 1 })).toHaveLength(6);
  const elsewhere = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(cellsIn(WORKBOOK, { sheet: 'Elsewhere', area: elsewhere })).toBe('unread');
});

test.each([
  ['all columns but one', { row: 0, column: 0, rows: 1_048_576, columns: 16_383 }, 'read'],
  ['nearly whole columns', { row: 1, column: 0, rows: 1_048_575, columns: 3 }, 'too-large'],
  ['nearly all cells', { row: 1, column: 1, rows: 1_048_575, columns: 16_383 }, 'too-large'],
] as const)('more cells than one can read are not read: %s', (_, area, said) => {
  const cells = cellsIn(WORKBOOK, { sheet: 'Plan', area });
  expect(typeof cells === 'string' ? cells : 'read').toBe(said);
});
