import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';

type Words = { readonly [key: string]: string | Words };

const read = (tag: string): Words =>
  JSON.parse(readFileSync(join('src', 'i18n', `${tag}.json`), 'utf8'));

/** `a.b` → text, for every text of a file. */
function flat(words: Words, above = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') texts.set(above + key, value);
    else for (const [path, text] of flat(value, `${above}${key}.`)) texts.set(path, text);
  }
  return texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(PLURAL, '');
const placeholders = (text: string) =>
  [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => name);

const english = flat(read('en'));
const plurals = new Set([...english.keys()].filter((key) => PLURAL.test(key)).map(base));
const others = INTERFACE_LANGUAGES.filter(({ tag }) => tag !== 'en').map(({ tag }) => tag);

test('English has both of its plural forms wherever it has one', () => {
  for (const key of plurals) {
    expect([english.has(`${key}_one`), english.has(`${key}_other`), key]).toEqual([
      true,
      true,
      key,
    ]);
  }
});

test('no English text is empty, has stray spaces or straight quotation marks', () => {
  const unclean = [...english].filter(
    ([key, text]) => key !== 'common.separator' && (text !== text.trim() || !/^[^"']+$/.test(text)),
  );
  expect(unclean).toEqual([]);
});

describe.each(others)('%s', (tag) => {
  const texts = flat(read(tag));
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories as string[];

  test('has no word that English lacks', () => {
    const unknown = [...texts.keys()].filter((key) => {
      if (english.has(key)) return false;
      const category = PLURAL.exec(key)?.[1];
      return !(category && plurals.has(base(key)) && categories.includes(category));
    });
    expect(unknown).toEqual([]);
  });

  test('has all plural forms of its language wherever it has one', () => {
    const translated = [...plurals].filter((key) =>
      categories.some((category) => texts.has(`${key}_${category}`)),
    );
    const missing = translated.flatMap((key) =>
      categories.map((category) => `${key}_${category}`).filter((form) => !texts.has(form)),
    );
    expect(missing).toEqual([]);
  });

  test('keeps the places for values', () => {
    const wrong = [...texts].filter(([key, text]) => {
      const model = english.get(key) ?? english.get(`${base(key)}_other`) ?? '';
      // "One target" needs no figure; every other value must appear.
      const needed = placeholders(model).filter((name) => !(name === 'count' && PLURAL.test(key)));
      const given = placeholders(text);
      const known = placeholders(model);
      return !(
        needed.every((name) => given.includes(name)) && given.every((name) => known.includes(name))
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has no empty text', () => {
    expect([...texts].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });
});
