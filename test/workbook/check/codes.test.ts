import { checkCodes } from '../../../src/workbook/check/codes';
import { fixesOf, type Finding } from '../../../src/workbook/check/finding';
import { layoutOf, matrixWith } from './sheets';

const found = (cells: Readonly<Record<string, unknown>>): Finding[] => {
  const sheet = matrixWith(cells);
  return checkCodes(sheet, layoutOf(sheet));
};

test.each<[string, Readonly<Record<string, unknown>>, number, string, string[]]>([
  ['8.1 after 8.9 is 8.10', { '3,0': 8.1 }, 3, '8.1', ['8.10']],
  ['8.1 before 8.2 is 8.1', { '1,0': 8.1, '2,0': '8.2' }, 1, '8.1', ['8.1']],
  ['8.1 elsewhere is asked', { '4,0': 8.1 }, 4, '8.1', ['8.1', '8.10']],
  ['a number that only one code becomes', { '4,0': 9.1 }, 4, '9.1', ['9.1']],
])('%s', (_, cells, row, cell, fixes) => {
  expect(
    found(cells).map(({ kind, area, ...rest }) => [
      kind,
      area,
      'cell' in rest && rest.cell,
      fixesOf({ kind, area, ...rest } as Finding).map(({ becomes }) => becomes),
    ]),
  ).toEqual([['code-as-number', { row, column: 0, rows: 1, columns: 1 }, cell, fixes]]);
});

test('a fix writes the code as text over the number that was seen', () => {
  expect(found({ '3,0': 8.1 }).flatMap(fixesOf)[0]?.edits).toEqual([
    { sheetId: 's1', row: 3, column: 0, before: 8.1, kind: 'text', input: '8.10' },
  ]);
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ['codes as text', {}],
  ['numbers that are no code', { '4,0': 9.99 }],
])('%s have no findings', (_, cells) => {
  expect(found(cells)).toEqual([]);
});

test('a number that a formula makes is left to the formula', () => {
  const sheet = matrixWith({ '3,0': 8.1 });
  const formulas = sheet.formulas.map((row, r) => (r === 3 ? ['=8+0.1', ...row.slice(1)] : row));
  expect(checkCodes({ ...sheet, formulas }, layoutOf(sheet))).toEqual([]);
});

test('a code that became a date has the fix that its place decides, or all that may be', () => {
  const dates = (cells: Readonly<Record<string, unknown>>) =>
    found(cells).map((finding) => [finding.kind, fixesOf(finding).map(({ becomes }) => becomes)]);
  // 8 August, 9 August; 3 August above a target of goal 8
  expect(dates({ '1,0': 46_242, '2,0': '8.9' })).toEqual([['code-became-date', ['8.8']]]);
  expect(dates({ '1,0': '03. Aug' })).toEqual([['code-became-date', ['3.8', '8.3']]]);
});
