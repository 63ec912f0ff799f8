import { call, failure, FUNCTIONS, spilled } from './in-excel';

const broken = (error: string) => ({ type: 'Error', basicType: 'Error', basicValue: error });
const codes = [['1.1'], ['1.2'], ['1.3']];
const ratings = [['T'], ['P'], ['']];
const withError = (cells: readonly string[][]) => [...cells, [broken('#REF!')]];

/** Arguments without an error, by function. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[][][]>> = {
  COVERAGE: [ratings, codes],
  ALIGNMENT: [ratings, codes],
  DEPTH: [ratings, codes],
  READINESS: [ratings, ratings, codes],
  TALLY: [ratings, codes],
  PROFILE: [ratings, codes],
  HEADLINE: [ratings, codes],
  GAPS: [ratings, codes],
  BALANCE: [ratings, codes],
  SHARED: [ratings, [['Plan']], codes],
  AGREEMENT: [ratings, ratings],
  CODES: [codes],
};
const CASES = Object.entries(ARGUMENTS)
  .filter(([name]) => name in FUNCTIONS)
  .flatMap(([name, args]) => args.map((_, place) => ({ name, args, place })));

test.each(CASES)('$name names the row of an error in argument $place', async (each) => {
  const args = each.args.map((cells, place) =>
    place === each.place ? withError(cells as string[][]) : cells,
  );
  const { length } = args[each.place] ?? [];
  expect(await failure(each.name, ...args)).toMatch(
    new RegExp(`^#VALUE! Row ${length} of the range contains the error #REF!`),
  );
});

test('an error in a scope, a scale or a language is told as well', async () => {
  const wrong = [[broken('#NUM!')]];
  expect(await failure('COVERAGE', ratings, codes, wrong)).toContain('#NUM!');
  expect(await failure('COVERAGE', ratings, codes, null, wrong)).toContain('#NUM!');
  expect(await failure('TARGET', codes, wrong)).toContain('#NUM!');
});

test('an error in the column "Applicable?" is told as well', async () => {
  const applicable = [['yes'], [broken('#NUM!')], ['yes']];
  const shown = await failure('COVERAGE', ratings, codes, null, null, applicable);
  expect(shown).toMatch(/^#VALUE! Row 2 of the range contains the error #NUM!/);
});

test('what catches #N/A still does', async () => {
  expect(await failure('COVERAGE', [['T'], [broken('#N/A')]])).toMatch(/^#N\/A Row 2 /);
});

test.each(['CODE', 'TARGET', 'GOAL'])('%s leaves the other cells as they are', async (name) => {
  const [[first], [second], [third]] = (await spilled(name, [
    ['3.8'],
    [broken('#DIV/0!')],
    ['5.2'],
  ])) as [[string], [string], [string]];
  expect(second).toMatch(/^#VALUE! Row 2 of the range contains the error #DIV\/0!/);
  expect([[first], [third]]).toEqual([
    ...((await call(name, '3.8')) as string[][]),
    ...((await call(name, '5.2')) as string[][]),
  ]);
});

test('RATING leaves the other rows as they are', async () => {
  expect(await spilled('RATING', [['T'], [broken('#DIV/0!')], ['P']])).toEqual([
    ['T'],
    [expect.stringMatching(/^#VALUE! Row 2 of the range contains the error/)],
    ['P'],
  ]);
});
