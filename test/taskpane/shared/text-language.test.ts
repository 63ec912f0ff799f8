import { firstTextLanguage, htmlLanguage } from '../../../src/taskpane/shared/text-language';

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

test('HTML wants hyphens', () => {
  expect(htmlLanguage('nb_NO')).toBe('nb-NO');
});
