import { MATRIX_CONSTANTS, MATRIX_NAMES } from '../../../src/workbook/matrix/names';

const names: readonly string[] = [
  ...Object.values(MATRIX_NAMES),
  ...Object.values(MATRIX_CONSTANTS),
];

test('no name is given twice; Excel takes capitals and small letters for the same', () =>
  expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(names.length));

test.each(names)('%s begins as all of ours do, and is a name to Excel', (name) => {
  expect(name).toMatch(/^SDG_[A-Za-z]+$/);
});

test('the names by which matrices of earlier versions are recognised stay', () => {
  const { codes, ratings, documents, applicable } = MATRIX_NAMES;
  expect([codes, ratings, documents, applicable, MATRIX_CONSTANTS.scale]).toEqual([
    'SDG_Codes',
    'SDG_Ratings',
    'SDG_Documents',
    'SDG_Applicable',
    'SDG_Scale',
  ]);
});
