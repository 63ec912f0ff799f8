import { answersAmongRatings } from '../../src/assessment/answers-among-ratings';
import { assess } from '../../src/assessment/assess';
import { INDICATOR_SCALE } from '../../src/assessment/readiness';
import { numberScale, RATINGS_SCALE, readScale, type Scale } from '../../src/assessment/scale';

const among = (ratings: unknown[][], codes?: unknown[], scale = RATINGS_SCALE) =>
  answersAmongRatings(ratings, scale, codes);

test.each<[string, unknown[][], unknown[] | undefined, object | undefined]>([
  [
    'no and nothing',
    [
      ['', 'T'],
      ['NO', 'P'],
    ],
    undefined,
    { cell: 'NO', row: 2 },
  ],
  [
    'the same in another language',
    [
      ['T', 'нет'],
      ['', null],
    ],
    undefined,
    { row: 1 },
  ],
  [
    'no in every row',
    [
      ['no', 'T'],
      ['no', 'P'],
    ],
    undefined,
    undefined,
  ],
  ['no beside a rating', [['no'], [''], ['T']], undefined, undefined],
  ['no beside none', [['no'], [''], ['none']], undefined, undefined],
  ['a single row', [['no']], undefined, undefined],
  ['words of headings aside', [['x'], ['no'], ['']], ['Target', '1.1', '1.2'], { row: 2 }],
  ['an empty cell of a heading', [[''], ['no'], ['no']], ['Target', '1.1', '1.2'], undefined],
])('%s', (_, ratings, codes, problem) => {
  const found = among(ratings, codes);
  if (problem) expect(found).toMatchObject({ problem: 'applicable-among-ratings', ...problem });
  else expect(found).toBeUndefined();
});

test('a scale may define no as a label of its own; indicators are no ratings', () => {
  const cells = [['no'], ['']];
  expect(among(cells, undefined, numberScale(3))).toBeDefined();
  const own = readScale([
    ['yes', 1],
    ['no', 0],
  ]) as Scale;
  expect(among(cells, undefined, own)).toBeUndefined();
  expect(own.weigh('YES')).toBe(1);
  expect(among(cells, undefined, INDICATOR_SCALE)).toBeUndefined();
});

test.each([['YES'], [true], [false], ['иә'], ['не применима', 'yes']])(
  '%j among ratings is such an answer',
  (...cells) =>
    expect(assess({ ratings: [cells, ['T']] })).toMatchObject({
      problem: 'applicable-among-ratings',
      row: 1,
    }),
);
