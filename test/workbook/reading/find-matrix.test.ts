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

describe('“Applicable?” is found by its meaning', () => {
  const at = (headings: readonly string[], columns: readonly (readonly unknown[])[]) => {
    const rows = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'].map((code, row) => [
      code,
      ...columns.map((column) => column[row] ?? ''),
    ]);
    return findMatrix(sheet([['Target', ...headings], ...rows]));
  };
  const RATED = ['T', 'P', 'T', '', 'P', 'T'];

  test('not the first column of yes and no', () => {
    const found = at(
      ['Aligned?', 'Indicators', 'Applicable?', 'Plan'],
      [
        ['yes', 'no', 'yes', 'no', 'yes', 'yes'],
        ['no', 'no', 'yes', 'no', 'yes', 'yes'],
        ['YES', 'YES', 'NO', 'YES', 'YES', ''],
        RATED,
      ],
    );
    expect(found).toMatchObject({ applicable: 5, documents: [{ column: 6, name: 'Plan' }] });
    expect(found?.notes?.map(({ kind, column }) => [kind, column])).toEqual([
      ['yes-no', 3],
      ['yes-no', 4],
    ]);
  });

  test('without such a heading none is taken, and it is said', () => {
    const found = at(['Aligned?', 'Plan'], [['yes', 'no', 'yes', 'no', 'yes', 'yes'], RATED]);
    expect(found).toMatchObject({ notes: [{ kind: 'yes-no', heading: 'Aligned?' }] });
    expect(found).not.toHaveProperty('applicable');
  });

  test('the other way round it is not taken', () => {
    const found = at(['Not applicable', 'Plan'], [['yes', '', '', '', '', ''], RATED]);
    expect(found).toMatchObject({ notes: [{ kind: 'yes-no', heading: 'Not applicable' }] });
    expect(found).not.toHaveProperty('applicable');
  });

  test.each([
    ['¿Aplicable?', [1, 0, 1, 1, 1, 1], true],
    ['Applic?', ['NO', 0, 0, 0, 'NO', 0], undefined],
    ['Применима?', ['', '', '', '', '', ''], undefined],
    ['是否适用', ['是', '否', '是', '是', '是', '是'], undefined],
    ['Applicable?', ['yes', 'no', 'yes', 'yes', 'see note', 'yes'], undefined],
  ])('“%s” with %j', (heading, cells, zeroIsNo) => {
    const found = at([heading, 'Plan'], [cells, RATED]);
    expect([found?.applicable, found?.zeroIsNo]).toEqual([3, zeroIsNo]);
  });
});

test('several documents, headed by a column that sums them up without saying so', () => {
  const rows = OWN.map((row, i) => [
    row[0],
    row[3],
    row[4],
    ['Alignment', 'P', 'T', '', '', 'P'][i],
  ]);
  const found = findMatrix(sheet(rows));
  expect(found?.documents.map(({ name }) => name)).toEqual(['Vision', 'Sector plan']);
  expect(found?.notes).toMatchObject([{ kind: 'roll-up-heading', heading: 'Alignment' }]);
});

test('judgements in a column of comments are no document', () => {
  const rows = OWN.map((row, i) => [row[0], row[3], i === 0 ? 'Any relevant comment' : row[3]]);
  const found = findMatrix(sheet(rows));
  expect(found?.documents.map(({ name }) => name)).toEqual(['Vision']);
  expect(found?.notes).toMatchObject([{ kind: 'comments', column: 4 }]);
});

test('national indicators are found by their heading, those of the United Nations are not', () => {
  const column = ['Share of poor', '', '', 'Stunting', '', ''];
  const withColumn = (heading: string) =>
    findMatrix(sheet(OWN.map((row, i) => [...row, i === 0 ? heading : (column[i - 1] ?? '')])));
  expect(withColumn('Identify National Indicators for the Specific Targets')?.indicators).toBe(8);
  expect(withColumn('Национальные показатели')?.indicators).toBe(8);
  expect(withColumn('SDG indicator')?.indicators).toBeUndefined();
});
