import { mergeCells } from '../../../src/workbook/change/cells';
import { rowFormulas } from '../../../src/workbook/matrix/formulas';
import { contextOf, ENGLISH, FRENCH, NEW, PLAN, smallSheet, VISION } from './small-change';

type Change = Parameters<typeof contextOf>[1];
const merged = (change: Change = {}, sheet = smallSheet(), aside: number[] = []) =>
  mergeCells(contextOf(sheet, change), new Set(aside));
/** What is written, by `row,column`. */
const writes = (...given: Parameters<typeof merged>) =>
  Object.fromEntries(
    merged(...given).writes.map(({ row, column, input }) => [`${row},${column}`, input]),
  );

const cellsAt = (row: number, ratings: string, best: string) => ({
  applicable: `E${row}`,
  ratings,
  best,
});

test('where nothing changes nothing is written', () =>
  expect(merged()).toEqual({
    writes: [],
    textsChanged: 0,
    textsKept: 0,
    wordsKept: [],
    formulasKept: 0,
    formulasRenewed: 0,
    formulasFollow: 0,
    formulasLeft: [],
  }));

describe('another language', () => {
  const after = FRENCH;

  test('rewrites what the add-in wrote: texts, headings, yes and no, formulas', () => {
    const sheet = smallSheet();
    sheet.put(6, 5, 'T');
    const written = writes({ after }, sheet);
    expect(['5,3', '6,3', '7,3', '6,4'].map((cell) => written[cell])).toEqual([
      'Cible',
      'fr 1.1',
      'fr 1.2',
      FRENCH.words.yes,
    ]);
    expect(written['6,7']).toBe(rowFormulas(cellsAt(7, 'F7:G7', 'H7'), 'T/P', FRENCH.words)[0]);
    // Codes, documents and ratings.
    expect(['6,2', '5,5', '6,5', '6,6'].map((cell) => written[cell])).toEqual(
      Array(4).fill(undefined),
    );
    expect(merged({ after }).textsChanged).toBe(2);
  });

  test('keeps a text, a heading and a formula that the user changed', () => {
    const sheet = smallSheet();
    sheet.put(6, 3, 'Our text');
    sheet.put(5, 11, 'Ministry');
    sheet.put(7, 7, '=UPPER(F8)');
    const { writes: all, ...counts } = merged({ after }, sheet);
    expect(counts).toMatchObject({
      textsChanged: 1,
      textsKept: 1,
      wordsKept: ['Ministry'],
      formulasKept: 1,
    });
    const kept = ['6,3', '5,11', '7,7'];
    expect(all.filter(({ row, column }) => kept.includes(`${row},${column}`))).toEqual([]);
  });

  test('fills a heading that was emptied', () => {
    const sheet = smallSheet();
    sheet.put(5, 3, '');
    expect(writes({ after }, sheet)['5,3']).toBe('Cible');
  });

  test('knows the user’s own “No”, and leaves any other word', () => {
    const sheet = smallSheet();
    sheet.put(6, 4, ' No ');
    sheet.put(7, 4, 'perhaps');
    const written = writes({ after }, sheet);
    expect([written['6,4'], written['7,4']]).toEqual(['non', undefined]);
  });
});

test('a formula that says “no” already stays in a row that is kept outside the scope', () => {
  const sheet = smallSheet();
  sheet.put(7, 4, '=IF(A1="","no","yes")');
  const contents = sheet.contents();
  const values = contents.values.map((row) => row.map((cell) => (cell === '?' ? 'no' : cell)));
  const change = { ...contextOf(sheet), contents: { ...contents, values } };
  expect(mergeCells(change, new Set([7])).writes).toEqual([]);
});

test('a row that is kept outside the scope is marked as not applicable', () =>
  expect(writes({}, smallSheet(), [7])).toEqual({ '7,4': ENGLISH.words.no }));

describe('documents', () => {
  test('a new name is written into the heading alone', () =>
    expect(writes({ documents: [{ ...VISION, name: '2030' }, PLAN] })).toEqual({ '5,5': '2030' }));

  test('in a cell that is not text it is typed so that it stays one', () => {
    const sheet = smallSheet();
    sheet.formats[5]?.fill('General');
    const documents = [{ ...VISION, name: '2030' }, PLAN];
    expect(writes({ documents }, sheet)).toEqual({ '5,5': "'2030" });
  });

  test('kind and year are written above it', () =>
    expect(writes({ documents: [{ ...VISION, kind: 'vision', year: 2030 }, PLAN] })).toEqual({
      '3,5': 'Long-term vision',
      '4,5': 2030,
    }));

  test('that change places take their ratings along', () => {
    const sheet = smallSheet();
    sheet.put(6, 5, 'T');
    expect(writes({ documents: [PLAN, VISION] }, sheet)).toEqual({
      ...{ '5,5': 'Plan', '5,6': 'Vision' },
      ...{ '6,5': '', '6,6': 'T' },
    });
  });

  describe('that change places take everything in their columns along', () => {
    const swapped = { documents: [PLAN, VISION] };

    test.each([
      ['a row with several targets', 7, 2, '1.2; 1.3'],
      ['a row without a code', 7, 2, ''],
      ['a row below the matrix', 20, 0, 'Total'],
      ['a row above the headings', 1, 0, 'Our title'],
    ])('%s', (_, row, column, content) => {
      const sheet = smallSheet();
      sheet.put(row, column, content);
      sheet.put(row, 5, 'T');
      expect(writes(swapped, sheet)).toEqual({
        ...{ '5,5': 'Plan', '5,6': 'Vision' },
        ...{ [`${row},5`]: '', [`${row},6`]: 'T' },
      });
    });

    test('formulas too, and those that refer to the documents, wherever they are', () => {
      const sheet = smallSheet();
      sheet.put(6, 5, '=IF(COUNTA(Inputs!F5:G9)>0,"T","")');
      sheet.put(7, 6, '=F7');
      sheet.put(6, 12, '=F7&E7&Plan[F7]');
      sheet.put(20, 5, '=COUNTIF(F7:F8,"T")');
      sheet.put(20, 14, `=COUNTIF('RIA matrix'!F:F,"T")+COUNTA(F7:G8)`);
      expect(writes(swapped, sheet)).toEqual({
        ...{ '5,5': 'Plan', '5,6': 'Vision' },
        ...{ '6,5': '', '6,6': '=IF(COUNTA(Inputs!F5:G9)>0,"T","")' },
        ...{ '7,5': '=G7', '7,6': '' },
        '6,12': '=G7&E7&Plan[F7]',
        ...{ '20,5': '', '20,6': '=COUNTIF(G7:G8,"T")' },
        '20,14': `=COUNTIF('RIA matrix'!G:G,"T")+COUNTA(F7:G8)`,
      });
      expect(merged(swapped, sheet).formulasFollow).toBe(4);
    });

    test('and a formula that cannot follow is named', () => {
      const sheet = smallSheet();
      sheet.put(6, 12, '=COUNTA(E7:F7)');
      expect(merged(swapped, sheet)).toMatchObject({ formulasFollow: 0, formulasLeft: ['M7'] });
    });

    test('a formula does not become text in a cell with the text format', () => {
      const sheet = smallSheet();
      sheet.put(6, 12, '=F7', '@');
      expect(merged(swapped, sheet).writes).toContainEqual({
        ...{ row: 6, column: 12, input: '=G7', numberFormat: 'General' },
      });
    });
  });

  test('a new one between two is a heading as text; Excel stretches the formulas', () =>
    expect(merged({ documents: [VISION, NEW, PLAN] }).writes).toEqual([
      { row: 5, column: 6, input: 'New', numberFormat: '@' },
    ]));

  test('a new one at the end has the formulas written again', () => {
    const written = writes({ documents: [VISION, PLAN, NEW] });
    expect(Object.keys(written).sort()).toEqual(['5,7', '6,10', '6,8', '7,10', '7,8']);
    const cells = cellsAt(7, 'F7:H7', 'I7');
    expect(written['6,10']).toBe(rowFormulas(cells, 'T/P', FRENCH.words)[2]);
  });
});

test.each([
  ['the same documents', {}, 0],
  ['a document less', { documents: [PLAN] }, 1],
  ['a document more', { documents: [VISION, NEW, PLAN] }, 1],
])(
  'with %s, a formula of the user’s own is reported where it would be rewritten',
  (_, change, kept) => {
    const sheet = smallSheet();
    sheet.put(6, 9, '=COUNTA(F7:G7)');
    expect(merged(change, sheet).formulasKept).toBe(kept);
  },
);

test('a new target has a whole row', () => {
  const { writes: all } = merged({ scope: 'ALL' }, smallSheet(['1.5', '2.1']));
  const row = all.filter((each) => each.row === 7);
  expect(row.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 7, 8, 9]);
  expect(row[2]).toEqual({ row: 7, column: 2, input: '1.a', numberFormat: '@' });
  expect(row[7]?.input).toBe(rowFormulas(cellsAt(8, 'F8:G8', 'H8'), 'T/P', FRENCH.words)[2]);
});
