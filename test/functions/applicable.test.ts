import fc from 'fast-check';
import { TARGETS } from '../../src/catalogue/targets';
import { runs } from '../effort';
import { BLANKS, call, failure } from './in-excel';

const CODES = [['1.1'], ['1.2'], ['3.8'], ['8.1'], ['16.10']];
const RATINGS = [
  ['T', ''],
  ['', 'P'],
  ['P', 'P'],
  ['', ''],
  ['T', 'T'],
];
const APPLICABLE = [['yes'], ['NO'], ['да'], [false], ['']];
/** The same ratings with "n/a" where the target does not apply. */
const MARKED = RATINGS.map((cells, row) => (row === 1 || row === 3 ? ['n/a', 'n/a'] : cells));
const INDICATORS = [['a'], ['b'], [''], ['d'], ['']];
const NAMES = [['Vision', 'Plan']];

/** Each function: its arguments before `[applicable]`, for ratings. */
const CALLS: readonly (readonly [string, (ratings: unknown[][]) => unknown[]])[] = [
  ['COVERAGE', (ratings) => [ratings, CODES, null, null]],
  ['COVERAGE', (ratings) => [ratings, null, null, null]],
  ['COVERAGE', (ratings) => [ratings, CODES, 'RIA', null]],
  ['ALIGNMENT', (ratings) => [ratings, CODES, null, null]],
  ['RATING', (ratings) => [ratings, null]],
  ['TALLY', (ratings) => [ratings, CODES, null, null, 'fr']],
  ['HEADLINE', (ratings) => [ratings, CODES, null, null, null]],
  ['PROFILE', (ratings) => [ratings, CODES, null, null, 'P', null]],
  ['GAPS', (ratings) => [ratings, CODES, 'RIA', null, 'partial', null]],
  ['BALANCE', (ratings) => [ratings, CODES, null, null]],
  ['DEPTH', (ratings) => [ratings, CODES, null, null]],
  ['DEPTH', (ratings) => [ratings, null, null, null]],
  ['SHARED', (ratings) => [ratings, NAMES, CODES, null]],
  ['READINESS', (ratings) => [INDICATORS, ratings, CODES, null]],
  ['AGREEMENT', (ratings) => [ratings, RATINGS.map(([, own]) => [own]), null]],
];
const marked = (name: string, args: (ratings: unknown[][]) => unknown[]) =>
  name === 'AGREEMENT' ? [MARKED, MARKED.map(([, own]) => [own]), null] : args(MARKED);

test.each(CALLS)('%s %# takes a column of yes and no as it takes n/a', async (name, args) => {
  const withColumn = await call(name, ...(args(RATINGS) as never[]), APPLICABLE as never);
  expect(withColumn).toEqual(await call(name, ...(marked(name, args) as never[])));
  expect(withColumn).not.toEqual(await call(name, ...(args(RATINGS) as never[])));
});

test.each(CALLS)('%s %# says so if the column is of other rows or unclear', async (name, args) => {
  const given = args(RATINGS) as never[];
  expect(await failure(name, ...given, [['yes'], ['no']] as never)).toMatch(/^#VALUE! .*length/);
  const unclear = [['yes'], ['no'], ['?'], [''], ['']] as never;
  expect(await failure(name, ...given, unclear)).toMatch(/^#VALUE! “\?” in row 3 .*yes nor no/);
  const twice = APPLICABLE.map(([cell]) => [cell, cell]) as never;
  expect(await failure(name, ...given, twice)).toMatch(/2 columns/);
});

test.each(BLANKS)('with empty cells as %p they apply, and one alone is left out', async (blank) => {
  const column = [['no'], [blank], ['no'], [blank], [blank]] as never;
  expect(await call('COVERAGE', RATINGS, CODES, null, null, column)).toBe(2 / 3);
  expect(await call('COVERAGE', [['T']], [['1.1']], null, null, [[blank]])).toBe(1);
});

test('among ratings a column of yes and no, or of no alone, is an error that names the argument', async () => {
  const yesAndNo = RATINGS.map((cells, row) => [row === 1 ? 'NO' : 'YES', ...cells]);
  const noOnly = RATINGS.map((cells, row) => [row === 1 ? 'NO' : '', ...cells]);
  for (const ratings of [yesAndNo, noOnly]) {
    for (const name of ['COVERAGE', 'ALIGNMENT', 'TALLY', 'HEADLINE', 'DEPTH', 'RATING']) {
      const args = name === 'RATING' ? [ratings] : [ratings, CODES];
      const result = name === 'RATING' && ratings === yesAndNo ? RATING_OF_YES : '#VALUE!';
      expect([name, await failure(name, ...(args as never[]))]).toEqual([
        name,
        expect.stringContaining(result),
      ]);
    }
  }
  expect(await failure('READINESS', INDICATORS, noOnly as never)).toContain('last argument');
  expect(await failure('COVERAGE', noOnly as never, CODES)).toContain('last argument, applicable');
});
/** A row that says yes shows its own error. */
const RATING_OF_YES = 'no error';

test('a list of codes is none beside a column of yes and no', async () => {
  expect(
    await failure('COVERAGE', [['3.4; 5.2'], ['']], null, null, null, [['yes'], ['no']]),
  ).toMatch(/is not a rating/);
});

test('a column of yes and no is n/a in each row, whatever the ratings, codes and scope', async () => {
  const row = fc.record({
    code: fc.constantFrom(...TARGETS.map(({ code }) => code as string)),
    ratings: fc.tuple(fc.constantFrom('T', 'P', '', 'none', 'n/a'), fc.constantFrom('T', 'P', '')),
    applies: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(null, 'RIA', 'Planet', 8),
      async (rows, scope) => {
        const ratings = rows.map((each) => each.ratings) as never;
        const codes = rows.map(({ code }) => [code]) as never;
        const column = rows.map(({ applies }) => [applies ? 'oui' : 'non']) as never;
        const out = rows.map((each) => (each.applies ? each.ratings : ['n/a', ''])) as never;
        for (const name of ['TALLY', 'SHARED']) {
          const [one, other] =
            name === 'TALLY'
              ? [
                  [ratings, codes, scope, null, null, column],
                  [out, codes, scope],
                ]
              : [
                  [ratings, NAMES, codes, null, column],
                  [out, NAMES, codes],
                ];
          expect(await call(name, ...(one as never[]))).toEqual(
            await call(name, ...(other as never[])),
          );
        }
      },
    ),
    { numRuns: runs(60, 2000) },
  );
});

test('a number that may be 8.1 or 8.10 is decided by its place among the targets', async () => {
  const codes = [['8.8'], ['8.9'], [8.1], ['9.1']] as never;
  expect(await call('GAPS', [['T'], ['T'], [''], ['T']], codes)).toEqual([
    ['8.10', expect.any(String)],
  ]);
  const undecided = [['9.1'], [8.1], ['1.1']] as never;
  expect(await failure('COVERAGE', [['T'], ['T'], ['']], undecided)).toMatch(/8\.1, 8\.10/);
});
