import { readFileSync } from 'node:fs';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { fill, messageOf } from '../../src/functions/messages';
import { loadProblemWords } from '../../src/i18n/function-problems';

type Words = { readonly [key: string]: string | Words };

/** `a.b` → text */
function flat(words: Words, above = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value]] : flat(value, `${above}${key}.`),
  );
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const wordsIn = (tag: string): Words =>
  JSON.parse(readFileSync(`src/i18n/functions/${tag}.json`, 'utf8'));
const english = new Map(flat(wordsIn('en')));

describe.each(INTERFACE_LANGUAGES.map(({ tag }) => tag))('%s', (tag) => {
  const words = flat(wordsIn(tag));

  test('has the texts of English and no others', () => {
    expect(words.map(([key]) => key)).toEqual([...english.keys()]);
  });

  test('fills in what English fills in', () => {
    for (const [key, text] of words) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? '')]);
    }
  });

  test('leaves nothing empty, unfinished or in English', () => {
    for (const [key, text] of words) {
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
      if (key.startsWith('problems.') || key === 'headline') expect(text).toMatch(/[.。؟]$/);
      const isSame = tag !== 'en' && text === english.get(key);
      // "total" and "Score" are the same word in some of the languages.
      expect([key, isSame && text.length > 10]).toEqual([key, false]);
    }
  });

  test('keeps the words that formulas need', () => {
    const quoted = (text: string) => (text.match(/"[^"]+"|SDG\.\w+/g) ?? []).sort();
    for (const [key, text] of words) {
      expect([key, quoted(text)]).toEqual([key, quoted(english.get(key) ?? '')]);
    }
  });
});

test('a message names the cell’s content and what to do', async () => {
  await loadProblemWords('fr');
  expect(messageOf({ problem: 'not-a-rating', cell: 'maybe', row: 3 }, 'fr')).toMatch(
    /«\u00a0maybe\u00a0» à la ligne 3 .*Écrivez/,
  );
  expect(
    messageOf(
      { problem: 'ambiguous-code', cell: '8.1', candidates: ['8.1', '8.10'] as never },
      'en',
    ),
  ).toContain('8.1, 8.10');
});

test('what is filled in is not filled in again', () => {
  expect(fill('{a} {b} {c}', { a: '{b}', b: '$&' })).toBe('{b} $& {c}');
});

test('an unloaded language is English, and a loaded one needs no waiting', async () => {
  const problem = { problem: 'not-a-rating', cell: 'maybe', row: 3 } as const;
  expect(messageOf(problem, 'es')).toBe(messageOf(problem, 'en'));
  await loadProblemWords('es');
  expect(messageOf(problem, 'es')).toMatch(/Escriba/);
  expect([loadProblemWords('es'), loadProblemWords('en')]).toEqual([undefined, undefined]);
});
