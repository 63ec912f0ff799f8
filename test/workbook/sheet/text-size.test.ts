import {
  linesHeight,
  longestWord,
  textWidth,
  wrappedLines,
} from '../../../src/workbook/sheet/text-size';

// Measured in Carlito, whose letters are as wide as Calibri's.
test.each([
  ['Institution responsible', 100.4],
  ['Medium-term plan', 84.7],
  ['Национальные показатели', 126],
  ['Ұзақ мерзімді пайым', 99.4],
])('%s is not estimated narrower than it is, nor much wider', (text, measured) => {
  expect(textWidth(text)).toBeGreaterThanOrEqual(measured);
  expect(textWidth(text)).toBeLessThan(measured * 1.4);
});

test('bold and larger letters take more room', () => {
  expect(textWidth('Target', { bold: true })).toBeGreaterThan(textWidth('Target'));
  expect(textWidth('Target', { size: 22 })).toBeCloseTo(2 * textWidth('Target'), 6);
});

test.each([
  ['one', 200, 1],
  ['one two', 32, 2],
  ['Sustainability', 46, 3],
  ['', 40, 1],
])('%j in %i points takes %i lines', (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});

test('a column as wide as the longest word breaks no word', () => {
  const text = 'Национальные показатели развития';
  expect(wrappedLines(text, longestWord(text))).toBeLessThanOrEqual(3);
});

test('Chinese breaks anywhere', () => {
  expect(longestWord('可持续发展目标')).toBeLessThan(45);
});

test.each([
  [1, 11, 15],
  [2, 11, 30],
  [3, 8, 33],
])('%i lines at %i points are %i points tall', (lines, size, height) => {
  expect(linesHeight(lines, { size })).toBe(height);
});
