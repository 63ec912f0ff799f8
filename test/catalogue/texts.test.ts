import { catalogueTexts, lacksTexts, type TextFile } from '../../src/catalogue/catalogue-texts';
import type { GoalCode, IndicatorCode, TargetCode } from '../../src/catalogue/codes/patterns';
import { GOALS } from '../../src/catalogue/goals';
import { INDICATORS } from '../../src/catalogue/indicators';
import type { LanguageTag } from '../../src/catalogue/languages';
import { TARGETS } from '../../src/catalogue/targets';
import { loadTexts, textsLoader, TextsNotLoaded } from '../../src/catalogue/texts';

const same = (codes: readonly { code: string }[], tag: string) =>
  Object.fromEntries(codes.map(({ code }) => [code, `${tag} ${code}`]));
const whole = (tag: string): TextFile => ({
  lang: tag,
  goals: Object.fromEntries(
    GOALS.map(({ code }) => [code, { short: `${tag} ${code}`, title: `${tag} ${code}!` }]),
  ),
  targets: same(TARGETS, tag),
  indicators: same(INDICATORS, tag),
});
const partial: TextFile = { ...whole('fr'), targets: {}, goals: {} };

describe('catalogueTexts', () => {
  const texts = catalogueTexts('fr', partial, whole('en'));

  test('gives what the language has', () =>
    expect(texts.indicator('1.1.1' as IndicatorCode)).toEqual({
      text: 'fr 1.1.1',
      isFallback: false,
    }));
  test('gives English for a target it lacks, marked', () =>
    expect(texts.target('1.a' as TargetCode)).toEqual({ text: 'en 1.a', isFallback: true }));
  test('gives English for a goal it lacks, marked', () =>
    expect(texts.goal('3' as GoalCode)).toEqual({
      short: 'en 3',
      title: 'en 3!',
      isFallback: true,
    }));
  test('knows its language and direction', () =>
    expect([texts.language, texts.direction]).toEqual(['fr', 'ltr']));
  test('reads from right to left in Arabic', () =>
    expect(catalogueTexts('ar', partial, whole('en')).direction).toBe('rtl'));
});

test('a file that lacks one text lacks texts', () => {
  const indicators = same(INDICATORS.slice(1), 'fr');
  expect(lacksTexts({ ...whole('fr'), indicators })).toBe(true);
});
test('a whole file lacks none', () => expect(lacksTexts(whole('fr'))).toBe(false));

describe('textsLoader', () => {
  function recorder(files: Partial<Record<LanguageTag, TextFile>>) {
    const asked: LanguageTag[] = [];
    const load = textsLoader((tag) => {
      asked.push(tag);
      const file = files[tag];
      return file ? Promise.resolve(file) : Promise.reject(new Error('offline'));
    });
    return { asked, load };
  }

  test('asks for English where texts are missing', async () => {
    const { asked, load } = recorder({ fr: partial, en: whole('en') });
    await load('fr');
    expect(asked).toEqual(['fr', 'en']);
  });
  test('does not ask for English where none is missing', async () => {
    const { asked, load } = recorder({ fr: whole('fr') });
    await load('fr');
    expect(asked).toEqual(['fr']);
  });
  test('asks once for a language, however often it is wanted', async () => {
    const { asked, load } = recorder({ fr: partial, es: partial, en: whole('en') });
    await Promise.all([load('fr'), load('fr'), load('en')]);
    await load('es');
    expect(asked.sort()).toEqual(['en', 'es', 'fr']);
  });
  test('rejects with the language it could not get', async () => {
    const { load } = recorder({ fr: partial });
    const problem = await load('fr').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(TextsNotLoaded);
    expect(problem).toMatchObject({ kind: 'texts-not-loaded', language: 'en' });
  });
  test('tries again after a failure', async () => {
    const files: Partial<Record<LanguageTag, TextFile>> = {};
    const { load } = recorder(files);
    await expect(load('fr')).rejects.toBeInstanceOf(TextsNotLoaded);
    files.fr = whole('fr');
    await expect(load('fr')).resolves.toHaveProperty('language', 'fr');
  });
});

describe('loadTexts', () => {
  test('loads a language', async () =>
    expect((await loadTexts('ru')).goal('1' as GoalCode)).toEqual({
      short: 'Ликвидация нищеты',
      title: 'Повсеместная ликвидация нищеты во всех ее формах',
      isFallback: false,
    }));
  test('loads what a language lacks in English', async () => {
    const { text, isFallback } = (await loadTexts('kk')).indicator('8.9.2' as IndicatorCode);
    expect([text, isFallback]).toEqual(['Employed persons in the tourism industries', true]);
  });
  test('loads English itself without gaps', async () => {
    const texts = await loadTexts('en');
    expect(INDICATORS.filter(({ code }) => texts.indicator(code).isFallback)).toEqual([]);
  });
});
