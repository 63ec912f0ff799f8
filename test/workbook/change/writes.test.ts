import { packed, type CellWrite } from '../../../src/workbook/change/writes';

const at = (row: number, column: number, input: string, numberFormat?: string): CellWrite => ({
  row,
  column,
  input,
  ...(numberFormat !== undefined && { numberFormat }),
});

test('neighbours are one rectangle, in whatever order they come', () =>
  expect(packed([at(1, 1, 'd'), at(0, 0, 'a'), at(1, 0, 'c'), at(0, 1, 'b')])).toEqual([
    {
      row: 0,
      column: 0,
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ]));

test('nothing between them is written', () =>
  expect(packed([at(0, 0, 'a'), at(2, 0, 'c')])).toEqual([
    { row: 0, column: 0, cells: [['a']] },
    { row: 2, column: 0, cells: [['c']] },
  ]));

test('columns of different heights stay apart', () =>
  expect(packed([at(0, 0, 'a'), at(1, 0, 'b'), at(0, 1, 'c')])).toEqual([
    { row: 0, column: 0, cells: [['a'], ['b']] },
    { row: 0, column: 1, cells: [['c']] },
  ]));

test('a later write of a cell replaces the earlier one', () =>
  expect(packed([at(3, 4, 'old'), at(3, 4, 'new')])).toEqual([
    { row: 3, column: 4, cells: [['new']] },
  ]));

test('cells with a number format are written apart from those without', () =>
  expect(packed([at(0, 0, '8.10', '@'), at(1, 0, 'x')])).toEqual([
    { row: 0, column: 0, cells: [['8.10']], numberFormats: [['@']] },
    { row: 1, column: 0, cells: [['x']] },
  ]));
