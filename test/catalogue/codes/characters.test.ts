import fc from 'fast-check';
import { plainCharacters, plainLetter } from '../../../src/catalogue/codes/characters';

test.each([
  ['capital letters', 'Target 3.A', 'target 3.a'],
  ['full-width signs', 'ＳＤＧ３．８', 'sdg3.8'],
  ['Arabic digits and their point', '٣٫٨', '3.8'],
  ['Persian digits', '۱۶.۱۰', '16.10'],
  ['Devanagari digits', '३.८', '3.8'],
  ['Thai digits', '๓.๘', '3.8'],
  ['Khmer digits', '៣.៨', '3.8'],
  ['a no-break space', '3.8\u00a0and', '3.8 and'],
  ['an ideographic space', '3.8\u30005.2', '3.8 5.2'],
  ['dashes', '3.1–3.4 — 3−8', '3.1-3.4 - 3-8'],
  ['a raised point between digits', '3·8', '3.8'],
  ['a raised point elsewhere', 'a·b', 'a·b'],
  ['commas and semicolons of other scripts', '3٬8، 5.2、1.1', '3,8; 5.2;1.1'],
  ['signs without width', '\u200e3.\u200b8\ufeff', '3.8'],
  ['the sign of a footnote', '3.8¹', '3.8'],
  ['other letters', 'Задача É', 'задача é'],
])('%s: %p is %p', (_, text, plain) => {
  expect(plainCharacters(text)).toBe(plain);
});

test('plain characters are plain already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const plain = plainCharacters(text);
      expect(plainCharacters(plain)).toBe(plain);
    }),
  );
});

test.each([
  ['Cyrillic', 'авс', 'abc'],
  ['Greek', 'αβ', 'ab'],
  ['Arabic', 'أابجد', 'aabcd'],
  ['Latin', 'abcd', 'abcd'],
])('%s letters that look like those of codes', (_, letters, plain) => {
  expect([...letters].map(plainLetter).join('')).toBe(plain);
});

// The third letter of the Russian alphabet looks like b: taking г for c would be a guess.
test.each(['б', 'г', 'д', '7', 'é'])('%s stays as it is', (sign) => {
  expect(plainLetter(sign)).toBe(sign);
});
