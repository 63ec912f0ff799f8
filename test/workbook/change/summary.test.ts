import { changeSummary, sortedOut } from '../../../src/workbook/change/summary';
import { followElsewhere } from '../../../src/workbook/change/follow-elsewhere';
import { ARABIC, contextOf, FRENCH, NEW, PLAN, smallSheet, VISION } from './small-change';

const NO_CELLS = {
  ...{ writes: [], textsChanged: 0, textsKept: 0, wordsKept: [], formulasKept: 0 },
  formulasRenewed: 0,
  ...{ formulasFollow: 0, formulasLeft: [] },
};
type Change = Parameters<typeof contextOf>[1];
const summary = (change: Change = {}, sheet = smallSheet(), cells = NO_CELLS) => {
  const context = contextOf(sheet, change);
  return changeSummary(context, cells, followElsewhere(context), sortedOut(context));
};

describe('rows outside a narrower scope', () => {
  /** 1.1, 1.a and 1.b in rows 7 to 9, with something put into that of 1.a. */
  const sorted = (column: number, content: unknown) => {
    const sheet = smallSheet(['1.1', '1.a', '1.b'], 'ALL');
    sheet.put(7, column, content);
    return sortedOut(contextOf(sheet, { scope: 'RIA' }));
  };

  test.each<[string, number, unknown, object]>([
    ['a rating', 5, 'T', { ratings: 1, others: 0 }],
    ['a comment', 12, 'to discuss', { ratings: 0, others: 1 }],
    ['a “no”', 4, 'no', { ratings: 0, others: 1 }],
    ['other words', 3, 'Our own', { ratings: 0, others: 1 }],
    ['a note next to the matrix', 14, 'Seen', { ratings: 0, others: 1 }],
    ['a formula as indicator', 10, '="Tax revenue as % of GDP"', { ratings: 0, others: 1 }],
    ['a formula under “Applicable?”', 4, '=IF(A1="","yes","no")', { ratings: 0, others: 1 }],
    ['a formula of their own as best rating', 7, '=UPPER(F8)', { ratings: 0, others: 1 }],
    ['a formula as rating', 6, '=F8', { ratings: 1, others: 0 }],
    ['a formula next to the matrix', 14, '=F8&"!"', { ratings: 0, others: 1 }],
  ])('stay with %s', (_, column, content, counts) => {
    expect(sorted(column, content)).toEqual({
      setAside: [{ code: '1.a', row: 7, ...counts }],
      empty: [{ code: '1.b', row: 8, ratings: 0, others: 0 }],
    });
  });

  test('are removed with nothing but what the add-in wrote, documents inserted by hand included', () => {
    const sheet = smallSheet(['1.1', '1.a', '1.b'], 'ALL');
    sheet.do({ kind: 'insert', axis: 'columns', at: 6, count: 1 });
    sheet.put(5, 6, 'By hand');
    const { empty } = sortedOut(contextOf(sheet, { scope: 'RIA' }));
    expect(empty.map(({ code }) => code)).toEqual(['1.a', '1.b']);
  });
});

test('nothing changes', () =>
  expect(summary()).toEqual({
    ...{ added: [], renamed: [], detailed: [], removed: [], setAside: [], wordsKept: [] },
    ...{ targetsAdded: 0, targetsRemoved: 0, ratingsKept: 0, ratingsLost: 0 },
    ...{ textsChanged: 0, textsKept: 0, formulasKept: 0, formulasFollow: 0, formulasLeft: [] },
    ...{ isReordered: false, hasOtherWords: false, isAtEdge: false, hasOtherNo: false },
    ...{ isTurned: false, isNothing: true, results: [], resultsLeft: [], hasUnreadRules: false },
  }));

test('a cell to write is a change', () => {
  const writes = [{ row: 5, column: 3, input: 'Target' }];
  expect(summary({}, smallSheet(), { ...NO_CELLS, writes } as never).isNothing).toBe(false);
});

describe('documents', () => {
  const sheet = smallSheet();
  sheet.put(6, 5, 'T');
  sheet.put(7, 5, 'P');
  sheet.put(7, 6, 'P');

  test('added, renamed, described and reordered', () => {
    const documents = [{ ...PLAN, year: 2030 }, NEW, { ...VISION, name: 'Vision 2040' }];
    expect(summary({ documents }, sheet)).toMatchObject({
      added: ['New'],
      renamed: [{ from: 'Vision', to: 'Vision 2040' }],
      detailed: ['Plan'],
      isReordered: true,
      ratingsKept: 3,
      isNothing: false,
    });
  });

  test('one removed takes its ratings with it', () =>
    expect(summary({ documents: [PLAN] }, sheet)).toMatchObject({
      removed: [{ name: 'Vision', ratings: 2 }],
      ratingsLost: 2,
      ratingsKept: 1,
      isReordered: false,
    }));

  test.each([
    ['first', [NEW, VISION, PLAN], true],
    ['between', [VISION, NEW, PLAN], false],
    ['last', [VISION, PLAN, NEW], true],
    ['for all others', [NEW], false],
  ])('a new one %s lies at an edge or not', (_, documents, isAtEdge) => {
    expect(summary({ documents }, sheet).isAtEdge).toBe(isAtEdge);
  });
});

test.each([
  ['after the last one', ['1.1', '1.2'], 'ALL', 43, true],
  ['all within', ['1.1', '17.19'], 'ALL', 43, false],
])('new targets, %s', (_, codes, scope, targetsAdded, isAtEdge) => {
  const found = summary({ scope: scope as 'ALL' }, smallSheet(codes));
  expect(found).toMatchObject({ targetsAdded, isAtEdge, isNothing: false });
});

test('ratings in rows that go are not among those kept', () => {
  const sheet = smallSheet(['1.1', '1.a', '1.b'], 'ALL');
  sheet.put(6, 5, 'T');
  expect(summary({ scope: 'RIA' }, sheet)).toMatchObject({ targetsRemoved: 2, ratingsKept: 1 });
});

describe('results sheets of the matrix', () => {
  const sheet = { sheetId: 'r', formulas: 'native', language: 'en' } as const;
  const results = [
    { ...sheet, sheet: 'Results', isProtected: false },
    { ...sheet, sheet: 'Old results', isProtected: true },
  ];
  const found = (change: Change) => {
    const context = contextOf(smallSheet(['1.1', '1.a', '1.b'], 'ALL'), change);
    const contents = { ...context.contents, elsewhere: { results, formulas: [], names: [] } };
    const all = { ...context, contents };
    return changeSummary(all, NO_CELLS, followElsewhere(all), sortedOut(all));
  };

  test.each<[string, Change]>([
    ['a document is added', { documents: [VISION, NEW, PLAN] }],
    ['a document is removed', { documents: [PLAN] }],
    ['targets are removed', { scope: 'RIA' }],
  ])('are written again where %s, unless they are protected', (_, change) =>
    expect(found(change)).toMatchObject({
      results: [{ sheet: 'Results' }],
      resultsLeft: ['Old results'],
    }),
  );

  test.each<[string, Change]>([
    ['documents change places', { documents: [PLAN, VISION] }],
    ['a document is renamed', { documents: [{ ...VISION, name: 'Vision 2040' }, PLAN] }],
  ])('stay right where %s', (_, change) =>
    expect(found(change)).toMatchObject({ results: [], resultsLeft: [] }),
  );
});

test('another language, and one that is read from right to left', () => {
  expect(summary({ after: FRENCH })).toMatchObject({
    ...{ hasOtherWords: true, hasOtherNo: true, isTurned: false, isNothing: false },
  });
  expect(summary({ after: ARABIC }).isTurned).toBe(true);
});

test('rules that could not be read matter where the word for “no” changes', () => {
  const unread = (change: Change, isRead: boolean) => {
    const context = contextOf(smallSheet(), change);
    const { rules, ...contents } = context.contents;
    const found = { ...context, contents: isRead ? { ...contents, rules: rules ?? [] } : contents };
    const elsewhere = followElsewhere(found);
    return changeSummary(found, NO_CELLS, elsewhere, sortedOut(found)).hasUnreadRules;
  };
  expect(unread({ after: FRENCH }, false)).toBe(true);
  expect(unread({ after: FRENCH }, true)).toBe(false);
  expect(unread({}, false)).toBe(false);
});
