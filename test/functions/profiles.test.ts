import { call, failure } from './in-excel';

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

test.each([
  ['even', [['T'], ['P']], 1],
  ['all in one goal', [['T'], ['']], 0],
])('BALANCE of two goals, %s, is %s', async (_, ratings, balance) => {
  expect(await call('BALANCE', ratings, [['1.1'], ['2.1']])).toBeCloseTo(balance as number, 12);
});

test.each([
  ['PROFILE', [[['T']], null], '#VALUE! The range of targets contains no target code'],
  ['GAPS', [[['']], null], '#VALUE! The range of targets contains no target code'],
  ['BALANCE', [[['T']], [['']]], '#VALUE! The range of targets contains no target code'],
  ['PROFILE', [[['T']], [['3.1']], null, null, 'Region'], '#VALUE! “Region” is not a grouping'],
  ['GAPS', [[['T']], [['3.1']]], '#N/A No gaps.'],
  ['GAPS', [[['n/a']], [['3.1']]], '#N/A No target is applicable'],
  ['GAPS', [[['T']], [['3.1']], null, null, 'big'], '#VALUE! “big” is not a kind of gap'],
  ['BALANCE', [[['T']], [['3.1']]], '#N/A Balance compares goals'],
] as const)('%s%j: %s', async (name, args, message) => {
  const text = await failure(name, ...(args as unknown as unknown[][][]));
  expect(text.slice(0, message.length)).toBe(message);
});
