import { inputAgain, typedText } from '../../../src/workbook/sheet/cell-input';

test.each([
  ['2030', "'2030"],
  ['8.10', "'8.10"],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-x', "'-x"],
  ['@sum', "'@sum"],
  ["'quoted", "''quoted"],
  ['#N/A', "'#N/A"],
  ['TRUE', "'TRUE"],
  ['false', "'false"],
  ['VERDADERO', "'VERDADERO"],
  ['١٢', "'١٢"],
  ['T', 'T'],
  ['Partly', 'Partly'],
  ['Health and well-being', 'Health and well-being'],
  ['', ''],
])('the text %j is entered as %j', (text, input) => {
  expect(typedText(text)).toBe(input);
});

test.each([2030, true, null, undefined])('%j is no text and is entered as it is', (content) => {
  expect(typedText(content)).toBe(content);
});

test.each([
  ['Health', 'General', 'Health'],
  ['2030', 'General', "'2030"],
  ['=1+1', 'General', "'=1+1"],
  ['-', 'General', "'-"],
  ["'quoted", 'General', "''quoted"],
  ['TRUE', 'General', "'TRUE"],
  ['2030', '@', '2030'],
  ['=1+1', '@', '=1+1'],
])('%j in a cell of format %s is typed %j', (text, format, typed) =>
  expect(typedText(text, format)).toBe(typed),
);

test('a formula is entered again as a formula, a text that resembles one as text', () => {
  expect(inputAgain('=1+1', 2)).toBe('=1+1');
  expect(inputAgain('=1+1', '=1+1')).toBe("'=1+1");
  expect(inputAgain(8.1, 8.1)).toBe(8.1);
});
