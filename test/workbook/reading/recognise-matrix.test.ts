import fc from 'fast-check';
import { CATALOGUE_VERSION } from '../../../src/catalogue/framework';
import { ROWS } from '../../../src/workbook/matrix/areas';
import { planMatrix } from '../../../src/workbook/matrix/plan';
import { matrixCells } from '../../../src/workbook/reading/cells';
import { isMadeMatrix, recogniseMatrix } from '../../../src/workbook/reading/recognise-matrix';
import { MATRIX_WORDS } from '../plan-words';
import {
  draftOf,
  insertColumn,
  insertRow,
  put,
  readingOf,
  type DraftSheet,
} from '../planned-reading';
import { textsFromDisk } from '../texts-from-disk';

async function matrix(names = ['Vision 2040', 'Plan 2025']): Promise<DraftSheet> {
  const texts = await textsFromDisk('en');
  const documents = names.map((name) => ({ name }));
  return draftOf(planMatrix({ documents, scope: 'RIA', texts }, MATRIX_WORDS));
}

function recognised(sheet: DraftSheet) {
  const layout = recogniseMatrix(readingOf(sheet));
  if (!layout) throw new Error('not recognised');
  return layout;
}

test('a matrix just made', async () => {
  expect(recognised(await matrix())).toEqual({
    origin: 'made',
    firstRow: 6,
    rowCount: 126,
    ps: 0,
    goals: 1,
    codes: 2,
    targets: 3,
    applicable: 4,
    documents: [
      { column: 5, name: 'Vision 2040' },
      { column: 6, name: 'Plan 2025' },
    ],
    best: 7,
    score: 8,
    count: 9,
    indicators: 10,
    institutions: 11,
    comments: 12,
    kindRow: 3,
    yearRow: 4,
    headingRow: 5,
    scope: 'RIA',
    no: 'no',
    scale: 'T/P',
    language: 'en',
    catalogueVersion: CATALOGUE_VERSION,
    outsideFormulas: [],
  });
});

test('kinds and years are read above their documents, in any language, and what was said of the whole', async () => {
  const texts = await textsFromDisk('ru');
  const plan = planMatrix(
    {
      documents: [{ name: 'A', kind: 'sectoral', year: 2021 }, { name: 'B' }],
      scope: 'ALL',
      texts,
      scale: '0-3',
      country: 'Côte d’Ivoire "CI"',
      period: '2021–2025',
      level: 'regional',
      made: '2026-03-01',
    },
    { ...MATRIX_WORDS, kinds: { ...MATRIX_WORDS.kinds, sectoral: 'Отраслевой план' } },
  );
  const sheet = draftOf(plan);
  put(sheet, ROWS.kinds, 6, 'a plan of its own kind');
  put(sheet, ROWS.years, 6, '2019');
  expect(recognised(sheet)).toMatchObject({
    documents: [
      { column: 5, name: 'A', kind: 'sectoral', year: 2021 },
      { column: 6, name: 'B', year: 2019 },
    ],
    scope: 'ALL',
    scale: '0-3',
    language: 'ru',
    country: 'Côte d’Ivoire "CI"',
    period: '2021–2025',
    level: 'regional',
    catalogueVersion: CATALOGUE_VERSION,
    made: '2026-03-01',
  });
});

test('a matrix made before scales were kept is one of letters, and nothing is made up', async () => {
  const sheet = await matrix();
  sheet.constants = new Map([['SDG_Scope', 'RIA']]);
  const layout = recognised(sheet);
  expect(layout.scale).toBe('T/P');
  for (const key of ['language', 'country', 'made', 'level', 'no']) {
    expect(layout).not.toHaveProperty(key);
  }
});

test('a column inserted before everything moves everything', async () => {
  const sheet = await matrix();
  insertColumn(sheet, 0);
  expect(recognised(sheet)).toMatchObject({ codes: 3, applicable: 5, best: 8 });
  expect(recognised(sheet).documents.map(({ column }) => column)).toEqual([6, 7]);
});

test('a document inserted between two belongs to the matrix and its formulas', async () => {
  const sheet = await matrix();
  insertColumn(sheet, 6);
  put(sheet, ROWS.headings, 6, 'New plan');
  const { documents, outsideFormulas } = recognised(sheet);
  expect(documents.map(({ name }) => name)).toEqual(['Vision 2040', 'New plan', 'Plan 2025']);
  expect(outsideFormulas).toEqual([]);
});

test('a document inserted after the last one is read, and reported to be outside the formulas', async () => {
  const sheet = await matrix();
  insertColumn(sheet, 7);
  put(sheet, ROWS.headings, 7, 'New plan');
  const { documents, outsideFormulas } = recognised(sheet);
  expect(documents.map(({ name }) => name)).toEqual(['Vision 2040', 'Plan 2025', 'New plan']);
  expect(outsideFormulas).toEqual([7]);
});

test('an empty column inserted after the last document is not a document', async () => {
  const sheet = await matrix();
  insertColumn(sheet, 7);
  expect(recognised(sheet).documents).toHaveLength(2);
});

test('a target added right below belongs to the matrix, a remark below does not', async () => {
  const sheet = await matrix();
  const width = sheet.values[0]?.length ?? 0;
  sheet.values.push(['', '', '1.a', ...Array(width - 3).fill('')]);
  sheet.values.push(['', '', 'Source: ministry', ...Array(width - 3).fill('')]);
  expect(recognised(sheet).rowCount).toBe(127);
});

test('a row inserted above the heading moves the matrix', async () => {
  const sheet = await matrix();
  insertRow(sheet, 1);
  expect(recognised(sheet)).toMatchObject({ firstRow: 7, rowCount: 126 });
  expect(recognised(sheet).documents[0]?.name).toBe('Vision 2040');
});

test('a matrix whose code column was deleted is not recognised', async () => {
  const reading = readingOf(await matrix());
  const names = reading.names.map(({ name, formula }) =>
    name === 'SDG_Codes' ? { name, formula: '=#REF!' } : { name, formula },
  );
  expect(isMadeMatrix(names)).toBe(false);
});

test('a sheet without names or codes has no matrix', () => {
  expect(
    recogniseMatrix({
      sheet: 'Notes',
      area: { row: 0, column: 0, rows: 2, columns: 1 },
      values: [['3.1 is important'], ['T']],
      names: [],
    }),
  ).toBeUndefined();
});

test('an empty sheet has no matrix', () => {
  const area = { row: 0, column: 0, rows: 0, columns: 0 };
  expect(recogniseMatrix({ sheet: 'New', area, values: [], names: [] })).toBeUndefined();
});

test("names of the documents are read unchanged, as is the sheet's own word for no", async () => {
  const texts = await textsFromDisk('fr');
  const words = { ...MATRIX_WORDS, yes: 'oui', no: 'pas "du tout"' };
  const plan = planMatrix({ documents: [{ name: ' a ' }], scope: 'OUTCOME', texts }, words);
  expect(recognised(draftOf(plan))).toMatchObject({
    no: 'pas "du tout"',
    scope: 'OUTCOME',
    documents: [{ name: 'a' }],
  });
});

const COLUMNS = 9;
test.each([
  ['a 0 among words links to an empty cell', [0, 'yes', 'yes'], [true, true, true]],
  ['among numbers it is a no', [0, 1, 'yes'], [false, true, true]],
  ['as a text it is one anyway', ['0', 'yes', 'yes'], [false, true, true]],
])('%s', async (_, answers, applies) => {
  const sheet = await matrix();
  answers.forEach((answer, index) => put(sheet, 6 + index, 4, answer));
  const { applicable } = matrixCells(readingOf(sheet), recognised(sheet));
  expect(applicable.slice(0, 3)).toEqual(applies);
});

test('wherever columns are inserted and rows sorted, each target keeps its ratings', async () => {
  const fresh = await matrix();
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('T', 'P', ''), { minLength: 252, maxLength: 252 }),
      fc.array(fc.nat(COLUMNS), { maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      (ratings, insertions, order) => {
        const sheet: DraftSheet = structuredClone(fresh);
        ratings.forEach((rating, i) =>
          put(sheet, ROWS.firstTarget + (i >> 1), 5 + (i % 2), rating),
        );
        const expected = new Map(
          Array.from({ length: 126 }, (_, i) => [
            sheet.values[ROWS.firstTarget + i]?.[2],
            [ratings[2 * i], ratings[2 * i + 1]].map((rating) => rating || 'none'),
          ]),
        );
        const keys = new Map(
          sheet.values.slice(ROWS.firstTarget).map((row) => [row, order.next().value]),
        );
        sheet.values = [
          ...sheet.values.slice(0, ROWS.firstTarget),
          ...sheet.values
            .slice(ROWS.firstTarget)
            .sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0)),
        ];
        for (const at of insertions) insertColumn(sheet, at);
        const reading = readingOf(sheet);
        const layout = recognised(sheet);
        const named = layout.documents.map(({ name }, i) => [name, i] as const);
        const cells = matrixCells(reading, layout);
        const [first, second] = ['Vision 2040', 'Plan 2025'].map(
          (wanted) => named.find(([name]) => name === wanted)?.[1] ?? -1,
        ) as [number, number];
        const read = new Map(
          cells.codes.map((code, i) => [
            code,
            [cells.ratings[i]?.[first], cells.ratings[i]?.[second]],
          ]),
        );
        expect(read).toEqual(expected);
        expect(cells.warnings).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

test('names over whole rows and columns are read as far as the sheet is filled', () => {
  const [rows, columns] = [2_000, 5];
  let read = 0;
  const values = Array.from({ length: rows }, (_, row) => {
    const cells = row === 0 ? ['Code', 'Yes', 'Plan', '', 'Best'] : ['1.1', 'yes', 'T', '', ''];
    return new Proxy(cells, {
      get: (target, at, self) => {
        if (typeof at === 'string' && /^\d+$/.test(at)) read += 1;
        return Reflect.get(target, at, self) as unknown;
      },
    });
  });
  const layout = recogniseMatrix({
    sheet: 'RIA',
    area: { row: 0, column: 0, rows, columns },
    values,
    names: [
      { name: 'SDG_Codes', formula: '=RIA!$A$2:$A$1048576' },
      { name: 'SDG_Applicable', formula: '=RIA!$B:$B' },
      { name: 'SDG_Best', formula: '=RIA!$XFD:$XFD' },
      { name: 'SDG_Documents', formula: '=RIA!$1:$1' },
      { name: 'SDG_Ratings', formula: '=RIA!$C:$XFC' },
    ],
  });
  expect(layout?.documents.map(({ column }) => column)).toEqual([2, 3, 4]);
  expect(layout?.rowCount).toBe(rows - 1);
  expect(read).toBeLessThan(3 * rows * columns);
});

test('columns inserted between those that are named end with the sheet', () => {
  const values = [['Code', 'Yes', 'Plan'], ...['1.1', '1.2'].map((code) => [code, 'yes', 'T'])];
  let asked = 0;
  const counted = values.map(
    (cells) =>
      new Proxy(cells, {
        get: (target, at, self) => {
          asked += 1;
          return Reflect.get(target, at, self) as unknown;
        },
      }),
  );
  const layout = recogniseMatrix({
    sheet: 'RIA',
    area: { row: 0, column: 0, rows: 3, columns: 3 },
    values: counted,
    names: [
      { name: 'SDG_Codes', formula: '=RIA!$A$2:$A$3' },
      { name: 'SDG_Applicable', formula: '=RIA!$B$2:$B$3' },
      { name: 'SDG_Best', formula: '=RIA!$XFD$2:$XFD$3' },
    ],
  });
  expect(layout?.documents.map(({ name }) => name)).toEqual(['Plan']);
  expect(asked).toBeLessThan(100);
});
