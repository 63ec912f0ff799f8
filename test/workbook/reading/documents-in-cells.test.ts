import { documentsInCells } from '../../../src/workbook/reading/documents-in-cells';

test.each([
  ['a column of names', [['Vision'], ['Plan']], [{ name: 'Vision' }, { name: 'Plan' }]],
  ['a row of names', [['Vision', 'Plan', '']], [{ name: 'Vision' }, { name: 'Plan' }]],
  [
    'gaps and spaces',
    [['  Vision  2040 '], [''], [null], ['Plan']],
    [{ name: 'Vision 2040' }, { name: 'Plan' }],
  ],
  ['a name that is a number', [[2030], ['Plan']], [{ name: '2030' }, { name: 'Plan' }]],
  [
    'kinds and years next to them, in any order',
    [
      ['Vision', 2012, 'Long-term vision'],
      ['Health', '2021', 'отраслевой план'],
      ['Budget', '', 'Ministry of Finance'],
    ],
    [
      { name: 'Vision', kind: 'vision', year: 2012 },
      { name: 'Health', kind: 'sectoral', year: 2021 },
      { name: 'Budget' },
    ],
  ],
  ['one row with a year', [['Vision', 2012]], [{ name: 'Vision', year: 2012 }]],
  [
    'a heading above years',
    [
      ['Document', 'Year'],
      ['Vision', 2012],
    ],
    [{ name: 'Vision', year: 2012 }],
  ],
  [
    'no heading where the first year is not known',
    [
      ['Vision', ''],
      ['Plan', 2021],
    ],
    [{ name: 'Vision' }, { name: 'Plan', year: 2021 }],
  ],
  ['nothing', [['', null]], []],
  ['no cells', [], []],
])('%s', (_, cells, expected) => {
  expect(documentsInCells(cells)).toEqual(expected);
});
