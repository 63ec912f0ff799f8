import { quoted } from '../../../src/workbook/formula/text';

test.each([
  ['so "so"', '"so ""so"""'],
  ['', '""'],
])('the text %j is written %s', (text, written) => expect(quoted(text)).toBe(written));

test('a long text is split into pieces of at most 255 characters, quotes counted once', () => {
  const text = `${'a'.repeat(249)}"${'b'.repeat(300)}`;
  const pieces = quoted(text).split('&');
  expect(pieces.every((piece) => piece.slice(1, -1).replaceAll('""', '"').length <= 255)).toBe(
    true,
  );
  expect(pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join('')).toBe(text);
});
