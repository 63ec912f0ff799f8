import { sheetLanguage } from '../../src/tasks/sheet-language';

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
