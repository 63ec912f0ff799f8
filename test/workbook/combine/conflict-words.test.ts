import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import { answersInWords, keptInWords } from '../../../src/workbook/combine/conflict-words';
import type { Conflict } from '../../../src/workbook/combine/settle-conflicts';

const options = {
  names: ['Health', 'Finance', 'Water'],
  scale: 'T/P',
  words: {
    none: 'none',
    applies: 'applicable',
    appliesNot: 'not applicable',
    leftEmpty: 'left empty',
    notKept: 'not kept',
  },
} as const;
const code = '1.1' as TargetCode;
const votes = [1, 0.5, 0].map((weight, rater) => ({ rater, weight }));
const applies = [true, false, true].map((each, rater) => ({ rater, applies: each }));
const rating = (kept: number | undefined): Conflict => ({
  code,
  kind: 'rating',
  column: 0,
  votes,
  kept,
});
const onTarget = (kept: boolean | undefined): Conflict => ({
  code,
  kind: 'applies',
  applies,
  kept,
});
const leftOut: Conflict = { code, kind: 'not-applicable', column: 0, votes: votes.slice(0, 1) };

test.each<[Conflict, string]>([
  [rating(1), 'T (Health); P (Finance); none (Water)'],
  [onTarget(true), 'applicable (Health, Water); not applicable (Finance)'],
  [leftOut, 'T (Health)'],
])('%j: the answers', (conflict, said) => {
  expect(answersInWords(conflict, options)).toBe(said);
});

test.each<[Conflict, string]>([
  [rating(0.5), 'P'],
  [rating(0), 'none'],
  [rating(undefined), 'left empty'],
  [onTarget(true), 'applicable'],
  [onTarget(false), 'not applicable'],
  [onTarget(undefined), 'left empty'],
  [leftOut, 'not kept'],
])('%j: what is kept', (conflict, kept) => {
  expect(keptInWords(conflict, options)).toBe(kept);
});

test('a scale of numbers is said in numbers', () => {
  expect(keptInWords(rating(0), { ...options, scale: '0-100' })).toBe('0');
  expect(answersInWords(rating(1), { ...options, scale: '0-100' })).toBe(
    '100 (Health); 50 (Finance); 0 (Water)',
  );
});
