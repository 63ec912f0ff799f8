import { gatherRatings, type EmptyMeaning } from '../../../src/workbook/combine/gather-ratings';
import { combinedColumns, namedDocuments } from '../../../src/workbook/combine/match-documents';
import type { RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { smallRater } from './small-rater';

function gather(raters: readonly RaterMatrix[], empty: EmptyMeaning = 'nothing') {
  const gathered = gatherRatings(
    raters,
    combinedColumns(raters, namedDocuments(raters), new Map()),
    empty,
  );
  const target = (code: string) => gathered.targets.find((each) => each.code === code);
  return { ...gathered, target };
}

test('each column of a target has the ratings of those who rated it, in their order', () => {
  const { target } = gather([
    smallRater(['Plan', 'Vision'], { '1.1': [0.5, undefined], '1.2': [0, 1] }),
    smallRater(['Vision'], { '1.1': [1] }),
    smallRater(['Plan'], { '1.1': [1] }),
  ]);
  expect(target('1.1')?.votes).toEqual([
    [
      { rater: 0, weight: 0.5 },
      { rater: 2, weight: 1 },
    ],
    [{ rater: 1, weight: 1 }],
  ]);
  expect(target('1.2')?.votes).toEqual([[{ rater: 0, weight: 0 }], [{ rater: 0, weight: 1 }]]);
  expect(target('1.2')?.applies).toEqual([{ rater: 0, applies: true }]);
  expect(target('1.3')).toMatchObject({ applies: [], votes: [[], []] });
});

test('of two columns that a rater has for one document the better rating is the vote', () => {
  const rater = smallRater(['NDP', 'National plan'], { '1.1': [0.5, 1], '1.2': [undefined, 0] });
  const columns = combinedColumns(
    [rater],
    namedDocuments([rater]),
    new Map([['national plan', { as: 'ndp' }]]),
  );
  const [one, two] = gatherRatings([rater], columns, 'nothing').targets;
  expect([one?.votes, two?.votes]).toEqual([
    [[{ rater: 0, weight: 1 }]],
    [[{ rater: 0, weight: 0 }]],
  ]);
});

test('an empty cell is a rating where it means none, in columns that its rater has rated', () => {
  const raters = [
    smallRater(['Plan', 'Vision'], { '1.1': [1, undefined], '1.2': [undefined, undefined] }),
  ];
  expect(gather(raters).target('1.2')?.votes).toEqual([[], []]);
  expect(gather(raters, 'none').target('1.2')?.votes).toEqual([[{ rater: 0, weight: 0 }], []]);
});

test('ratings of a target that does not apply are contradictions; none contradicts nothing', () => {
  const rater = smallRater(['A', 'B'], { '14.1': [1, 0], '14.2': [1, 1] }, { out: ['14.1'] });
  expect(gather([rater], 'none').target('14.1')).toEqual({
    code: '14.1',
    applies: [{ rater: 0, applies: false }],
    votes: [[], []],
    contradictions: [[{ rater: 0, weight: 1 }], []],
  });
});

test('different scales are combined as letters: anything in between is partial', () => {
  const numbers = smallRater(['Plan'], { '1.1': [2 / 3], '1.2': [1] }, { scale: '0-3' });
  const { scale, target } = gather([numbers, smallRater(['Plan'])]);
  expect([scale, target('1.1')?.votes, target('1.2')?.votes]).toEqual([
    'T/P',
    [[{ rater: 0, weight: 0.5 }]],
    [[{ rater: 0, weight: 1 }]],
  ]);
});

test('one scale is kept', () => {
  const numbers = smallRater(['Plan'], { '1.1': [2 / 3] }, { scale: '0-3' });
  const { scale, target } = gather([numbers, numbers]);
  expect([scale, target('1.1')?.votes[0]?.[0]]).toEqual(['0-3', { rater: 0, weight: 2 / 3 }]);
});

test.each([
  [['OUTCOME', 'OUTCOME'], 'OUTCOME'],
  [['OUTCOME', 'RIA'], 'RIA'],
  [['ALL', 'RIA'], 'ALL'],
] as const)('matrices made for %j are combined over %s', (scopes, scope) => {
  expect(gather(scopes.map((each) => smallRater(['A'], {}, { scope: each }))).scope).toBe(scope);
});

test.each([
  ['a lettered target needs all targets', [], 'ALL'],
  ['unless it does not apply', ['1.a'], 'RIA'],
])('%s', (_, out, scope) => {
  const rater = smallRater(['A'], { '1.1': [1], '1.a': [1] }, { out });
  expect(gather([rater]).scope).toBe(scope);
});
