import {
  firstTextLanguage,
  htmlLanguage,
  sheetLanguage,
} from '../../../src/taskpane/shared/text-language';

test.each([
  ['en', 'en-US', 'en'],
  ['en', 'de-DE', 'de'],
  ['fr', 'de-DE', 'fr'],
  ['zh', 'zh-CN', 'zh-Hans'],
  ['en', undefined, 'en'],
  ['kk', undefined, 'kk'],
  ['en', 'xx', 'en'],
])('pane in %s, Office in %s: texts in %s', (pane, office, tag) => {
  expect(firstTextLanguage(pane, office)).toBe(tag);
});

test.each([
  ['ru', 'en', 'ru'],
  ['zh-Hans', 'en', 'zh'],
  ['en', 'fr', 'en'],
  ['de', 'fr', 'fr'],
] as const)(
  'a sheet with texts in %s, made from a pane in %s, is headed in %s',
  (texts, pane, tag) => {
    expect(sheetLanguage(texts, pane)).toBe(tag);
  },
);

test('HTML wants hyphens', () => {
  expect(htmlLanguage('nb_NO')).toBe('nb-NO');
});
