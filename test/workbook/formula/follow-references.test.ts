import { followReferences, type SheetMoves } from '../../../src/workbook/formula/follow-references';

const same = (line: number) => line;
const still: SheetMoves = {
  sheet: 'RIA matrix',
  row: same,
  column: same,
  exchanged: new Map(),
  leaving: new Set(),
  isIdle: () => false,
};
const [F, G, H, I] = [5, 6, 7, 8];
const places = (...pairs: [number, number][]): SheetMoves => ({
  ...still,
  exchanged: new Map(pairs),
});

/** F and G change places. */
const SWAPPED = places([F, G], [G, F]);
/** H comes first: F becomes G, G becomes H. */
const TURNED = places([F, G], [G, H], [H, F]);

describe('on the sheet itself, where F and G change places', () => {
  test.each([
    ['=F5', '=G5'],
    ['=$F5+G$5+$F$5+E5+H5', '=$G5+F$5+$G$5+E5+H5'],
    ['=COUNTIF(F7:F132,"T")', '=COUNTIF(G7:G132,"T")'],
    // Both in another order are the same cells.
    ['=COUNTIF(F7:G132,"T")', '=COUNTIF(F7:G132,"T")'],
    ['=COUNTIF(D7:K132,"T")', '=COUNTIF(D7:K132,"T")'],
    ['=COUNTIF(F:F,"T")&COUNTA(F:G)&COUNTA($G:$G)', '=COUNTIF(G:G,"T")&COUNTA(F:G)&COUNTA($F:$F)'],
    ['=COUNTIF(5:5,"T")', '=COUNTIF(5:5,"T")'],
    ["='RIA matrix'!F5&'ria MATRIX'!$F:$F", "='RIA matrix'!G5&'ria MATRIX'!$G:$G"],
    // Nothing else is a cell of this sheet.
    ['=IF(COUNTA(Inputs!F5:G9)>0,"T","")', '=IF(COUNTA(Inputs!F5:G9)>0,"T","")'],
    ["=Inputs!F5&'Other RIA matrix'!F5&[1]Plan!F5", "=Inputs!F5&'Other RIA matrix'!F5&[1]Plan!F5"],
    [
      '=SUM(Plan[F5])+SUM(Plan[[#Data],[F5]])+[@F5]',
      '=SUM(Plan[F5])+SUM(Plan[[#Data],[F5]])+[@F5]',
    ],
    ['="F5"&F5&" F5:G9"', '="F5"&G5&" F5:G9"'],
    ['=LOG10(F5)+Tax_F5+F5.1', '=LOG10(G5)+Tax_F5+F5.1'],
    ['=F5#', '=G5#'],
    ['=#REF!+F5', '=#REF!+G5'],
  ])('%s becomes %s', (formula, expected) =>
    expect(followReferences(formula, SWAPPED, true)).toEqual({ formula: expected, left: 0 }),
  );
});

test.each([
  ['=COUNTIF(F7:G132,"T")', '=COUNTIF(G7:H132,"T")', 0],
  ['=COUNTA(G7:H7)', '=COUNTA(G7:H7)', 1],
  ['=COUNTA(F7:H7)', '=COUNTA(F7:H7)', 0],
  ['=COUNTA(E7:F7)', '=COUNTA(E7:F7)', 1],
  ['=COUNTA(H7:I7)', '=COUNTA(H7:I7)', 1],
  ['=COUNTA(H9:F7)', '=COUNTA(H9:F7)', 0],
  ['=COUNTA(G9:F7)', '=COUNTA(H9:G7)', 0],
  // A range that a formula puts together stays a range of both.
  ['=COUNTA(F7:CELLS(E7))', '=COUNTA(F7:CELLS(E7))', 1],
  // Functions that count columns find another one there.
  ['=VLOOKUP("1.1",C7:H132,4,FALSE)', '=VLOOKUP("1.1",C7:H132,4,FALSE)', 1],
  ['=INDEX(F7:H7,2)', '=INDEX(F7:H7,2)', 1],
  ['=OFFSET(E7,0,1)', '=OFFSET(E7,0,1)', 1],
  ['=INDEX(C7:C9,MATCH("T",F7:F9,0))', '=INDEX(C7:C9,MATCH("T",G7:G9,0))', 0],
])('where H comes first, %s becomes %s, and %i references stay', (formula, expected, left) =>
  expect(followReferences(formula, TURNED, true)).toEqual({ formula: expected, left }),
);

test('from another sheet only what names the sheet follows', () =>
  expect(
    followReferences("=F5&'RIA matrix'!F5&COUNTA('RIA matrix'!$F$7:$F$9)", SWAPPED, false),
  ).toEqual({
    formula: "=F5&'RIA matrix'!G5&COUNTA('RIA matrix'!$G$7:$G$9)",
    left: 0,
  }));

test('several sheets at once cannot follow one of them', () =>
  expect(followReferences("=SUM('A:RIA matrix'!F5)+SUM(A:B!E5)", SWAPPED, false)).toEqual({
    formula: "=SUM('A:RIA matrix'!F5)+SUM(A:B!E5)",
    left: 1,
  }));

test('in a name only fixed columns follow', () =>
  expect(
    followReferences("='RIA matrix'!$F$7:$F$9,'RIA matrix'!F7", SWAPPED, false, true).formula,
  ).toBe("='RIA matrix'!$G$7:$G$9,'RIA matrix'!F7"));

test('lines that are inserted stretch ranges as in Excel', () => {
  const inserted = { ...still, row: (row: number) => (row >= 8 ? row + 2 : row), column: same };
  expect(followReferences('=F8+SUM(F8:F9)+SUM(F:F)+SUM(9:9)', inserted, true).formula).toBe(
    '=F8+SUM(F8:F11)+SUM(F:F)+SUM(11:11)',
  );
});

test('columns that are new or go do not part neighbours', () => {
  // F and I change places, G goes, and H is new.
  const moves: SheetMoves = {
    ...places([F, I], [I, F]),
    leaving: new Set([G]),
    isIdle: (column) => column === G || column === H,
  };
  expect(
    followReferences('=COUNTA(F7:G7)&COUNTA(G7:I7)&COUNTA(G7)', { ...moves, column: same }, true),
  ).toEqual({
    formula: '=COUNTA(I7:I7)&COUNTA(F7:H7)&COUNTA(G7)',
    left: 0,
  });
});
