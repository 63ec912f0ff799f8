import { dottedCode, numbersIn } from '../../../src/catalogue/codes/numbers';

test.each([
  ['3.8 and 5', ['3.8', '5']],
  ['3.4,5.2', ['3.4', '5.2']],
  ['1,200.5', ['1,200.5']],
  ['12.05.2016', ['12.05.2016']],
  ['16.10.2.a', ['16.10.2.a']],
  ['4.a.1.1', ['4.a.1.1']],
  ['3.8.after', ['3.8']],
  ['2026-08-03', ['2026', '08', '03']],
])('the numbers in %j are %j', (text, numbers) => {
  expect([...numbersIn(text)].map(({ written }) => written)).toEqual(numbers);
});

test.each([
  ['see c030801', 4, ['3.8.1']],
  ['8-10-1', 0, ['8.10.1']],
  ['8-3-1-1', 0, ['8.3.1.1']],
])('%j has a code that is written otherwise', (text, start, codes) => {
  expect([...numbersIn(text)]).toMatchObject([{ start, end: text.length, codes }]);
});

test.each(['ac030801', 'c0308010', '3-8-26', '03-08-01', '8-10-1-2026'])('%j has none', (text) => {
  expect([...numbersIn(text)].filter(({ codes }) => codes)).toEqual([]);
});

test.each([
  ['3.8', '3.8'],
  ['1.а', '1.a'],
  ['3.08', null],
  ['3.8.16', '3.8.16'],
  ['3,8', null],
])('%j in dotted form is %j', (written, code) => expect(dottedCode(written)).toBe(code));
