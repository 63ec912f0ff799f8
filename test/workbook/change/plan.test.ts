import type { ScopeName } from '../../../src/catalogue/scopes';
import {
  planMatrixChange,
  type MatrixChange,
  type SheetLanguage,
  type RequestedDocument,
} from '../../../src/workbook/change/plan';
import { WORD_LISTS } from '../../../src/workbook/formula/word-lists';
import { ROWS } from '../../../src/workbook/matrix/areas';
import { isTargetOut, rowFormulas } from '../../../src/workbook/matrix/formulas';
import { planMatrix } from '../../../src/workbook/matrix/plan';
import type { RatingScale } from '../../../src/workbook/matrix/rating-scale';
import { toAddress } from '../../../src/workbook/sheet/address';
import { layoutOf, PlayedSheet, ratings, rowOf } from '../changed-sheet';
import { formerSheet } from '../former-sheet';
import { FRENCH_WORDS } from '../other-words';
import { MATRIX_WORDS } from '../plan-words';
import { textsFromDisk } from '../texts-from-disk';

/** Rows of the headings and of the first target. */
const { headings: H, firstTarget: F } = ROWS;

let english: SheetLanguage;
let french: SheetLanguage;
let arabic: SheetLanguage;

beforeAll(async () => {
  const [en, fr, ar] = await Promise.all(
    ['en', 'fr', 'ar'].map((tag) => textsFromDisk(tag as 'en')),
  );
  if (!en || !fr || !ar) throw new Error('no texts');
  english = { texts: en, words: MATRIX_WORDS };
  french = { texts: fr, words: FRENCH_WORDS };
  arabic = { texts: ar, words: { ...FRENCH_WORDS, yes: 'نعم', no: 'لا' } };
});

function sheetOf(names: readonly string[], scope: ScopeName = 'RIA'): PlayedSheet {
  const documents = names.map((name) => ({ name }));
  return new PlayedSheet(planMatrix({ documents, scope, texts: english.texts }, english.words));
}

interface Wish {
  readonly documents?: (
    there: readonly RequestedDocument[],
  ) => readonly (RequestedDocument | undefined)[];
  readonly scope?: ScopeName;
  readonly to?: SheetLanguage;
}

/** Changes the sheet as wished; documents that are `undefined` are left out. */
function changed(sheet: PlayedSheet, { documents = (all) => all, scope, to }: Wish): MatrixChange {
  const layout = layoutOf(sheet);
  const change = planMatrixChange(sheet.contents(), layout, {
    documents: documents(layout.documents).filter((each) => each !== undefined),
    scope: scope ?? layout.scope ?? 'RIA',
    before: english,
    after: to ?? english,
  });
  sheet.apply(change.steps);
  return change;
}

function addressOf(row: number, column: number, columns = 1): string {
  return toAddress({ row, rows: 1, column, columns });
}

function countOf(ratings: string): string {
  return rowFormulas({ applicable: '', ratings, best: '' }, 'T/P', MATRIX_WORDS)[2];
}

function headings(sheet: PlayedSheet): readonly string[] {
  return layoutOf(sheet).documents.map(({ name }) => name);
}

/** A rating, by names. */
function rate(sheet: PlayedSheet, document: string, code: string, rating: unknown): void {
  const column = layoutOf(sheet).documents.find(({ name }) => name === document)?.column ?? -1;
  sheet.put(rowOf(sheet, code), column, rating);
}

test('kinds and years are above their document, and move with it', () => {
  const documents = [
    { name: 'Vision', kind: 'vision', year: 2020 },
    { name: 'Health', kind: 'sectoral' },
  ] as const;
  const sheet = new PlayedSheet(
    planMatrix({ documents, scope: 'RIA', texts: english.texts }, english.words),
  );
  const { summary } = changed(sheet, {
    documents: ([a, b]) => [
      b && { ...b, year: 2024 },
      { name: 'New', kind: 'regional', year: 2030 },
      a,
    ],
    to: french,
  });
  expect(summary.detailed).toEqual(['Health']);
  expect(layoutOf(sheet).documents).toEqual([
    { column: 5, name: 'Health', kind: 'sectoral', year: 2024 },
    { column: 6, name: 'New', kind: 'regional', year: 2030 },
    { column: 7, name: 'Vision', kind: 'vision', year: 2020 },
  ]);
  expect(sheet.get(ROWS.kinds, 5)).toBe('Plan sectoriel');
});

test('the choices of a scale with fractions move too, and the drop-downs refer to their new cells', () => {
  const request = { documents: [{ name: 'A' }], scope: 'RIA', scale: '0-1' } as const;
  const sheet = new PlayedSheet(planMatrix({ ...request, texts: english.texts }, english.words));
  const { steps } = changed(sheet, { documents: ([a]) => [a, { name: 'B' }] });
  const rules = steps.changes.filter((step) => step.kind === 'validate');
  expect(rules.map(({ validation: { area, list } }) => [area.column, list])).toContainEqual([
    6,
    { row: ROWS.years, rows: 1, column: 7, columns: 3 },
  ]);
  expect([7, 8, 9].map((column) => sheet.get(ROWS.years, column))).toEqual([0, 0.5, 1]);
});

describe('documents', () => {
  let sheet: PlayedSheet;
  beforeEach(() => {
    sheet = sheetOf(['Vision', 'Plan', 'Health']);
    rate(sheet, 'Vision', '1.1', 'T');
    rate(sheet, 'Plan', '1.2', 'P');
    rate(sheet, 'Health', '3.8', 'T');
  });

  test.each<[string, number, string[]]>([
    ['first', 0, ['New', 'Vision', 'Plan', 'Health']],
    ['between', 1, ['Vision', 'New', 'Plan', 'Health']],
    ['last', 3, ['Vision', 'Plan', 'Health', 'New']],
  ])('one added %s', (_, place, names) => {
    const before = ratings(sheet);
    changed(sheet, {
      documents: (all) => [...all.slice(0, place), { name: 'New' }, ...all.slice(place)],
    });
    expect(headings(sheet)).toEqual(names);
    expect(layoutOf(sheet).outsideFormulas).toEqual([]);
    expect(ratings(sheet)).toEqual(before);
    expect(sheet.get(rowOf(sheet, '1.1'), layoutOf(sheet).count ?? -1)).toBe(countOf('F7:I7'));
  });

  test('one added between two moves nobody’s ratings', () => {
    const { steps } = changed(sheet, {
      documents: ([a, ...rest]) => [a, { name: 'New' }, ...rest],
    });
    expect(steps.insertions).toEqual([{ kind: 'insert', axis: 'columns', at: 6, count: 1 }]);
    const columns = steps.changes.flatMap((step) => (step.kind === 'write' ? [step.column] : []));
    expect(columns).toEqual([6]);
  });

  test('a new name is written into the heading alone, as text', () => {
    const { steps, summary } = changed(sheet, {
      documents: ([a, b, c]) => [a, b && { ...b, name: '2030' }, c],
    });
    expect(steps.changes.filter(({ kind }) => kind !== 'height')).toEqual([
      { kind: 'write', row: H, column: 6, cells: [['2030']] },
    ]);
    expect(summary.renamed).toEqual([{ from: 'Plan', to: '2030' }]);
    expect(summary.ratingsKept).toBe(3);
  });

  test('another order moves the ratings, and their formats, with their documents', () => {
    sheet.put(rowOf(sheet, '3.8'), 7, '2', '0.00');
    const before = ratings(sheet);
    const { summary, steps } = changed(sheet, { documents: ([a, b, c]) => [c, a, b] });
    expect(headings(sheet)).toEqual(['Health', 'Vision', 'Plan']);
    expect(ratings(sheet)).toEqual(before);
    expect(sheet.formats[rowOf(sheet, '3.8')]?.[5]).toBe('0.00');
    expect(steps.insertions).toEqual([]);
    expect(summary.isReordered).toBe(true);
  });

  test('one removed takes its column and nothing else', () => {
    const { summary } = changed(sheet, { documents: ([a, , c]) => [a, c] });
    expect(headings(sheet)).toEqual(['Vision', 'Health']);
    expect(ratings(sheet)).toEqual({ 'Vision 1.1': 'T', 'Health 3.8': 'T' });
    expect(summary).toMatchObject({
      removed: [{ name: 'Plan', ratings: 1 }],
      ratingsLost: 1,
      ratingsKept: 2,
    });
    expect(sheet.get(F, 9)).toBe(countOf('F7:G7'));
  });

  test('all exchanged for new ones', () => {
    changed(sheet, { documents: () => [{ name: 'X' }, { name: 'Y' }] });
    expect(headings(sheet)).toEqual(['X', 'Y']);
    expect(ratings(sheet)).toEqual({});
    expect(sheet.get(F, 9)).toBe(countOf('F7:G7'));
  });

  test('a document that the user inserted at the edge is included in the formulas', () => {
    sheet.do({ kind: 'insert', axis: 'columns', at: 8, count: 1 });
    sheet.put(H, 8, 'By hand');
    sheet.put(F, 8, 'P');
    expect(layoutOf(sheet).outsideFormulas).toEqual([8]);
    changed(sheet, { documents: (all) => [...all, { name: 'New' }] });
    expect(headings(sheet)).toEqual(['Vision', 'Plan', 'Health', 'By hand', 'New']);
    expect(layoutOf(sheet).outsideFormulas).toEqual([]);
    expect(sheet.get(F, 12)).toBe(countOf('F7:J7'));
  });

  test('names that resemble formulas stay names', () => {
    sheet.formats[H]?.fill('General');
    changed(sheet, { documents: ([a, b, c]) => [a && { ...a, name: '=1+1' }, b, c] });
    expect(sheet.get(H, 5)).toBe('=1+1');
  });

  test('if nothing is requested, nothing is done', () => {
    const { steps, summary } = changed(sheet, {});
    expect([...steps.insertions, ...steps.deletions]).toEqual([]);
    expect(steps.changes.filter(({ kind }) => kind !== 'height')).toEqual([]);
    expect(summary.isNothing).toBe(true);
  });
});

describe('a wider scope', () => {
  test('gives each missing target a row in its official position', () => {
    const sheet = sheetOf(['Vision']);
    rate(sheet, 'Vision', '2.1', 'P');
    const { summary } = changed(sheet, { scope: 'ALL' });
    expect(summary).toMatchObject({ targetsAdded: 43, ratingsKept: 1, isAtEdge: false });
    expect([11, 12, 13].map((row) => sheet.get(row, 2))).toEqual(['1.a', '1.b', '2.1']);
    expect(ratings(sheet)).toEqual({ 'Vision 2.1': 'P' });
    expect(layoutOf(sheet)).toMatchObject({ rowCount: 169, scope: 'ALL' });
    const cells = { applicable: 'E12', ratings: 'F12', best: 'G12' };
    expect(sheet.get(11, 6)).toBe(rowFormulas(cells, 'T/P', MATRIX_WORDS)[0]);
  });

  test('of outcome targets puts goal 17 to the end, and says so', () => {
    const sheet = sheetOf(['Vision'], 'OUTCOME');
    const { summary } = changed(sheet, { scope: 'RIA' });
    expect(summary).toMatchObject({ targetsAdded: 19, isAtEdge: true });
    expect(sheet.get(113, 2)).toBe('17.1');
    expect(layoutOf(sheet).rowCount).toBe(126);
  });

  test('of a sorted sheet puts the new rows above the last one', () => {
    const sheet = sheetOf(['Vision']);
    const [first, second] = [sheet.cells[F], sheet.cells[F + 1]];
    if (first && second) [sheet.cells[F], sheet.cells[F + 1]] = [second, first];
    changed(sheet, { scope: 'ALL' });
    expect([131, 132, 174].map((row) => sheet.get(row, 2))).toEqual(['1.a', '1.b', '17.19']);
  });

  test('does not bring back rows that the user deleted, nor double those they added', () => {
    const sheet = sheetOf(['Vision']);
    sheet.do({ kind: 'delete', axis: 'rows', at: F, count: 1 });
    sheet.do({ kind: 'insert', axis: 'rows', at: 10, count: 1 });
    sheet.put(10, 2, '1.a');
    sheet.put(10, 3, 'Our own words for 1.a');
    const { summary } = changed(sheet, { scope: 'ALL' });
    expect(summary.targetsAdded).toBe(42);
    expect(rowOf(sheet, '1.1')).toBe(-1);
    expect(sheet.get(10, 3)).toBe('Our own words for 1.a');
  });
});

describe('a narrower scope', () => {
  test('takes out rows that hold nothing of the user’s', () => {
    const sheet = sheetOf(['Vision'], 'ALL');
    rate(sheet, 'Vision', '17.1', 'T');
    const { summary } = changed(sheet, { scope: 'RIA' });
    expect(summary).toMatchObject({ targetsRemoved: 43, setAside: [], ratingsLost: 0 });
    expect(layoutOf(sheet)).toMatchObject({ rowCount: 126, scope: 'RIA' });
    expect(ratings(sheet)).toEqual({ 'Vision 17.1': 'T' });
  });

  test.each<[string, string, unknown]>([
    ['a rating', 'documents', 'T'],
    ['a comment', 'comments', 'to be discussed'],
    ['a "no"', 'applicable', 'no'],
    ['other words', 'targets', 'Our words'],
  ])('keeps a row with %s, marked not applicable', (_, part, typed) => {
    const sheet = sheetOf(['Vision'], 'ALL');
    const layout = layoutOf(sheet);
    const column = part === 'documents' ? 5 : Number(layout[part as 'comments']);
    sheet.put(rowOf(sheet, '1.a'), column, typed);
    const { summary } = changed(sheet, { scope: 'RIA' });
    expect(summary.setAside.map(({ code }) => code)).toEqual(['1.a']);
    expect(summary.targetsRemoved).toBe(42);
    expect(sheet.get(rowOf(sheet, '1.a'), 4)).toBe('no');
    if (part !== 'applicable') expect(sheet.get(rowOf(sheet, '1.a'), column)).toBe(typed);
  });

  test('rows kept outside the scope change language with the rest', () => {
    const sheet = sheetOf(['Vision'], 'ALL');
    rate(sheet, 'Vision', '1.a', 'T');
    changed(sheet, { scope: 'RIA', to: french });
    expect(sheet.get(rowOf(sheet, '1.a'), 3)).toBe(french.texts.target('1.a' as never).text);
    expect(sheet.get(rowOf(sheet, '1.a'), 4)).toBe('non');
  });

  test('formulas next to the matrix keep their rows, as anything typed there does', () => {
    const sheet = sheetOf(['Vision'], 'ALL');
    const row = rowOf(sheet, '1.a');
    sheet.put(row, 14, `=F${row + 1}&"!"`);
    const { summary } = changed(sheet, { scope: 'RIA' });
    expect(summary.setAside).toEqual([{ code: '1.a', row, ratings: 0, others: 1 }]);
    expect(sheet.get(rowOf(sheet, '1.a'), 14)).toBe(`=F${row + 1}&"!"`);
  });
});

describe('another language', () => {
  test('changes what the add-in wrote, and no document, code or rating', () => {
    const sheet = sheetOf(['Vision', 'yes']);
    rate(sheet, 'Vision', '1.1', 'T');
    sheet.put(F + 1, 4, 'No');
    const { summary } = changed(sheet, { to: french });
    expect(headings(sheet)).toEqual(['Vision', 'yes']);
    expect(ratings(sheet)).toEqual({ 'Vision 1.1': 'T' });
    expect(sheet.cells[H]?.[3]).toBe('Cible');
    expect([0, 1, 2, 4].map((column) => sheet.get(F + 1, column))).toEqual([
      'Population',
      1,
      '1.2',
      'non',
    ]);
    expect(sheet.get(F, 7)).toContain(',"s.o.",IF(');
    expect(sheet.names.get('SDG_No')).toBe('non');
    expect(summary).toMatchObject({ textsChanged: 126, textsKept: 0, hasOtherNo: true });
  });

  test('there and back is the sheet as it was', () => {
    const sheet = sheetOf(['Vision']);
    const before = sheet.contents();
    changed(sheet, { to: french });
    const layout = layoutOf(sheet);
    const back = planMatrixChange(sheet.contents(), layout, {
      documents: layout.documents,
      scope: 'RIA',
      before: french,
      after: english,
    });
    sheet.apply(back.steps);
    expect(sheet.contents()).toEqual(before);
  });

  test('keeps words, texts and formulas that the user changed, and counts them', () => {
    const sheet = sheetOf(['Vision']);
    sheet.put(H, 11, 'Ministère');
    sheet.put(F, 3, 'Pauvreté');
    sheet.put(F, 6, '=UPPER(F7)');
    sheet.put(H, 10, '');
    const { summary } = changed(sheet, { to: french });
    expect(summary).toMatchObject({
      wordsKept: ['Ministère'],
      textsKept: 1,
      textsChanged: 125,
      formulasKept: 1,
    });
    expect([sheet.get(H, 11), sheet.get(F, 3), sheet.get(F, 6)]).toEqual([
      'Ministère',
      'Pauvreté',
      '=UPPER(F7)',
    ]);
    // An emptied heading is filled again.
    expect(sheet.get(H, 10)).toBe('Institution responsable');
  });

  test('a language of the other direction is reported, and its texts are laid out so', () => {
    const { summary, steps } = changed(sheetOf(['Vision']), { to: arabic });
    expect(summary.isTurned).toBe(true);
    const formats = steps.changes.filter((step) => step.kind === 'reformat');
    expect(formats.map(({ area, now }) => [area.column, now.readingOrder])).toContainEqual([
      3,
      'RightToLeft',
    ]);
  });

  test('rules that ask for the word ask for it in any language, or for the other one', () => {
    const sheet = sheetOf(['Vision']);
    const contents = {
      ...sheet.contents(),
      rules: [
        { id: 'ours', formula: '=AND($E7<>"no",F7="T")' },
        { id: 'of a formatted table', formula: '=TRIM($E7)="no"' },
        { id: 'theirs', formula: '=$P7="no"' },
      ],
    };
    const layout = layoutOf(sheet);
    const { steps } = planMatrixChange(contents, layout, {
      documents: layout.documents,
      scope: 'RIA',
      before: english,
      after: french,
    });
    expect(steps.changes.filter(({ kind }) => kind === 'rule')).toEqual([
      { kind: 'rule', id: 'ours', formula: `=AND(NOT(${isTargetOut('$E7')}),F7="T")` },
      { kind: 'rule', id: 'of a formatted table', formula: '=TRIM($E7)="non"' },
    ]);
  });
});

describe('a sheet of an earlier version, whose formulas compare with its own words', () => {
  const lists = Object.values(WORD_LISTS);
  const former = (scale: RatingScale) => formerSheet(['Vision', 'Plan'], scale, english);

  test.each<[RatingScale, Wish]>([
    ['T/P', { documents: ([a, b]) => [a, { name: 'New' }, b] }],
    ['0-3', { documents: ([a, b]) => [a, { name: 'New' }, b] }],
    ['T/P', { documents: ([a, b]) => [b, a] }],
    ['0-3', { scope: 'OUTCOME' }],
  ])('on scale %s gets those of now with any change, and what they look up', (scale, wish) => {
    for (const to of [english, french]) {
      const sheet = former(scale);
      const { summary, steps } = changed(sheet, { ...wish, to });
      expect(summary.formulasKept).toBe(0);
      const { documents, best } = layoutOf(sheet);
      const all = addressOf(F, documents[0]?.column ?? 0, documents.length);
      const cells = { applicable: 'E7', ratings: all, best: addressOf(F, best ?? 0) };
      expect([0, 1, 2].map((at) => sheet.get(F, (best ?? 0) + at))).toEqual([
        ...rowFormulas(cells, scale, to.words),
      ]);
      expect(lists.map((list) => sheet.names.has(list))).toEqual(Array(4).fill(true));
      const kinds = steps.changes.map(({ kind }) => kind);
      expect(kinds.indexOf('name')).toBeLessThan(kinds.indexOf('write'));
    }
  });

  test('is left alone where nothing is requested', () =>
    expect(changed(former('T/P'), {}).summary.isNothing).toBe(true));

  test('keeps a formula of the user’s own', () => {
    const sheet = former('T/P');
    sheet.put(F, 7, '=IF(E7="no","n/a","T")');
    const { summary } = changed(sheet, { to: french });
    expect(summary.formulasKept).toBe(1);
    expect(sheet.get(F, 7)).toBe('=IF(E7="no","n/a","T")');
  });

  test('that knew fewer words learns the others', () => {
    const sheet = sheetOf(['Vision']);
    sheet.names.set('SDG_Out', '|no|');
    changed(sheet, { documents: ([a]) => [a, { name: 'New' }] });
    expect(sheet.names.get('SDG_Out')).toContain('|нет|');
  });
});

test('rows, columns and remarks of the user’s own come along', () => {
  const sheet = sheetOf(['Vision', 'Plan']);
  sheet.do({ kind: 'insert', axis: 'rows', at: 0, count: 2 });
  sheet.put(0, 0, 'Ministry of Planning');
  sheet.do({ kind: 'insert', axis: 'columns', at: 3, count: 1 });
  sheet.put(H + 2, 3, 'Our number');
  sheet.put(F + 2, 3, 'A-1');
  sheet.do({ kind: 'insert', axis: 'rows', at: F + 4, count: 1 });
  sheet.put(F + 4, 0, 'Read until here');
  changed(sheet, { documents: ([a, b]) => [b, a, { name: 'New' }], scope: 'ALL', to: french });
  expect(sheet.get(0, 0)).toBe('Ministry of Planning');
  expect([sheet.get(H + 2, 3), sheet.get(F + 2, 3)]).toEqual(['Our number', 'A-1']);
  expect(sheet.get(F + 4, 0)).toBe('Read until here');
  expect(sheet.get(F + 2, 4)).toBe(french.texts.target('1.1' as never).text);
});
