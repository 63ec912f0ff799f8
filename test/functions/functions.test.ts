import { BLANKS, call, errorText, failure, FUNCTIONS } from './in-excel';

/** A spilled result with errors as people see them. */
const spilled = async (...args: Parameters<typeof call>) =>
  ((await call(...args)) as unknown[][]).map((row) =>
    row.map((cell) => (cell instanceof Error ? errorText(cell) : cell)),
  );

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

  test('text functions leave empty cells empty', async () => {
    expect(await call('TARGET', [['3.6'], [blank]])).toEqual([
      [expect.stringContaining('road traffic')],
      [''],
    ]);
    expect(await call('CODE', [[blank, 'SDG 3,8']])).toEqual([['', '3.8']]);
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

test('TARGET spoils only the cell with the bad code', async () => {
  expect(await spilled('TARGET', [['3.6'], ['3.99']])).toEqual([
    [expect.stringContaining('road traffic')],
    [expect.stringMatching(/^#VALUE! .*“3.99”/)],
  ]);
});

test('GOAL and TARGET also read what belongs to them', async () => {
  expect(await call('GOAL', '3.8.1')).toEqual(await call('GOAL', 3));
  expect(await call('TARGET', '3.8.1')).toEqual(await call('TARGET', '3.8'));
});

test.each([
  ['fr', 'D’ici à'],
  ['Русский', 'К 2020'],
  ['zh-CN', '到2020年'],
  ['KAZAKH', '2020'],
])('TARGET in %p', async (language, beginning) => {
  const [[text]] = (await call('TARGET', '3.6', language)) as string[][] as [[string]];
  expect(text.replace(/'/g, '’')).toContain(beginning);
});

test('a text that a language lacks is English and says so', async () => {
  const english = (await call('LIST', 'indicators', null, 'en')) as string[][];
  const french = (await call('LIST', 'indicators', null, 'fr')) as string[][];
  const marked = french.filter(([, text]) => text?.endsWith(' [en]'));
  expect(marked.length).toBeGreaterThan(0);
  for (const [code, text] of marked) {
    expect(text).toBe(`${english.find(([other]) => other === code)?.[1]} [en]`);
  }
});

test.each([
  ['goals', null, 17],
  ['Target', null, 169],
  ['targets', 'RIA', 126],
  ['targets', 3, 13],
  ['indicators', null, 251],
  ['indicators', '3.8', 2],
  ['goals', 'Planet', 5],
])('LIST of %s in %p has %p rows', async (level, scope, rows) => {
  expect(await call('LIST', level, scope)).toHaveLength(rows);
});

test('PROFILE names groups in the language asked', async () => {
  const profile = (language: string, by: string) =>
    call('PROFILE', [['T']], [['1.1']], null, null, by, language) as Promise<unknown[][]>;
  expect(await profile('ru', 'goal')).toEqual([
    ['Название', 'Применимо', 'T', 'P', 'none', 'n/a', 'Охват', 'Балл'],
    ['1 Ликвидация нищеты', 1, 1, 0, 0, 0, 1, 1],
  ]);
  expect((await profile('kk', 'P'))[1]?.[0]).toBe('Адамдар');
  expect((await profile('de', 'whole'))[0]?.[0]).toBe('Name');
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

test('PROFILE of the whole needs no codes', async () => {
  const rows = (await call('PROFILE', [['T'], ['']], null, null, null, 'whole')) as unknown[][];
  expect(rows[1]).toEqual(['All targets', 2, 1, 0, 1, 0, 0.5, 0.5]);
});

test('PROFILE brings percentage formats along where Excel takes them', async () => {
  const globals = globalThis as Record<string, unknown>;
  const isSetSupported = (name: string, version: string) =>
    name === 'CustomFunctionsRuntime' && version === '1.4';
  globals['Office'] = { context: { requirements: { isSetSupported } } };
  const [, row] = (await call('PROFILE', [['T'], ['P']], [['3.1'], ['3.2']])) as unknown[][];
  delete globals['Office'];
  const share = (basicValue: number) => ({
    type: 'FormattedNumber',
    basicValue,
    numberFormat: '0.0%',
  });
  expect(row).toEqual(['3 Good health and well-being', 2, 1, 1, 0, 0, share(1), share(0.75)]);
});

test('GAPS of the kind partial', async () => {
  const gaps = await call(
    'GAPS',
    [['T'], ['P'], ['']],
    [['1.1'], ['1.2'], ['1.3']],
    null,
    null,
    'P',
  );
  expect((gaps as string[][]).map(([code]) => code)).toEqual(['1.2']);
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

test('a range of 300,000 rows with codes', async () => {
  const rows = Array.from({ length: 300_000 }, (_, row) => [row % 2 ? 'T' : '']);
  const codes = rows.map((_, row) => [row % 2 ? '3.1' : '3.2']);
  expect(await call('COVERAGE', rows, codes)).toBe(0.5);
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
  ['COVERAGE', [[['T']], [[45872]]], '#VALUE! The number 45872 is a date'],
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
  ['PROFILE', [[['T']], null], '#VALUE! The range of targets contains no target code'],
  ['GAPS', [[['']], null], '#VALUE! The range of targets contains no target code'],
  ['BALANCE', [[['T']], [['']]], '#VALUE! The range of targets contains no target code'],
  ['PROFILE', [[['T']], [['3.1']], null, null, 'Region'], '#VALUE! “Region” is not a grouping'],
  ['GAPS', [[['T']], [['3.1']]], '#N/A No gaps.'],
  ['GAPS', [[['n/a']], [['3.1']]], '#N/A No target is applicable'],
  ['GAPS', [[['T']], [['3.1']], null, null, 'big'], '#VALUE! “big” is not a kind of gap'],
  ['HEADLINE', [[['T']], null, null, null, 'de'], '#VALUE! “de” is not available as a language'],
  ['HEADLINE', [[['T']], null, null, null, 'xx'], '#VALUE! “xx” is not available as a language'],
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
  ['BALANCE', [[['T']], [['3.1']]], '#N/A Balance compares goals'],
  ['TARGET', ['3.99'], '#VALUE! There is no SDG goal, target or indicator “3.99”'],
  ['TARGET', [3], '#VALUE! “3” names no target'],
  ['TARGET', ['3.8', 'Klingon'], '#VALUE! “Klingon” is not available as a language'],
  ['INDICATOR', ['3.8'], '#VALUE! “3.8” names no indicator'],
  ['LIST', ['pages'], '#VALUE! “pages” is not a level'],
  ['CODE', ['health'], '#VALUE! “health” contains no SDG code'],
  ['CODE', [8.1], '#VALUE! The number 8.1 may mean'],
  ['CODE', ['3.4; 5.2'], '#VALUE! “3.4; 5.2” contains several codes'],
  ['CODES', ['health'], '#N/A The text contains no SDG target code'],
] as const)('%s%j: %s', async (name, args, message) => {
  expect(await failure(name, ...(args as unknown as unknown[][][]))).toMatch(
    new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  );
});
