import { findMatrix } from '../../../src/workbook/reading/find-matrix';
import type { SheetReading } from '../../../src/workbook/sheet/reading';

/** A sheet read from C3 on, as a user's own often starts somewhere. */
function sheet(values: unknown[][]): SheetReading {
  const area = { row: 2, column: 2, rows: values.length, columns: values[0]?.length ?? 0 };
  return { sheet: 'Sheet1', area, values, names: [] };
}

const OWN = [
  ['Target', 'What it says', 'Relevant', 'Vision', 'Sector plan', 'Comment'],
  ['1.1', 'Poverty, see also 1.2', 'Yes', 'T', '', 'fine'],
  ['1.2', 'Halve it', 'Yes', 'Partial', 'p', ''],
  ['Goal 2', '', '', '', '', ''],
  ['2.1', 'Hunger', 'No', '', '', 'T is too much'],
  ['SDG 2.2', 'Malnutrition', 'Yes', '', 'Total', ''],
  [2.3, 'Productivity', '', 'None', '', ''],
];

test("a user's own matrix is found", () => {
  expect(findMatrix(sheet(OWN))).toEqual({
    origin: 'found',
    firstRow: 3,
    rowCount: 6,
    codes: 2,
    applicable: 4,
    documents: [
      { column: 5, name: 'Vision' },
      { column: 6, name: 'Sector plan' },
    ],
    outsideFormulas: [],
  });
});

test('codes without ratings are a catalogue, no matrix', () => {
  expect(findMatrix(sheet(OWN.map((row) => row.slice(0, 3))))).toBeUndefined();
});

test('a few codes are a mention, no matrix', () => {
  expect(findMatrix(sheet(OWN.slice(0, 4)))).toBeUndefined();
});

test('a column of remarks is not a document, even with a T in it', () => {
  const remarks = ['Remarks', 'T', 'see annex', '', 'unclear', 'ask ministry', ''];
  const found = findMatrix(sheet(OWN.map((row, i) => [...row, remarks[i]])));
  expect(found?.documents.map(({ name }) => name)).toEqual(['Vision', 'Sector plan']);
});

test('ratings in numbers are not guessed', () => {
  const numbers = OWN.map((row, i) => [row[0], i === 0 ? 'Vision' : i % 3]);
  expect(findMatrix(sheet(numbers))).toBeUndefined();
});

test('a column without a heading is a document without a name', () => {
  const found = findMatrix(sheet(OWN.slice(1)));
  expect(found?.documents.map(({ name }) => name)).toEqual(['', '']);
});
