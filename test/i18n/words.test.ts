import {
  chooseLanguage,
  createWords,
  loadScreenWords,
  wordsIn,
  type ReadWords,
} from '../../src/i18n/words';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import english from '../../src/i18n/en.json';
import { allWords } from './all-words';

/** Languages that have one word each. */
const read: ReadWords = async (tag) => ({ nav: { catalogue: `Catalogue (${tag})` } });
const offline: ReadWords = () => Promise.reject(new Error('offline'));

test('English is there at once', () => {
  expect(createWords().t('nav.catalogue')).toBe('Catalogue');
});

test('English of the other screens is there when it has been loaded', async () => {
  const words = createWords();
  expect(words.t('check.title')).toBe('check.title');
  await loadScreenWords(words);
  expect(words.t('check.title')).toBe('Check the workbook');
  expect(words.t('nav.catalogue')).toBe('Catalogue');
});

test('the first screen loads its own words of a language, the other screens all of them', async () => {
  const words = createWords();
  await chooseLanguage(words, 'fr');
  expect(words.t('nav.results')).toBe('Résultats');
  expect(words.hasResourceBundle('fr', 'translation')).toBe(true);
  expect(words.getResource('fr', 'translation', 'check')).toBeUndefined();
  await loadScreenWords(words);
  expect(words.getResource('fr', 'translation', 'check.title')).not.toBe(
    words.getResource('en', 'translation', 'check.title'),
  );
  // From then on a language comes whole, through whatever object React hands out for these words.
  await chooseLanguage(Object.create(words) as typeof words, 'ru');
  expect(words.getResource('ru', 'translation', 'check.title')).toMatch(/\p{Script=Cyrillic}/u);
});

test('a screen whose words cannot be loaded fails, and may be tried again', async () => {
  const words = createWords();
  await chooseLanguage(words, 'fr', read);
  await expect(loadScreenWords(words, offline)).rejects.toThrow('no words: fr');
  await expect(loadScreenWords(words, read)).resolves.toBeUndefined();
});

test('plural forms follow the number', () => {
  const { t } = createWords();
  expect(t('common.targets', { count: 1 })).toBe('1 target');
  expect(t('common.targets', { count: 126 })).toBe('126 targets');
});

test('names are put in as they were typed', () => {
  const text = allWords().t('catalogue.inserted.text', { sheet: 'R&D <1>' });
  expect(text).toContain('“R&D <1>”');
});

test('a chosen language is used, with English for words it lacks', async () => {
  const words = createWords();
  await expect(chooseLanguage(words, 'fr', read)).resolves.toBe(true);
  expect(words.language).toBe('fr');
  expect(words.t('nav.catalogue')).toBe('Catalogue (fr)');
  expect(words.t('nav.results')).toBe('Results');
});

test('a language that cannot be loaded leaves the pane as it is, and may be tried again', async () => {
  const words = createWords();
  await expect(chooseLanguage(words, 'ru', offline)).resolves.toBe(false);
  expect(words.language).toBe('en');
  await expect(chooseLanguage(words, 'ru', read)).resolves.toBe(true);
});

test('a language is loaded once', async () => {
  const asked: string[] = [];
  const counting: ReadWords = (tag) => {
    asked.push(tag);
    return read(tag);
  };
  const words = createWords();
  await chooseLanguage(words, 'es', counting);
  await chooseLanguage(words, 'en', counting);
  await chooseLanguage(words, 'es', counting);
  expect(asked).toEqual(['es']);
});

test('a sheet may speak another language than the pane', async () => {
  const words = createWords();
  const t = await wordsIn(words, 'ru', read);
  expect(t('nav.catalogue')).toBe('Catalogue (ru)');
  expect(words.t('nav.catalogue')).toBe('Catalogue');
});

test('a sheet speaks the language of the pane if its own cannot be loaded', async () => {
  const words = createWords();
  await chooseLanguage(words, 'fr', read);
  expect((await wordsIn(words, 'ru', offline))('nav.catalogue')).toBe('Catalogue (fr)');
});

test('nobody sees a place for a value: every text with one is asked for with values', () => {
  const withPlaces = new Set(
    Object.entries(flat(english)).flatMap(([key, text]) => (text.includes('{{') ? [key] : [])),
  );
  const without = sources('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)',?\s*\)/g)]
      .filter(([, key = '']) => withPlaces.has(key))
      .map(([, key]) => `${file}: ${key}`),
  );
  expect(without).toEqual([]);
});

/** All texts by their keys. */
function flat(texts: object, before = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? { [before + key]: value }
        : flat(value as object, `${before}${key}.`),
    ),
  ) as Record<string, string>;
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
