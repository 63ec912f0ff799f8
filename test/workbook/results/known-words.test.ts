import { NOT_APPLICABLE } from '../../../src/assessment/rating';
import { ratingOfWord } from '../../../src/assessment/rating-words';
import { knownWords, trimmed } from '../../../src/workbook/results/known-words';

const none = { ratings: [], applicable: [], indicators: [] };
const weightOf = (word: string, { rating, weight }: ReturnType<typeof knownWords>) =>
  weight[rating.indexOf(word)];

test.each([
  ['T', 1],
  ['P', 0.5],
  ['полностью', 1],
  ['partiellement', 0.5],
  ['无', 0],
  // A link to an empty cell shows 0.
  ['0', 0],
  ['n/a', NOT_APPLICABLE],
  ['не применимо', NOT_APPLICABLE],
])('%s weighs %d in every matrix, whatever its language', (word, weight) =>
  expect(weightOf(word, knownWords(none, 'T/P'))).toBe(weight),
);

test('spellings in the cells are known too, what is not a rating is not', () => {
  const ratings = ['Partially  Aligned.', 'perhaps', 3, ' T '];
  const words = knownWords({ ...none, ratings }, 'T/P');
  expect(weightOf('Partially Aligned.', words)).toBe(0.5);
  expect(words.rating).not.toContain('perhaps');
});

test('a number typed as text has its weight on a scale', () => {
  const words = knownWords({ ...none, ratings: ['2'] }, '0-3');
  expect([weightOf('2', words), weightOf('3', words)]).toEqual([expect.closeTo(2 / 3), 1]);
});

test.each(['no', 'Non', 'нет', 'لا', '否', 'жоқ', 'n/a', 'hors sujet', 'НЕТ.'])(
  '“%s” excludes a target',
  (word) => {
    const { out } = knownWords({ ...none, applicable: [word, 'what'] }, 'T/P', 'hors sujet');
    expect(out.map((each) => each.toLowerCase())).toContain(word.toLowerCase());
    expect(out).not.toContain('what');
  },
);

test.each([
  ['-', 'noIndicator'],
  ['0', 'noIndicator'],
  ['нет', 'noIndicator'],
  ['aucun', 'noIndicator'],
  ['н/п', 'indicatorOut'],
] as const)('under “Indicators”, “%s” is in the list %s alone', (word, list) => {
  const words = knownWords(none, 'T/P');
  const lists = (['noIndicator', 'indicatorOut'] as const).filter((name) =>
    words[name].includes(word),
  );
  expect(lists).toEqual([list]);
});

test('no list has one word twice, as Excel compares them', () => {
  const cells = ['t', 'T', ' T ', 'нет', 'НЕТ', 'Non', ' non'];
  const words = knownWords({ ratings: cells, applicable: cells, indicators: cells }, 'T/P');
  for (const list of [words.rating, words.out, words.noIndicator, words.indicatorOut])
    expect(new Set(list.map((word) => word.toLowerCase())).size).toBe(list.length);
  expect(words.weight).toHaveLength(words.rating.length);
  expect(words.rating.every((word) => word === trimmed(word))).toBe(true);
  expect(ratingOfWord(words.rating[0] ?? '')).toBe('T');
});
