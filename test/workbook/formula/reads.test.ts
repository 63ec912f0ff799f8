import { onSheet } from '../../../src/workbook/sheet/address';
import { readsOf } from '../../../src/workbook/formula/reads';
import { formulaTokens } from '../../../src/workbook/formula/tokens';

const workbook = {
  sheets: ['Plan', "Plan d'action", 'Inputs', 'Sums'],
  names: [
    { name: 'Codes', formula: "='Plan'!$A$2:$A$9" },
    { name: 'Moving', formula: '=OFFSET(Inputs!$A$1,0,0,COUNTA(Inputs!$B:$B),1)' },
    { name: 'Both', formula: '=(Plan!$A$1:$A$2,Other,Both)' },
    { name: 'Other', formula: '=Inputs!$C$3' },
    { name: 'codes', sheet: 'Sums', formula: '=Sums!$D$4' },
  ],
  tables: [
    {
      name: 'Matrix',
      sheet: 'Plan',
      body: { row: 1, column: 0, rows: 8, columns: 3 },
      columns: ['Code', 'Vision', 'Plan'],
    },
  ],
};
const read = (formula: string, sheet = 'Plan') =>
  readsOf(formulaTokens(formula), { sheet, row: 4, column: 5 }, workbook).map(
    ({ sheet: on, area, by }) => [onSheet(on, area).replace(/'/g, ''), by ?? ''].join(' ').trim(),
  );
const everywhere = (sheet: string) => `${sheet}!$A$1:$XFD$1048576`;

test.each([
  ['=COUNT(A2:A9)-COUNTIF(F2:F9,"x")', ['Plan!$A$2:$A$9 COUNT', 'Plan!$F$2:$F$9 COUNTIF']],
  [
    '=SDG.COVERAGE( B2:C9 , A2:A9 )',
    ['Plan!$B$2:$C$9 SDG.COVERAGE', 'Plan!$A$2:$A$9 SDG.COVERAGE'],
  ],
  ['=COUNT(A2:A9*1)+A2', ['Plan!$A$2:$A$9', 'Plan!$A$2']],
  ['=COUNT((A2:A9))', ['Plan!$A$2:$A$9']],
  ['=COUNTA(IF(A2>1,B2:B3))', ['Plan!$A$2', 'Plan!$B$2:$B$3 IF']],
  ['=Inputs!A1&"Plan!A2"', ['Inputs!$A$1']],
  ['=COUNT(Codes)', ['Plan!$A$2:$A$9 COUNT']],
  ['=COUNT(Book2.xlsx!Codes,[1]!Codes)', []],
  ['=SUM(Matrix[Vision],Matrix[#All])', ['Plan!$B$2:$B$9 SUM', 'Plan!$A$2:$C$9 SUM']],
  ['=SUM(A:A,3:4)', ['Plan!$A$1:$A$1048576 SUM', 'Plan!$A$3:$XFD$4 SUM']],
  ['=SUM(Plan:Inputs!B2)', ['Plan!$B$2 SUM', 'Plan daction!$B$2 SUM', 'Inputs!$B$2 SUM']],
  ["=SUM('Inputs:Plan d''action'!B2)", ['Plan daction!$B$2 SUM', 'Inputs!$B$2 SUM']],
  ['=SUM(OFFSET(Inputs!A1,1,0,9))', [`${everywhere('Inputs')} OFFSET`]],
  ['=SUM(A2:INDEX(B:B,9))', [everywhere('Plan'), 'Plan!$B$1:$B$1048576 INDEX']],
  ['=SUM(Moving)', [`${everywhere('Inputs')} SUM`, 'Inputs!$B$1:$B$1048576 SUM']],
  ['=COUNT(Both)', ['Plan!$A$1:$A$2 COUNT', 'Inputs!$C$3 COUNT']],
  ['=SUM(INDIRECT("Inputs!A1:A9"))', ['Inputs!$A$1:$A$9 INDIRECT']],
  ['=INDIRECT("Inputs!A"&ROW(A5))', ['Plan!$A$5 ROW']],
  ["=[Book2.xlsx]Plan!A1+'[Book2.xlsx]Plan'!A:A+Nowhere!3:4", []],
  ['=LET(c,A2:A9,COUNT(c))', ['Plan!$A$2:$A$9 LET']],
  ['=1+"A2"', []],
])('%s', (formula, expected) => {
  expect(read(formula)).toEqual(expected);
});

test('a name of the formula’s own sheet comes before the workbook’s', () => {
  expect(read('=COUNT(Codes)', 'Sums')).toEqual(['Sums!$D$4 COUNT']);
});

test('names that name each other come to an end, each read once', () => {
  const names = Array.from({ length: 200 }, (_, index) => ({
    name: `name_${index}`,
    formula: `=name_${index + 1}+name_${index + 2}+name_${index}+Plan!$A$${index + 1}*1`,
  }));
  const found = readsOf(
    formulaTokens('=name_0'),
    { sheet: 'Plan', row: 0, column: 0 },
    { ...workbook, names },
  );
  expect(found.map(({ area }) => area.row).sort((a, b) => a - b)).toEqual(names.map((_, i) => i));
});
