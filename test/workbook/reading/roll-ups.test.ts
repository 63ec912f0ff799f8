import fc from 'fast-check';
import { findMatrix } from '../../../src/workbook/reading/find-matrix';
import { besideCodes } from '../tables';

const CODES = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '3.1'];
const VISION = ['T', '', 'P', '', '', 'T', 'P', ''];
const PLAN = ['P', 'P', '', '', 'T', '', 'T', ''];
const BEST = ['T', 'P', 'P', '', 'T', 'T', 'T', ''];

const put = (list: readonly unknown[], at: number, value: unknown) =>
  list.map((each, index) => (index === at ? value : each));

/** Documents and what is said about the other columns. */
function read(columns: Readonly<Record<string, readonly unknown[]>>) {
  const found = findMatrix(besideCodes(columns, CODES));
  return {
    documents: found?.documents.map(({ name }) => name),
    notes: found?.notes?.map(({ kind, heading }) => [heading, kind]) ?? [],
  };
}
const filled = (formula: (row: number) => string, values: readonly string[]) => ({
  formulas: values.map((_, index) => formula(index + 2)),
  values,
});
/** The table with formulas in its last column, which show these values. */
function readWithFormulas(
  columns: Readonly<Record<string, readonly unknown[]>>,
  { formulas, values }: ReturnType<typeof filled>,
) {
  const reading = besideCodes({ ...columns, Result: values }, CODES);
  const last = reading.area.columns - 1;
  const all = reading.formulas.map((row, r) =>
    row.map((cell, c) => (c === last && r > 0 ? formulas[r - 1] : cell)),
  );
  const found = findMatrix({ ...reading, formulas: all });
  return {
    documents: found?.documents.map(({ name }) => name),
    notes: found?.notes?.map(({ kind, heading }) => [heading, kind]) ?? [],
  };
}

test('by its heading, whatever it says', () => {
  const wrong = put(BEST, 0, 'P');
  expect(read({ Vision: VISION, Plan: PLAN, 'Highest alignment': wrong })).toEqual({
    documents: ['Vision', 'Plan'],
    notes: [['Highest alignment', 'roll-up-heading']],
  });
});

test('by its values: the best of the others in every row', () => {
  expect(read({ Vision: VISION, Plan: PLAN, Together: BEST })).toEqual({
    documents: ['Vision', 'Plan'],
    notes: [['Together', 'roll-up-values']],
  });
});

test('"none" and "N/A" in it are as good as an empty cell', () => {
  const spelled = put(
    BEST.map((cell) => cell || 'none'),
    3,
    'N/A',
  );
  expect(read({ Together: spelled, Vision: VISION, Plan: PLAN }).documents).toEqual([
    'Vision',
    'Plan',
  ]);
});

test('one other row makes it a document', () => {
  expect(read({ Vision: VISION, Plan: PLAN, Third: put(BEST, 7, 'P') })).toEqual({
    documents: ['Vision', 'Plan', 'Third'],
    notes: [],
  });
});

test('two columns with the same ratings are counted, and it is said', () => {
  expect(read({ Vision: BEST, Plan: ['P'], Third: BEST })).toEqual({
    documents: ['Vision', 'Plan', 'Third'],
    notes: [
      ['Vision', 'repeated'],
      ['Third', 'repeated'],
    ],
  });
});

test('a roll-up without its documents is what is rated', () => {
  expect(read({ 'Best rating': BEST }).documents).toEqual(['Best rating']);
});

test.each<[string, (row: number) => string]>([
  ['over the documents', (row) => `=IF(COUNTIF(B${row}:C${row},"T")>0,"T","")`],
  ['with the name of its own sheet', (row) => `=IF(COUNTIF(Plan!$B${row}:$C${row},"T"),"T","")`],
  ['by the headings of a table', () => '=IF(COUNTIF(Table1[[#This Row],[Vision]:[Plan]],"T"),"T")'],
  ['by two headings of a table', () => '=IF([@Vision]="T","T",[@Plan])'],
])('by its formula %s', (_, formula) => {
  // Its values are not the best: it wants both documents.
  const both = filled(formula, ['T', '', '', '', '', '', 'T', '']);
  expect(readWithFormulas({ Vision: VISION, Plan: PLAN }, both)).toEqual({
    documents: ['Vision', 'Plan'],
    notes: [['Result', 'roll-up-formula']],
  });
});

test('by its formula over counts of the documents', () => {
  const reading = besideCodes(
    { Vision: VISION, Plan: PLAN, '# T': [1, 0, 0, 0, 1, 1, 1, 0], Result: put(BEST, 0, 'P') },
    CODES,
  );
  const formulas = reading.formulas.map((row, r) =>
    r === 0
      ? row
      : put(put(row, 3, `=COUNTIF(B${r + 1}:C${r + 1},"T")`), 4, `=IF(D${r + 1},"T","")`),
  );
  expect(findMatrix({ ...reading, formulas })?.documents).toHaveLength(2);
});

test.each<[string, (row: number) => string]>([
  ['another sheet', (row) => `='Sector plan'!$G${row}`],
  ['cells of other rows', () => '=IF(COUNTA($B$2:$C$9)>0,"T","")'],
  ['one other document', (row) => `=IF(B${row}="T","T","")`],
])('a document whose formulas refer to %s stays one', (_, formula) => {
  const third = filled(formula, ['T', '', '', '', '', '', 'T', '']);
  expect(readWithFormulas({ Vision: VISION, Plan: PLAN }, third).documents).toHaveLength(3);
});

describe('whatever the ratings', () => {
  const rating = fc.constantFrom('T', 'P', '', 'none');
  const column = fc.array(rating, { minLength: 12, maxLength: 12 });
  const codes = [...CODES, '3.2', '3.3', '3.4', '3.5'];
  const best = (row: readonly string[]) => (row.includes('T') ? 'T' : row.includes('P') ? 'P' : '');

  test('the best of several documents is none, in any place', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 2, maxLength: 5 }), fc.nat(), (documents, at) => {
        const top = codes.map((_, row) => best(documents.map((each) => each[row] ?? '')));
        const same = (one: readonly string[], other: readonly string[]) =>
          one.every((cell, row) => best([cell]) === best([other[row] ?? '']));
        fc.pre(documents.every((each) => each.some((cell) => best([cell]) !== '')));
        fc.pre(top.filter((cell) => cell !== '').length >= 5);
        // A document that equals the best of all cannot be told from it.
        fc.pre(!documents.some((each) => same(each, top)));
        const columns: [string, readonly string[]][] = documents.map((each, i) => [`D${i}`, each]);
        columns.splice(at % (columns.length + 1), 0, ['Sum', top]);
        const found = findMatrix(besideCodes(Object.fromEntries(columns), codes));
        expect(found?.documents.map(({ name }) => name)).not.toContain('Sum');
      }),
    );
  });
});
