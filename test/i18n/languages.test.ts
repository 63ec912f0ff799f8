import { direction, INTERFACE_LANGUAGES, interfaceTag } from '../../src/i18n/languages';

test('every language of the interface is found by its own tag', () => {
  for (const { tag } of INTERFACE_LANGUAGES) expect(interfaceTag(tag)).toBe(tag);
});

test.each([
  ['ru-RU', 'ru'],
  ['AR-sa', 'ar'],
  ['zh-CN', 'zh'],
  ['zh-Hans', 'zh'],
  ['kk_KZ', 'kk'],
  ['sw', 'en'],
  ['nb_NO', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('%s is shown in %s', (wanted, tag) => {
  expect(interfaceTag(wanted)).toBe(tag);
});

test('Arabic alone runs from right to left', () => {
  const rightToLeft = INTERFACE_LANGUAGES.filter(({ tag }) => direction(tag) === 'rtl');
  expect(rightToLeft.map(({ tag }) => tag)).toEqual(['ar']);
});
