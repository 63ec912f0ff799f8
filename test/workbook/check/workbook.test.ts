import { checkWorkbook } from '../../../src/workbook/check/workbook';
import { matrixWith, sheetOf } from './sheets';

const VERSION = '2025-01-01';

test('a matrix in order has no findings', () => {
  expect(checkWorkbook([matrixWith({})], VERSION)).toEqual([]);
});

test('a sheet that is no matrix is searched for formulas and texts', () => {
  const other = sheetOf([['=SDG.COVERAGE(Plan!D2:E4)'], ['+Plan']], { sheet: 'B', sheetId: 's2' });
  expect(checkWorkbook([matrixWith({}), other], VERSION).map(({ kind }) => kind)).toEqual([
    'short-range',
    'like-a-formula',
  ]);
});

test('findings are in the order of sheets and cells', () => {
  const second = matrixWith({ '1,3': 'maybe' }, { sheetId: 's2', sheet: 'Second' });
  const found = checkWorkbook([matrixWith({ '4,0': '9.99', '1,3': 'x' }), second], VERSION);
  expect(found.map(({ sheet, area }) => [sheet, area.row])).toEqual([
    ['Plan', 1],
    ['Plan', 4],
    ['Second', 1],
  ]);
});
