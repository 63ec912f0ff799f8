import { fixesOf } from '../../../src/workbook/check/finding';
import { checkRanges } from '../../../src/workbook/check/ranges';
import { layoutOf, matrixWith, sheetOf } from './sheets';

const sheet = matrixWith({});
const matrices = [{ sheet, layout: layoutOf(sheet) }];
const checked = (formula: string) =>
  checkRanges([sheet, sheetOf([[formula]], { sheet: 'Sum', sheetId: 's2' })], matrices);

test.each([
  ['=SDG.COVERAGE(Plan!D2:E4)', '=SDG.COVERAGE(Plan!D2:E5)'],
  ["=SDG.COVERAGE('Plan'!$D$3:$D$5)", "=SDG.COVERAGE('Plan'!$D$2:$D$5)"],
  [
    '=IF(SDG.ALIGNMENT(Plan!D$2:D$4,Plan!A$2:A$4)>0.5,1,SUM(A1:A3))',
    '=IF(SDG.ALIGNMENT(Plan!D$2:D$5,Plan!A$2:A$5)>0.5,1,SUM(A1:A3))',
  ],
])('%s becomes %s', (formula, whole) => {
  const found = checked(formula);
  expect(found.map((each) => [each.sheet, fixesOf(each)[0]?.becomes])).toEqual([['Sum', whole]]);
});

test('the first short range is named, and the cell to write', () => {
  const formula = '=SDG.COVERAGE(Plan!D2:E4)';
  const becomes = '=SDG.COVERAGE(Plan!D2:E5)';
  const edit = { sheetId: 's2', row: 0, column: 0, before: formula, kind: 'formula' };
  expect(checked(formula)).toMatchObject([
    {
      kind: 'short-range',
      range: 'Plan!D2:E4',
      whole: 'Plan!D2:E5',
      fixes: [{ becomes, edits: [{ ...edit, input: becomes }] }],
    },
  ]);
});

test.each([
  ['the whole', '=SDG.COVERAGE(Plan!D2:E5)'],
  ['whole columns', '=SDG.COVERAGE(Plan!D:E)'],
  ['a goal’s rows, up to half of all', '=SDG.COVERAGE(Plan!D2:E3)'],
  ['columns beside the matrix', '=SDG.COVERAGE(Plan!J2:J4)'],
  ['another sheet', '=SDG.COVERAGE(Other!D2:E4)'],
  ['a text', '="SDG.COVERAGE(Plan!D2:E4)"'],
  ['a function of Excel’s', '=COUNTA(Plan!D2:E4)'],
])('%s is meant so', (_, formula) => {
  expect(checked(formula)).toEqual([]);
});

test('without a matrix no range is short', () =>
  expect(checkRanges([sheetOf([['=SDG.COVERAGE(Plan!D2:E4)']])], [])).toEqual([]));
