import fc from 'fast-check';
import { runs } from '../../effort';
import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import { gatherRatings, type EmptyMeaning } from '../../../src/workbook/combine/gather-ratings';
import {
  combinedColumns,
  namedDocuments,
  type DocumentChoice,
} from '../../../src/workbook/combine/match-documents';
import { raterMatrix, type RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { ratersAgreement } from '../../../src/workbook/combine/raters/agreement';
import { settleConflicts, type ConflictRule } from '../../../src/workbook/combine/settle-conflicts';
import { raterNames, suggestRaters } from '../../../src/workbook/combine/raters/suggest';
import { textsFromDisk } from '../texts-from-disk';
import { filledSheet, rater, sheetByHand, type Typed } from './raters';

let texts: CatalogueTexts;
beforeAll(async () => {
  texts = await textsFromDisk('en');
});

/** Ratings typed for documents "Vision" and "Plan". */
const of = (file: string, typed: Typed, documents = ['Vision', 'Plan']) =>
  rater(file, texts, documents, typed);

function combine(
  raters: readonly RaterMatrix[],
  rule: ConflictRule = 'best',
  empty: EmptyMeaning = 'nothing',
  choices: ReadonlyMap<string, DocumentChoice> = new Map(),
) {
  const columns = combinedColumns(raters, namedDocuments(raters), choices);
  const gathered = gatherRatings(raters, columns, empty);
  const settled = settleConflicts(gathered, rule);
  const target = (code: string) => settled.targets.find((each) => each.code === code);
  return { gathered, ...settled, target, columns: columns.map(({ name }) => name) };
}

describe('a matrix of a file', () => {
  test('what is empty says nothing, a typed none is a rating', () => {
    const { targets, leftOut } = of('a.xlsx', { '1.1': { ratings: ['T', 'none'] } });
    expect(targets.get('1.1' as TargetCode)?.weights).toEqual([1, 0]);
    expect(targets.get('1.2' as TargetCode)?.weights).toEqual([undefined, undefined]);
    expect(leftOut).toEqual([]);
  });

  test('a typed 0 is a rating of none on a scale of numbers', () => {
    const typed = { '1.1': { ratings: [0, 3] } };
    const { targets, scale } = rater('a.xlsx', texts, ['A', 'B'], typed, { scale: '0-3' });
    expect([scale, targets.get('1.1' as TargetCode)?.weights]).toEqual(['0-3', [0, 1]]);
  });

  test('what is no rating is left out and told', () => {
    const { targets, leftOut } = of('a.xlsx', { '1.1': { ratings: ['maybe', 'P'] } });
    expect(targets.get('1.1' as TargetCode)?.weights).toEqual([undefined, 0.5]);
    expect(leftOut).toEqual([{ reason: 'not-a-rating', address: 'F7', cell: 'maybe' }]);
  });

  test('"n/a" typed as a rating takes the target out', () => {
    const { targets } = of('a.xlsx', { '1.1': { ratings: ['n/a', 'P'] } });
    expect(targets.get('1.1' as TargetCode)).toMatchObject({
      applicable: false,
      weights: [undefined, 0.5],
    });
  });

  test('a formula without a result among the ratings is told', () => {
    const sheet = filledSheet(texts, ['Vision'], {});
    const uncalculated = [
      { row: 6, column: 5 },
      { row: 6, column: 6 },
    ];
    const { leftOut = [] } = raterMatrix('a.xlsx', { ...sheet, uncalculated }) ?? {};
    // "Best rating", in column G, is nobody's rating.
    expect(leftOut.map(({ reason, address }) => [reason, address])).toEqual([
      ['uncalculated', 'F7'],
    ]);
  });

  test('laid out by hand: several targets in a cell, a target on several rows', () => {
    const rows = [
      ['Target', 'NDP'],
      ['1.1', 'P'],
      ['1.1', 'T'],
      ['1.2', ''],
      ['1.3; 1.4', 'P'],
      ['2.1', 'full'],
      ['2.2', 'T'],
      ['2.3', 'T'],
    ];
    const { origin, targets, documents } = raterMatrix('b.xlsx', sheetByHand(rows)) ?? {};
    expect([origin, documents]).toEqual(['found', [{ name: 'NDP' }]]);
    expect([...(targets ?? [])].map(([code, { weights }]) => [code, ...weights])).toEqual([
      ['1.1', 1],
      ['1.2', undefined],
      ['1.3', 0.5],
      ['1.4', 0.5],
      ['2.1', 1],
      ['2.2', 1],
      ['2.3', 1],
    ]);
  });

  test('a sheet without a matrix has none', () => {
    expect(raterMatrix('c.xlsx', sheetByHand([['Budget', 3]]))).toBeUndefined();
  });
});

describe('which matrices of a file are taken', () => {
  const made = () => of('a.xlsx', {});
  const found = (ratings: number) =>
    raterMatrix(
      'a.xlsx',
      sheetByHand(
        ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'].map((c, i) => [c, i < ratings && 'T']),
      ),
    ) as RaterMatrix;

  test.each<[string, () => readonly RaterMatrix[], readonly number[]]>([
    ['all that were made here', () => [found(5), made(), made()], [1, 2]],
    ['none that is hidden', () => [{ ...made(), isHidden: true }, made()], [1]],
    ['of those by hand the fullest', () => [found(4), found(6), found(6)], [1]],
    ['nothing where there is nothing', () => [], []],
  ])('%s', (_, matrices, taken) => {
    expect(suggestRaters(matrices())).toEqual(taken);
  });

  test('raters are called as their files, each otherwise', () => {
    const named = [
      { file: 'Health.xlsx', sheet: 'S', isSuggested: true },
      { file: 'Health.xlsx', sheet: 'By hand', isSuggested: false },
      { file: 'Two.xlsx', sheet: 'A', isSuggested: true },
      { file: 'Two.xlsx', sheet: 'B', isSuggested: true },
      { file: 'health.xlsm', sheet: 'S', isSuggested: true },
    ];
    expect(raterNames(named)).toEqual([
      ...['Health', 'Health, By hand', 'Two, A', 'Two, B', 'health (2)'],
    ]);
  });
});

describe('documents', () => {
  test('of one name share a column, whatever case and spaces', () => {
    const raters = [of('a', {}, ['Vision 2040', 'Plan']), of('b', {}, [' vision  2040', 'Other'])];
    expect(combine(raters).columns).toEqual(['Vision 2040', 'Plan', 'Other']);
  });

  test('of one name stand apart where the user says so', () => {
    const raters = [of('a', {}), of('b', {})];
    const choices = new Map([['plan', 'apart' as const]]);
    expect(combine(raters, 'best', 'nothing', choices).columns).toEqual(['Vision', 'Plan', 'Plan']);
  });

  test('of two names share a column where the user says so', () => {
    const raters = [
      of('a', { '1.1': { ratings: ['P'] } }, ['NDP']),
      of('b', { '1.1': { ratings: ['T'] } }, ['National plan']),
    ];
    const { columns, target } = combine(
      raters,
      'best',
      'nothing',
      new Map([['national plan', { as: 'ndp' }]]),
    );
    expect([columns, target('1.1')?.weights]).toEqual([['NDP'], [1]]);
  });

  test('a second one of a name is matched with a second one; one without a name with none', () => {
    const raters = [of('a', {}, ['Plan', 'Plan', '']), of('b', {}, ['Plan', 'Plan', ''])];
    expect(combine(raters).columns).toEqual(['Plan', 'Plan', '', '']);
  });
});

describe('two ratings for one cell', () => {
  const raters = () => [
    of('a', { '8.10': { ratings: ['P'] }, '1.1': { ratings: ['T'] } }),
    of('b', { '8.10': { ratings: ['T'] } }),
    of('c', { '8.10': { ratings: ['none'] } }),
  ];

  test.each<[ConflictRule, number | undefined]>([
    ['best', 1],
    ['first', 0.5],
    ['list', undefined],
  ])('%s keeps %s', (rule, kept) => {
    const { conflicts, target } = combine(raters(), rule);
    expect(target('8.10')?.weights).toEqual([kept, undefined]);
    expect(target('1.1')?.weights).toEqual([1, undefined]);
    const votes = [
      { rater: 0, weight: 0.5 },
      { rater: 1, weight: 1 },
      { rater: 2, weight: 0 },
    ];
    expect(conflicts).toEqual([{ kind: 'rating', code: '8.10', column: 0, votes, kept }]);
  });

  test('an empty cell contradicts where it means none, in columns its rater has rated', () => {
    const pair = [
      of('a', { '1.1': { ratings: ['T', 'T'] } }),
      of('b', { '1.2': { ratings: ['P'] } }),
    ];
    expect(combine(pair).conflicts).toEqual([]);
    const places = combine(pair, 'best', 'none').conflicts.map((each) => [
      each.code,
      'column' in each && each.column,
    ]);
    expect(places).toEqual([
      ['1.1', 0],
      ['1.2', 0],
    ]);
  });
});

describe('a target that applies for some only', () => {
  const raters = () => [
    of('a', { '14.1': { applicable: 'no' } }),
    of('b', { '14.1': { ratings: ['P'] } }),
  ];

  test.each<[ConflictRule, boolean | undefined, number | undefined]>([
    ['best', true, 0.5],
    ['first', false, undefined],
    ['list', undefined, 0.5],
  ])('%s: applies %s, rated %s', (rule, applicable, rated) => {
    const { target, conflicts } = combine(raters(), rule);
    expect(target('14.1')).toMatchObject({ applicable, weights: [rated, undefined] });
    expect(conflicts.map(({ kind }) => kind)).toEqual(
      rule === 'first' ? ['applies', 'not-applicable'] : ['applies'],
    );
  });

  test('out for all is out; a rating of it is left out and listed', () => {
    const all = [
      of('a', { '14.1': { applicable: 'no', ratings: ['T'] } }),
      of('b', { '14.1': { applicable: 'no' } }),
    ];
    const { target, conflicts } = combine(all);
    expect(target('14.1')).toMatchObject({ applicable: false, weights: [undefined, undefined] });
    expect(conflicts).toEqual([
      { kind: 'not-applicable', code: '14.1', column: 0, votes: [{ rater: 0, weight: 1 }] },
    ]);
  });
});

describe('different matrices', () => {
  test('of different scales are combined in letters', () => {
    const numbers = rater('n', texts, ['Vision'], { '1.1': { ratings: [2] } }, { scale: '0-3' });
    const { gathered, target } = combine([numbers, of('a', {})]);
    expect([gathered.scale, target('1.1')?.weights]).toEqual(['T/P', [0.5, undefined]]);
  });

  test('of one scale keep it', () => {
    const typed = { '1.1': { ratings: [2] } };
    const numbers = rater('n', texts, ['Vision'], typed, { scale: '0-3' });
    const { gathered, target } = combine([numbers, numbers]);
    expect([gathered.scale, target('1.1')?.weights]).toEqual(['0-3', [2 / 3]]);
  });

  test.each([
    [['OUTCOME', 'OUTCOME'], 'OUTCOME'],
    [['OUTCOME', 'RIA'], 'RIA'],
    [['ALL', 'RIA'], 'ALL'],
  ] as const)('of scopes %j give %s', (scopes, scope) => {
    const raters = scopes.map((each) => rater('r', texts, ['A'], {}, { scope: each }));
    expect(combine(raters).gathered.scope).toBe(scope);
  });

  test('by hand, with a lettered target: all targets', () => {
    const rows = ['1.1', '1.2', '1.3', '1.4', '1.a'].map((code) => [code, 'T']);
    const byHand = raterMatrix('h', sheetByHand(rows)) as RaterMatrix;
    expect(combine([byHand]).gathered.scope).toBe('ALL');
  });
});

describe('agreement', () => {
  test('over cells that both rated', () => {
    const codes = ['1.1', '1.2', '1.3', '1.4'];
    const typed = (ratings: string): Typed =>
      Object.fromEntries([...ratings].map((each, index) => [codes[index], { ratings: [each] }]));
    const raters = [of('a', typed('TPT')), of('b', typed('TTPP')), of('c', {})];
    const columns = combinedColumns(raters, namedDocuments(raters), new Map());
    const pairs = ratersAgreement(gatherRatings(raters, columns, 'nothing'), 3);
    expect(pairs).toEqual([
      { raters: [0, 1], cells: 3, targets: 3, same: 1, oneSided: 0, kappa: expect.any(Number) },
    ]);
    expect(pairs[0]?.kappa).toBeCloseTo(-0.5, 9);
  });

  test('one rating throughout has no kappa; a target out for one only is not compared', () => {
    const raters = [
      of('a', { '1.1': { ratings: ['T'] }, '1.2': { applicable: 'no', ratings: ['T'] } }),
      of('b', { '1.1': { ratings: ['T'] }, '1.2': { ratings: ['P'] } }),
    ];
    const columns = combinedColumns(raters, namedDocuments(raters), new Map());
    expect(ratersAgreement(gatherRatings(raters, columns, 'nothing'), 2)).toMatchObject([
      { cells: 1, same: 1, oneSided: 1, kappa: { problem: 'no-variation' } },
    ]);
  });
});

describe('laws', () => {
  const CODES = ['1.1', '8.1', '8.10', '17.19'];
  const NAMES = ['Vision', 'Plan', 'Budget'];
  const someone = fc
    .record({
      documents: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
      rows: fc.array(
        fc.record({
          code: fc.constantFrom(...CODES),
          applicable: fc.constantFrom('yes', 'no', ''),
          ratings: fc.array(fc.constantFrom('T', 'P', 'none', ''), { maxLength: 3 }),
        }),
      ),
    })
    .map(({ documents, rows }) => {
      const typed = rows.map(({ code, applicable, ratings }) => [
        code,
        { applicable, ratings: ratings.slice(0, documents.length) },
      ]);
      return of('r', Object.fromEntries(typed) as Typed, documents);
    });
  /** By target and document name, whatever the order of columns. */
  const cellsOf = (raters: readonly RaterMatrix[], rule: ConflictRule) => {
    const { targets, columns } = combine(raters, rule);
    return Object.fromEntries(
      targets.map(({ code, applicable, weights }) => [
        code,
        [applicable, Object.fromEntries(columns.map((name, at) => [name, weights[at]]))],
      ]),
    );
  };

  test.each(['best', 'list'] as const)('%s does not depend on the order of raters', (rule) => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 1, maxLength: 4 }), (raters) => {
        expect(cellsOf([...raters].reverse(), rule)).toEqual(cellsOf(raters, rule));
      }),
      { numRuns: runs(15, 200) },
    );
  });

  test.each(['best', 'first', 'list'] as const)('one file gives its own ratings: %s', (rule) => {
    fc.assert(
      fc.property(someone, (one) => {
        const { targets, columns } = combine([one], rule);
        for (const { code, applicable, weights } of targets) {
          const own = one.targets.get(code);
          expect([code, applicable]).toEqual([code, own?.applicable]);
          const kept = columns.map((_, at) => (applicable ? own?.weights[at] : undefined));
          expect([code, weights]).toEqual([code, kept]);
        }
      }),
      { numRuns: runs(15, 200) },
    );
  });

  test('a file combined with itself gives itself', () => {
    fc.assert(
      fc.property(someone, (one) => {
        expect(cellsOf([one, one], 'list')).toEqual(cellsOf([one], 'list'));
      }),
      { numRuns: runs(15, 200) },
    );
  });
});
