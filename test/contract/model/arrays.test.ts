import fc from 'fast-check';
import { runs } from '../../effort';
import type { Cell } from '../../../src/workbench/model/snapshot';
import { area, closeModels, enter, openModel, valueAt, workbook } from '../model';

afterEach(closeModels);

const column = (letter: string, values: readonly (string | number)[]) =>
  [`${letter}1:${letter}${values.length}`, values.map((value) => [value])] as const;

test('rows that one formula compares are not those of another formula', async () => {
  const { model, sheet } = openModel();
  for (const [row, n] of [2, 4, 7].entries())
    enter(sheet, `M${row + 1}`, `=SUMPRODUCT((ROW($K$1:$K$10)=ROW($K$${n}))*ROW($K$1:$K$10))`);
  await model.settled();
  expect(sheet.values(area('M1:M3'))).toEqual([[2], [4], [7]]);
  model.recalculate();
  await model.settled();
  expect(sheet.values(area('M1:M3'))).toEqual([[2], [4], [7]]);
});

test('what a formula calculates does not change what cells beside it compare as', async () => {
  const { model, sheet } = openModel();
  sheet.write(area('D1:D4'), [['T'], ['P'], ['T'], ['T']], 'addin');
  // Its array of numbers has the place of D1 and D2, if one believes Univer.
  enter(sheet, 'D6', '=SUM((ROW(A6:A7)=9)*1)+SUM(({1;2}=1)*1)');
  enter(sheet, 'F1', '=SUMPRODUCT((D1:D8="T")*1)');
  enter(sheet, 'F2', '=COUNTIF(D1:D8,1)');
  model.recalculate();
  await model.settled();
  expect(sheet.values(area('F1:F2'))).toEqual([[3], [1]]);
});

test.each([
  [
    '=CHOOSE({1,2},I1:I3,K1:K3)',
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
  ],
  [
    '=CHOOSE({2,1},I1:I3,K1:K3)',
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  ],
  [
    '=CHOOSE({1,2,1},I1:I3,"x")',
    [
      ['a', 'x', 'a'],
      ['b', 'x', 'b'],
      ['c', 'x', 'c'],
    ],
  ],
  ['=CHOOSE({1,2},I1:K1,"x")', [['a', 'x', '#N/A']]],
  ['=CHOOSE(I5,I1:I3,K1:K3)', [[1], [2], [3]]],
  ['=CHOOSE({2},I1:I3,K1:K3)', [[1], [2], [3]]],
  ['=CHOOSE(2,I1:I3,K1:K3)', [[1], [2], [3]]],
  ['=CHOOSE(3,I1:I3,K1:K3)', [['#VALUE!']]],
  ['=SUM(CHOOSE(I5,I1:I3,K1:K3))', [[6]]],
  ['=SUM(CHOOSE({1,2},K1:K3,K1:K2))', [['#N/A']]],
  ['=VLOOKUP("b",CHOOSE({1,2},I1:I3,K1:K3),2,FALSE)', [[2]]],
  ['=ROWS(CHOOSE({1,2},I1:I3,K1:K3))&"×"&COLUMNS(CHOOSE({1,2},I1:I3,K1:K3))', [['3×2']]],
])('%s', async (formula, expected) => {
  const { model, sheet } = openModel();
  for (const [at, values] of [column('I', ['a', 'b', 'c']), column('K', [1, 2, 3])])
    sheet.write(area(at), values, 'addin');
  enter(sheet, 'I5', 2);
  enter(sheet, 'N1', formula);
  await model.settled();
  const size = { rows: expected.length, columns: expected[0]?.length ?? 1 };
  expect(sheet.values({ ...area('N1'), ...size })).toEqual(expected);
  expect(valueAt(sheet, 'N4')).toBeNull();
});

test('an asterisk is a character to an operator, and any text to a criterion', async () => {
  const { model, sheet } = openModel();
  sheet.write(area('A1:A3'), [['T*'], ['Total'], ['T?']], 'addin');
  enter(sheet, 'C1', '=SUMPRODUCT((A1:A3="t*")*1)');
  enter(sheet, 'C2', '=SUMPRODUCT((A1:A3<>"T?")*1)');
  enter(sheet, 'C3', '=COUNTIF(A1:A3,"T*")');
  enter(sheet, 'C4', '=A2="T*"');
  await model.settled();
  expect(sheet.values(area('C1:C4'))).toEqual([[1], [2], [3], [false]]);
});

type Value = string | number | boolean | null;
const ERROR = '#N/A';

/** How Excel compares: numbers, then texts whatever their case, then truth values. */
function excelCompares(one: Value, operator: string, other: Value): Value {
  if (one === ERROR || other === ERROR) return ERROR;
  const like = (value: Value, than: Value): string | number | boolean =>
    value ?? (typeof than === 'string' ? '' : typeof than === 'boolean' ? false : 0);
  const [a, b] = [like(one, other), like(other, one)];
  const rank = (value: Value) => ['number', 'string', 'boolean'].indexOf(typeof value);
  const key = (value: Value) => (typeof value === 'string' ? value.toLowerCase() : Number(value));
  const order =
    rank(a) !== rank(b) ? rank(a) - rank(b) : key(a) === key(b) ? 0 : key(a) > key(b) ? 1 : -1;
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    default:
      return order >= 0;
  }
}

const value = fc.constantFrom<Value>(
  ...[null, null, '', 'T', 't', 'P', 'total', '1', '0', '8.1', 0, 1, 8.1, -1, true, false, ERROR],
);

test('columns compare as in Excel, however often and whatever was compared before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { minLength: 6, maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom('=', '<>', '<', '>='), value), {
        minLength: 8,
        maxLength: 8,
      }),
      async (cells, comparisons) => {
        const cellOf = (each: Value): Cell =>
          each === ERROR
            ? { formula: '=NA()' }
            : each === ''
              ? { formula: '=""' }
              : each === null
                ? {}
                : { value: each, ...(typeof each === 'string' && { numberFormat: '@' }) };
        const sheetCells: Record<string, Cell> = {};
        cells.forEach((each, row) => (sheetCells[`${row},0`] = cellOf(each)));
        comparisons.forEach(([operator, other], at) => {
          sheetCells[`10,${at + 2}`] = cellOf(other);
          const letter = String.fromCharCode(67 + at);
          sheetCells[`0,${at + 2}`] = { formula: `=$A$1:$A$6${operator}${letter}$11` };
        });
        const { model, sheet } = openModel({ snapshot: workbook([{ cells: sheetCells }]) });
        model.recalculate();
        await model.settled();
        expect(sheet.values(area('C1:J6'))).toEqual(
          cells.map((each) =>
            comparisons.map(([operator, other]) => excelCompares(each, operator, other)),
          ),
        );
        closeModels();
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? runs(15, 300)) },
  );
}, 120_000);
