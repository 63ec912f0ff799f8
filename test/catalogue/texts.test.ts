import type { TextFile } from '../../src/catalogue/catalogue-texts';
import type { GoalCode, IndicatorCode } from '../../src/catalogue/codes/patterns';
import { INDICATORS } from '../../src/catalogue/indicators';
import type { LanguageTag } from '../../src/catalogue/languages';
import { loadTexts, textsLoader, TextsNotLoaded } from '../../src/catalogue/texts';
import { wholeFile } from './whole-file';

const partial: TextFile = { ...wholeFile('fr'), targets: {}, goals: {} };

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
    const { asked, load } = recorder({ fr: partial, en: wholeFile('en') });
    await load('fr');
    expect(asked).toEqual(['fr', 'en']);
  });
  test('does not ask for English where none is missing', async () => {
    const { asked, load } = recorder({ fr: wholeFile('fr') });
    await load('fr');
    expect(asked).toEqual(['fr']);
  });
  test('asks once for a language, however often it is wanted', async () => {
    const { asked, load } = recorder({ fr: partial, es: partial, en: wholeFile('en') });
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
    files.fr = wholeFile('fr');
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
