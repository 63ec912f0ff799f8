import fc from 'fast-check';
import { fixesOf, hasSafeFix, type Finding } from '../../../src/workbook/check/finding';
import { withReaders } from '../../../src/workbook/check/readers';
import { checkWorkbook } from '../../../src/workbook/check/workbook';
import { toAddress } from '../../../src/workbook/sheet/address';
import type { SheetName } from '../../../src/workbook/sheet/reading';
import { matrixWith, sheetOf } from './sheets';

const NONE = { names: [], tables: [] };
/** The code of row 4 is a number, 8.1, between 8.9 and 9.1. */
const matrix = matrixWith({ '3,0': 8.1 });
const check = (formulas: readonly string[], names: readonly SheetName[] = [], sheet = 'Sums') => {
  const sheets = [matrix, sheetOf([formulas], { sheet, sheetId: 's2' })];
  return withReaders(checkWorkbook(sheets, ''), sheets, { ...NONE, names });
};
const readers = (findings: readonly Finding[]) =>
  findings.flatMap((each) =>
    each.kind === 'reads-a-fix' ? [`${toAddress(each.area)} ${each.cell}→${each.becomes}`] : [],
  );
const isSafe = (findings: readonly Finding[]) =>
  findings.filter(({ kind }) => kind === 'code-as-number').map(hasSafeFix);

test('a code that no formula reads is safe to fix', () => {
  const found = check(['=SUM(Plan!B2:B9)', '=Other!A4', '="Plan!A4"']);
  expect([readers(found), isSafe(found)]).toEqual([[], [true]]);
});

test.each([
  '=SDG.COVERAGE(Plan!D2:E5,Plan!A2:A5)',
  '=COUNTA(Plan!A2:A5)',
  '=ROW(Plan!A4)+ROWS(Plan!A:A)+COLUMN(Plan!A4)',
  '=COUNT(Plan!A2:A3,Plan!A5)',
])('to %s a code is the same as text', (formula) => {
  const found = check([formula]);
  expect([readers(found), isSafe(found)]).toEqual([[], [true]]);
});

test.each([
  ['=COUNT(Plan!A2:A5)-COUNTIF(Plan!C2:C5,"no")', '-1'],
  ['=5-COUNT(Plan!A:A)', '1'],
  ['=COUNT(Plan!A4)+COUNT(Plan!$A$1:$B$9,Plan!A4)', '-3'],
  ['=-COUNT(Plan!A4)', '1'],
  ['= COUNT( Plan!A4 ) + 1', '-1'],
  ['=COUNT(Codes)', '-1'],
  ['=COUNT(Plan!A4)*2', undefined],
  ['=(COUNT(Plan!A4))', undefined],
  ['=IF(COUNT(Plan!A4)>0,"ok","")', undefined],
  ['=VLOOKUP(8.1,Plan!A2:E5,2,FALSE)', undefined],
  ['=MATCH(8.1,Plan!A2:A5,0)', undefined],
  ['=SUMPRODUCT((Plan!A2:A5=8.1)*1)', undefined],
  ['=SUM(OFFSET(Plan!A1,3,0))', undefined],
  ['=INDIRECT("Plan!A4")', undefined],
  ['=SUM(Plan:Sums!A4)', undefined],
  ['=SUM(Plan!4:4)', undefined],
  ['=SDG.COVERAGE(Plan!D2:E5,IF(Plan!A2:A5=8.1,"8.10",Plan!A2:A5))', undefined],
])('%s reads it, then shows %s', (formula, becomes) => {
  const found = check([formula], [{ name: 'Codes', formula: "='Plan'!$A$2:$A$5" }]);
  expect([readers(found), isSafe(found)]).toEqual([[`A1 0→${becomes}`], [false]]);
  expect(found.flatMap(fixesOf)).toMatchObject([{ becomes: '8.10', isRead: true }]);
});

test('formulas of the matrix’s own sheet, and what they show now', () => {
  const sheet = matrixWith({ '3,0': 8.1, '1,1': '=LEFT(A4,3)' });
  const found = withReaders(checkWorkbook([sheet], ''), [sheet], NONE);
  expect([readers(found), isSafe(found)]).toEqual([['B2 0→undefined'], [false]]);
});

test('fixes that change no value are safe, whatever reads them', () => {
  const sheets = [
    sheetOf([['=HYPERLINK("x")', '=A1&"!"']]),
    sheetOf([['=COUNT(Plan!A1)']], { sheet: 'Sums', sheetId: 's2' }),
  ].map((sheet) => ({ ...sheet, values: sheet.formulas }));
  const found = withReaders(checkWorkbook(sheets, ''), sheets, NONE);
  expect(found.filter(hasSafeFix)).toHaveLength(3);
  expect(readers(found)).toEqual([]);
});

test('a fix is safe if and only if no range of any formula holds its cell', () => {
  const range = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3)).map(([a, b, c, d]) => ({
    row: Math.min(a, b),
    rows: Math.abs(a - b) + 1,
    column: Math.min(c, d),
    columns: Math.abs(c - d) + 1,
  }));
  const cell = fc.tuple(fc.nat(9), fc.nat(3));
  fc.assert(
    fc.property(
      fc.uniqueArray(cell, { minLength: 1, maxLength: 12, selector: String }),
      fc.array(range, { maxLength: 6 }),
      (cells, ranges) => {
        const findings = cells.map(([row, column]): Finding => {
          const edit = { sheetId: 's1', row, column, before: 8.1 };
          const place = { sheet: 'Plan', sheetId: 's1', isProtected: false };
          const area = { row, column, rows: 1, columns: 1 };
          const edits = [{ ...edit, kind: 'text' as const, input: '8.10' }];
          const fixes = [{ becomes: '8.10', edits }];
          return { kind: 'code-as-number', ...place, area, cell: '8.1', fixes };
        });
        const sheets = [
          sheetOf([]),
          sheetOf(
            ranges.map((area) => [`=COUNT(Plan!${toAddress(area)})`]),
            { sheet: 'Sums', sheetId: 's2' },
          ),
        ];
        const found = withReaders(findings, sheets, NONE);
        const holds = (area: (typeof ranges)[number], [row, column]: (typeof cells)[number]) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns;
        expect(found.slice(0, cells.length).map(hasSafeFix)).toEqual(
          cells.map((each) => !ranges.some((area) => holds(area, each))),
        );
        expect(readers(found)).toEqual(
          ranges.flatMap((area, row) => {
            const held = cells.filter((each) => holds(area, each)).length;
            return held > 0 ? [`A${row + 1} 0→${-held}`] : [];
          }),
        );
      },
    ),
  );
});
