import { scanCodes } from '../../../src/catalogue/codes/scan';

const codesIn = (text: string) => scanCodes(text).map(({ code }) => code);

test('a mention is a code with its place', () => {
  expect(scanCodes('see target 3.8, up')).toEqual([
    { code: '3.8', start: 11, end: 14, isMarked: true, isLeading: false },
  ]);
});

test.each([
  ['3.8 coverage', false, true],
  ['coverage 3.8', false, false],
  ['coverage, target 3.8', true, false],
  ['target 3.8', true, true],
  ['health\n3.8', false, true],
  ['• 3.8', false, true],
  ['(3.8)', false, true],
])('is the code of %j marked (%s), does it head a line (%s)?', (text, isMarked, isLeading) => {
  expect(scanCodes(text)).toMatchObject([{ code: '3.8', isMarked, isLeading }]);
});

test('a word before a list marks all of it', () => {
  const marks = scanCodes('serves targets 3.4, 5.2 and 16.10').map((each) => each.isMarked);
  expect(marks).toEqual([true, true, true]);
});

test.each([
  ['a letter', 'target 1.a', ['1.a']],
  ['a Cyrillic letter', '1.а', ['1.a']],
  ['an indicator', '3.8.1', ['3.8.1']],
  ['a comma after a word', 'see target 3,8', ['3.8']],
  ['a comma at the head of a line', '3,8', ['3.8']],
  ['a comma elsewhere', 'rose 3,8', []],
  ['a list without spaces', '3.4,5.2', ['3.4', '5.2']],
  ['an Arabic dash', 'الغاية 3-8', ['3.8']],
  ['a target that does not exist', '3.99', ['3.99']],
  ['leading zeros', '3.08', []],
  ['three places', '1.250', []],
  ['a date', '12.05.2016', []],
  ['a currency', '$1.5', []],
  ['a comparison', 'value > 1.5', []],
  ['a percentage', '3.4 %', []],
  ['a percentage after a word', 'target 3.4 %', []],
  ['both bounds of a range', 'growth of 1.5-2.5 %', []],
  ['what was and what is', 'from 3.4 to 5.2', []],
  ['what was and what is, after a word', 'from target 3.4 to 5.2', ['3.4', '5.2']],
  ['years in running text', 'aged 2.5 years', []],
  ['years after a word', 'target 1.5 years ahead', ['1.5']],
  ['years at the head of a cell', '1.5 years ahead', ['1.5']],
  ['the number of a table', 'table 1.2', []],
  ['a name', 'pm2.5', []],
  ['a unit without a space', '2.5kg', []],
])('%s: in %j', (_, text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});

test('a word that is too far away marks nothing', () => {
  expect(scanCodes(`target${' '.repeat(41)}3.8`)).toMatchObject([{ isMarked: false }]);
  expect(scanCodes(`target${' '.repeat(30)}3.8`)).toMatchObject([{ isMarked: true }]);
});
