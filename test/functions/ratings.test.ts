import { BLANKS, call, failure, FUNCTIONS, spilled } from './in-excel';

describe.each(BLANKS)('with empty cells as %p', (blank) => {
  test('COVERAGE counts empty cells as none', async () => {
    expect(await call('COVERAGE', [['T'], [blank], ['P', blank]])).toBe(2 / 3);
  });

  test('arguments given as one empty cell are left out', async () => {
    expect(await call('COVERAGE', [['T'], [blank]], [[blank]], [[blank]], [[blank]])).toBe(0.5);
  });

  test('empty code cells are no targets', async () => {
    expect(await call('COVERAGE', [['T'], [blank], [blank]], [['3.1'], [blank], ['3.2']])).toBe(
      0.5,
    );
  });

  test('a list of codes may have gaps', async () => {
    expect(await call('COVERAGE', [['3.4; 5.2'], [blank], ['3.4']])).toBe(2 / 126);
  });
});

test('what Excel appends to left-out arguments is no argument', () => {
  const context = { functionName: 'COVERAGE', address: 'Sheet1!A1' };
  expect(FUNCTIONS['COVERAGE']?.([['T'], ['']], context)).toBe(0.5);
});

test('RATING spoils only the row with the bad cell', async () => {
  expect(await spilled('RATING', [['T'], ['maybe'], ['n/a']])).toEqual([
    ['T'],
    [expect.stringMatching(/^#VALUE! “maybe” in row 2 /)],
    ['n/a'],
  ]);
});

test.each([
  [
    'en',
    'Applicable targets covered: 2 of 3 (66.7%). In full: 1; in part: 1; not covered: 1; not applicable: 1.',
  ],
  [
    'fr',
    'Cibles applicables couvertes\u00a0: 2 sur 3 (66,7\u00a0%). Entièrement\u00a0: 1\u00a0; en partie\u00a0: 1\u00a0; non couvertes\u00a0: 1\u00a0; non applicables\u00a0: 1.',
  ],
  [
    'es',
    'Metas aplicables cubiertas: 2 de 3 (66,7\u00a0%). Por completo: 1; en parte: 1; no cubiertas: 1; no aplicables: 1.',
  ],
  [
    'ru',
    'Охвачено применимых задач: 2 из 3 (66,7\u00a0%). Полностью: 1; частично: 1; не охвачено: 1; неприменимо: 1.',
  ],
  [
    'ar',
    'الغايات المنطبقة المغطاة: 2 من 3 (66.7\u200e%\u200e). كليًا: 1؛ جزئيًا: 1؛ غير المغطاة: 1؛ التي لا تنطبق: 1.',
  ],
  [
    'zh',
    '3 个适用的具体目标中，2 个已覆盖（66.7%）：完全覆盖 1 个，部分覆盖 1 个；未覆盖 1 个；不适用 1 个。',
  ],
  [
    'kk',
    'Қолданылатын 3 міндеттің 2 міндеті қамтылған (66,7%): толық — 1, ішінара — 1; қамтылмаған — 1; қолданылмайды — 1.',
  ],
])('HEADLINE in %s', async (language, sentence) => {
  const ratings = [['T'], ['P'], [''], ['n/a']];
  expect(await call('HEADLINE', ratings, null, null, null, language)).toBe(sentence);
});

test('HEADLINE of Kazakhstan 2016, had 40 of the 71 been total', async () => {
  const ratings = Array.from({ length: 126 }, (_, row) => [row < 40 ? 'T' : row < 71 ? 'P' : '']);
  expect(await call('HEADLINE', ratings)).toBe(
    'Applicable targets covered: 71 of 126 (56.3%). In full: 40; in part: 31; not covered: 55; not applicable: 0.',
  );
});

test('labels of one’s own with weights', async () => {
  const scale = [
    ['high', 1],
    ['medium', 0.5],
    ['low', 0],
    ['n/a', ''],
  ];
  const ratings = [['High'], ['medium'], ['low'], ['n/a'], ['']];
  expect(await call('ALIGNMENT', ratings, null, null, scale)).toBe(1.5 / 4);
});

test('a scope may mix goals and codes', async () => {
  const [ratings, codes] = [
    [['T'], ['T']],
    [['3.8'], ['5.1']],
  ];
  expect(await call('COVERAGE', ratings, codes, [[3], ['5.1']])).toBe(2 / 10);
});

test('a range of 300,000 rows with codes', async () => {
  const rows = Array.from({ length: 300_000 }, (_, row) => [row % 2 ? 'T' : '']);
  const codes = rows.map((_, row) => [row % 2 ? '3.1' : '3.2']);
  expect(await call('COVERAGE', rows, codes)).toBe(0.5);
});

test('TALLY counts in the language asked', async () => {
  const ratings = [['T'], ['P'], ['P'], [''], ['n/a']];
  expect(await call('TALLY', ratings, null, null, null, 'es')).toEqual([
    [expect.any(String), 1],
    [expect.any(String), 2],
    [expect.any(String), 1],
    [expect.any(String), 1],
    [expect.any(String), 4],
  ]);
});

test.each([
  ['COVERAGE', [[['T'], ['perhaps']]], '#VALUE! “perhaps” in row 2'],
  ['COVERAGE', [[[2], [3]]], '#VALUE! Row 1 of the range contains the number 2'],
  ['COVERAGE', [[[1.5], [2.5]]], '#VALUE! Row 1 of the range contains the number 1.5'],
  [
    'COVERAGE',
    [[[4]], null, null, '0-3'],
    '#VALUE! “4” in row 1 of the range is not on the scale 0-3',
  ],
  ['COVERAGE', [[['T']], null, null, '3'], '#VALUE! “3” is not a scale'],
  ['COVERAGE', [[['T']], [['3.99']]], '#VALUE! There is no SDG goal, target or indicator “3.99”'],
  [
    'COVERAGE',
    [[['T']], [[8.1]]],
    '#VALUE! The number 8.1 may mean any of these targets: 8.1, 8.10',
  ],
  ['COVERAGE', [[['T']], [[45872]]], '#VALUE! 45872 is a date'],
  ['COVERAGE', [[['3.99']]], '#VALUE! There is no SDG goal, target or indicator “3.99”'],
  ['COVERAGE', [[['T']], [['3.1', 'x']]], '#VALUE! The range of targets has 2 columns'],
  [
    'COVERAGE',
    [[['T']], [['3.1'], ['3.2']]],
    '#VALUE! The ranges differ in length: 1 rows and 2 rows',
  ],
  ['COVERAGE', [[['T']], [['Health']]], '#VALUE! The range of targets contains no target code'],
  ['COVERAGE', [[['T']], null, 'RIA'], '#VALUE! A scope needs the target codes'],
  ['COVERAGE', [[['T']], [['3.1']], 'Mars'], '#VALUE! “Mars” is not a scope'],
  ['COVERAGE', [[['n/a']]], '#N/A No target is applicable'],
  ['ALIGNMENT', [[['3.4; 5.2']]], '#VALUE! “3.4; 5.2” in row 1 of the range is not a rating'],
  ['RATING', [[['maybe']]], '#VALUE! “maybe” in row 1'],
  ['HEADLINE', [[['T']], null, null, null, 'de'], '#VALUE! “de” is not available as a language'],
  ['HEADLINE', [[['T']], null, null, null, 'xx'], '#VALUE! “xx” is not available as a language'],
] as const)('%s%j: %s', async (name, args, message) => {
  const text = await failure(name, ...(args as unknown as unknown[][][]));
  expect(text.slice(0, message.length)).toBe(message);
});
