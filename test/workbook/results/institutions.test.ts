import { institutionsSection } from '../../../src/workbook/results/institutions';
import { cellsOf, contextOf, namesOf, without } from './small-results';

const part = institutionsSection(contextOf());
const cells = cellsOf(part);
const figures = (row: number) =>
  ['C', 'D', 'G', 'H', 'I'].map((column) => cells[`${column}${row}`]);

test('the institutions named, then none, then those named since', () =>
  expect(['B39', 'B40', 'B41', 'B42'].map((cell) => cells[cell])).toEqual([
    'Institution',
    'Ministry of Health',
    'None named',
    'Named later',
  ]));

test('targets of an institution are those in whose row its name is', () =>
  expect(figures(40)).toEqual([
    '=SUM(D40:F40)',
    '=SUMPRODUCT(($AG$3:$AG$4=$B$40)*($AE$3:$AE$4=3))',
    '=SUMPRODUCT(($AG$3:$AG$4=$B$40)*($AE$3:$AE$4=4))',
    '=IF(C40=0,"–",(D40+E40)/C40)',
    '=IF(C40=0,"–",(SUMPRODUCT(($AG$3:$AG$4=$B$40)*$AD$3:$AD$4))/C40)',
  ]));

test.each([
  [41, 0],
  [42, 2],
])('row %i counts the targets marked %i', (row, mark) => {
  expect(figures(row)).toEqual([
    `=SUM(D${row}:F${row})`,
    `=COUNTIFS($AH$3:$AH$4,${mark},$AE$3:$AE$4,3)`,
    `=COUNTIFS($AH$3:$AH$4,${mark},$AE$3:$AE$4,4)`,
    `=IF(C${row}=0,"–",(D${row}+E${row})/C${row})`,
    `=IF(C${row}=0,"–",(SUMIF($AH$3:$AH$4,${mark},$AD$3:$AD$4))/C${row})`,
  ]);
});

test('the table has a name, headings and all', () =>
  expect(namesOf(part)).toEqual({ SDG_Results_Institutions: 'B39:I42' }));

test('without that column there is a note in place of the table', () => {
  const none = institutionsSection(contextOf(without('institutions')));
  expect(Object.values(cellsOf(none))).toEqual(['institutions', 'no institutions']);
  expect(none.names).toEqual([]);
});
