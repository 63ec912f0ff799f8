import { BLANKS, call, failure, spilled } from './in-excel';

test.each(BLANKS)('with empty cells as %p text functions leave them empty', async (blank) => {
  expect(await call('TARGET', [['3.6'], [blank]])).toEqual([
    [expect.stringContaining('road traffic')],
    [''],
  ]);
  expect(await call('CODE', [[blank, 'SDG 3,8']])).toEqual([['', '3.8']]);
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

test.each([
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
  const text = await failure(name, ...(args as unknown as unknown[][][]));
  expect(text.slice(0, message.length)).toBe(message);
});
