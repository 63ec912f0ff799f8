import { call, failure } from './in-excel';

const ratings = [
  ['T', 'P'],
  ['T', ''],
  ['', ''],
];

test('DEPTH is the mean number of documents of a covered target', async () => {
  expect(await call('DEPTH', ratings)).toBe(3 / 2);
});

test('SHARED counts targets of each pair of documents', async () => {
  expect(await call('SHARED', ratings, [['NDP', 'Vision']])).toEqual([
    ['', 'NDP', 'Vision'],
    ['NDP', 2, 1],
    ['Vision', 1, 1],
  ]);
});

test('SHARED counts a target once, however many rows it has', async () => {
  const codes = [['3.8'], ['3.8'], ['3.9']];
  expect(await call('SHARED', ratings, [['A', 'B']], codes)).toEqual([
    ['', 'A', 'B'],
    ['A', 1, 1],
    ['B', 1, 1],
  ]);
});

test('READINESS is the share of targets with an indicator, of those that apply', async () => {
  const indicators = [['Poverty rate'], [''], ['-'], ['n/a']];
  expect(await call('READINESS', indicators)).toBe(1 / 3);
  expect(await call('READINESS', indicators, [['T'], ['n/a'], [''], ['T']])).toBe(1 / 2);
});

test('AGREEMENT is 1 where both say the same, and falls with each step between', async () => {
  const one = [['T'], ['none'], ['T']];
  expect(await call('AGREEMENT', one, one)).toBe(1);
  expect(await call('AGREEMENT', one, [['T'], ['none'], ['P']])).toBeCloseTo(0.8, 12);
});

test.each([
  ['DEPTH', [[['']]], '#N/A No target is rated T or P.'],
  ['SHARED', [[['T', 'P']], [['A']]], '#VALUE! There are 1 document names for 2 columns'],
  ['SHARED', [[['T', 'P']], [['A', '']]], '#VALUE! Column 2 of the ratings has no document name'],
  [
    'AGREEMENT',
    [
      [['T'], ['n/a']],
      [['T'], ['P']],
    ],
    '#VALUE! In row 2 of the ranges only one rater',
  ],
  ['AGREEMENT', [[['T']], [['T']]], '#N/A Each rater'],
] as const)('%s%j: %s', async (name, args, message) => {
  const text = await failure(name, ...(args as unknown as unknown[][][]));
  expect(text.slice(0, message.length)).toBe(message);
});
