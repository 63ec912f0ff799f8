import { bestLanguage, findLanguage, language, LANGUAGES } from '../../src/catalogue/languages';

test.each([
  ['ru-RU', 'ru'],
  ['ru-KZ', 'ru'],
  ['RU', 'ru'],
  ['kk-KZ', 'kk'],
  ['kk-Cyrl-KZ', 'kk'],
  ['zh-CN', 'zh-Hans'],
  ['zh-Hans-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['nb-NO', 'nb_NO'],
  ['nb_NO', 'nb_NO'],
  ['no', 'nb_NO'],
  ['nn-NO', 'nb_NO'],
  ['ar-SA', 'ar'],
  ['ro-MD', 'ro'],
  ['sr-Latn-ME', 'cnr'],
  ['sr-Latn-RS', 'en'],
  [' fr ', 'fr'],
  ['French', 'fr'],
  ['français', 'fr'],
  ['Қазақша', 'kk'],
  ['en-GB', 'en'],
  ['pt-BR', 'en'],
  ['xx', 'en'],
  ['', 'en'],
  ['constructor', 'en'],
  ['-', 'en'],
])('the best language for "%s" is %s', (wanted, tag) => expect(bestLanguage(wanted)).toBe(tag));

test('an unknown language is not found', () => expect(findLanguage('pt-BR')).toBeNull());
test('every language finds itself by tag, own name and English name', () => {
  for (const { tag, name, english } of LANGUAGES)
    expect([tag, name, english].map(findLanguage)).toEqual([tag, tag, tag]);
});
test('Arabic alone runs from right to left', () =>
  expect(LANGUAGES.filter(({ direction }) => direction === 'rtl')).toEqual([language('ar')]));
test('the six official languages and Kazakh were made by people', () =>
  expect(
    (['ar', 'en', 'es', 'fr', 'kk', 'ru', 'zh-Hans'] as const).some(
      (tag) => language(tag).isMachineMade,
    ),
  ).toBe(false));
