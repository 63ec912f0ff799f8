import { toAddress } from '../../../src/workbook/sheet/address';
import {
  cellKey,
  planRepair,
  withoutTextCells,
  type RepairPlan,
} from '../../../src/workbook/repair/plan';
import type { WholeSheet } from '../../../src/workbook/sheet/whole-sheet';
import { sheetOf } from '../check/sheets';

const NAMES = new Set(['SDG.COVERAGE', 'SDG.GAPS']);
const CALL = '=SDG.COVERAGE(B2:B9)';

/** Cells from A1 on; formulas show the same value throughout. */
function showing(
  value: unknown,
  cells: readonly (readonly unknown[])[],
  rest: Partial<WholeSheet> = {},
): WholeSheet {
  const sheet = sheetOf(cells);
  const isFormula = (cell: unknown) => String(cell).startsWith('=');
  const values = sheet.formulas.map((row) => row.map((cell) => (isFormula(cell) ? value : cell)));
  return { ...sheet, values, ...rest };
}

const plan = (...sheets: readonly WholeSheet[]) => planRepair(sheets, NAMES);

const told = ({ entries, left }: RepairPlan) => [
  ...entries.map(({ cause, area, edit }) => [toAddress(area), cause, edit.input]),
  ...left.map(({ reason, area, formula }) => [toAddress(area), reason, formula]),
];

test.each<[string, unknown, string, unknown[]]>([
  ['typed where the add-in was missing', '#NAME?', CALL, ['A1', 'name-error', CALL]],
  ['as files store it', 0.5, '=_xldudf_sdg_coverage(B2:B9)', ['A1', 'stored-name', CALL]],
  [
    'as files store it, in error',
    '#NAME?',
    '=1-_xldudf_SDG_GAPS(B2)',
    ['A1', 'stored-name', '=1-SDG.GAPS(B2)'],
  ],
  [
    'that hides errors',
    0,
    '=IFERROR(SDG.GAPS(B2),0)',
    ['A1', 'hides-errors', '=IFERROR(SDG.GAPS(B2),0)'],
  ],
  [
    'of an unknown name',
    '#NAME?',
    '=SDG.COVERGE(B2)',
    ['A1', 'unknown-function', '=SDG.COVERGE(B2)'],
  ],
  [
    'with another add-in',
    '#NAME?',
    '=SDG.GAPS(B2)&_xldudf_W_C(B2)',
    ['A1', 'other-addin', '=SDG.GAPS(B2)&_xldudf_W_C(B2)'],
  ],
])('a formula %s', (_, value, formula, line) => {
  expect(told(plan(showing(value, [[formula]])))).toEqual([line]);
});

test.each<[string, unknown, string]>([
  ['that works', 0.5, CALL],
  ['with another error', '#VALUE!', CALL],
  ['that waits for its value', '#BUSY!', CALL],
  ['of another add-in', '#NAME?', '=_xldudf_WORDS_COUNT(B2)'],
  ['with a misspelt name', '#NAME?', '=SUMM(B2:B9)'],
  ['that speaks of ours', '#NAME?', '=SUMM("SDG.COVERAGE(B2)")'],
  ['that is text', CALL, CALL],
])('a formula %s is left alone', (_, value, formula) => {
  expect(told(plan(showing(value, [[formula]])))).toEqual([]);
});

test('an entry says where, what was seen and what to enter', () => {
  const sheet = showing('#NAME?', [['', '=_xldudf_SDG_GAPS(A1)']], {
    area: { row: 4, column: 2, rows: 1, columns: 2 },
  });
  expect(plan(sheet).entries).toEqual([
    {
      cause: 'stored-name',
      sheet: 'Plan',
      sheetId: 's1',
      isProtected: false,
      area: { row: 4, column: 3, rows: 1, columns: 1 },
      edit: {
        sheetId: 's1',
        row: 4,
        column: 3,
        before: '=_xldudf_SDG_GAPS(A1)',
        kind: 'formula',
        input: '=SDG.GAPS(A1)',
      },
    },
  ]);
});

test('on a protected sheet formulas are listed, on the others entered', () => {
  const locked = showing('#NAME?', [[CALL]], { isProtected: true, sheet: 'Locked', sheetId: 's2' });
  expect(told(plan(locked, showing('#NAME?', [['', CALL]])))).toEqual([
    ['B1', 'name-error', CALL],
    ['A1', 'protected-sheet', CALL],
  ]);
});

test('a formula that was copied down is entered row by row', () => {
  const rows = [['=SDG.GAPS(B1)'], ['=SDG.GAPS(B2)'], ['=SDG.GAPS(B3)']];
  expect(plan(showing('#NAME?', rows)).entries).toHaveLength(3);
});

test('a possible array formula over several cells is reported once and left', () => {
  const rows = [
    ['', CALL, CALL],
    ['', CALL, CALL],
    [CALL, '', ''],
  ];
  expect(told(plan(showing('#NAME?', rows)))).toEqual([
    ['A3', 'name-error', CALL],
    ['B1:C2', 'same-next-to-it', CALL],
  ]);
});

test('in the rows of a table the same formula is no array', () => {
  const rows = [['=SDG.GAPS([@Code])'], ['=SDG.GAPS([@Code])']];
  expect(plan(showing('#NAME?', rows)).entries).toHaveLength(2);
});

test('a formula that spills is entered, the cells it fills are values', () => {
  const sheet = showing('3.8', [['=_xldudf_SDG_GAPS(B2:B9)'], ['8.10'], ['16.10']]);
  expect(told(plan(sheet))).toEqual([['A1', 'stored-name', '=SDG.GAPS(B2:B9)']]);
});

test('a formula that shows #NAME? after it was entered is reported as such', () => {
  const formula = '=SDG.GAPS(B2)+FOO(1)';
  const sheet = showing('#NAME?', [[formula]]);
  const entered = new Set([cellKey({ sheetId: 's1', row: 0, column: 0 })]);
  expect(told(planRepair([sheet], NAMES, entered))).toEqual([['A1', 'still-unknown', formula]]);
});

test('what hides errors is not entered twice', () => {
  const sheet = showing(0, [['=IFERROR(SDG.GAPS(B2),0)']]);
  const entered = new Set([cellKey({ sheetId: 's1', row: 0, column: 0 })]);
  expect(told(planRepair([sheet], NAMES, entered))).toEqual([]);
});

test('cells with the format Text are removed and reported', () => {
  const found = plan(showing('#NAME?', [[CALL, '=SDG.GAPS(A1)']]));
  const text = new Set([cellKey({ sheetId: 's1', row: 0, column: 1 })]);
  expect(told(withoutTextCells(found, text))).toEqual([
    ['A1', 'name-error', CALL],
    ['B1', 'text-cell', '=SDG.GAPS(A1)'],
  ]);
});

test('many cells of one formula, and many formulas, are planned in no time', () => {
  const same = Array.from({ length: 4000 }, () => [CALL]);
  const many = Array.from({ length: 4000 }, (_, row) => [`=SDG.GAPS(B${row + 1})`]);
  expect(told(plan(showing('#NAME?', same)))).toEqual([['A1:A4000', 'same-next-to-it', CALL]]);
  expect(plan(showing('#NAME?', many)).entries).toHaveLength(4000);
});
