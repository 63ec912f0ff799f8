import { readFileSync } from 'node:fs';
import { INTERFACE_LANGUAGES } from '../../../src/i18n/languages';
import { DOCUMENT_KINDS, kindOfWord } from '../../../src/workbook/matrix/document-kind';

test.each([
  [' Sectoral ', 'sectoral'],
  ['LONG-TERM VISION', 'vision'],
  ['Среднесрочный', 'medium-term'],
  ['өңірлік', 'regional'],
  ['خطة قطاعية', 'sectoral'],
  ['长期', 'vision'],
  ['Ministry of Health', undefined],
  ['', undefined],
])('%j is %p', (word, kind) => {
  expect(kindOfWord(word)).toBe(kind);
});

test('the words that sheets are made with are known in every language', () => {
  for (const { tag } of INTERFACE_LANGUAGES) {
    const words = JSON.parse(readFileSync(`src/i18n/${tag}.json`, 'utf8'));
    for (const kind of DOCUMENT_KINDS) {
      expect([tag, kindOfWord(words.sheets.matrix.kinds[kind])]).toEqual([tag, kind]);
    }
  }
});
