import { basicValue, isBlank, numberIn, shown } from '../../src/assessment/cells';

test.each([0, -0, null, undefined, '', '  ', '\u00a0'])('%p is blank', (cell) => {
  expect(isBlank(cell)).toBe(true);
});

test.each(['0', '-', false, NaN, 'none', 0.1])('%p is not blank', (cell) => {
  expect(isBlank(cell)).toBe(false);
});

test.each([
  [3, 3],
  ['2', 2],
  [' 0,5 ', 0.5],
  ['-1.5', -1.5],
  ['1,000.5', undefined],
  ['half', undefined],
  ['', undefined],
  [NaN, undefined],
  [Infinity, undefined],
  [true, undefined],
])('number in %p: %p', (cell, number) => expect(numberIn(cell)).toBe(number));

test.each([
  [{ type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0%' }, 0.5],
  [{ type: 'String', basicValue: 'T' }, 'T'],
  ['T', 'T'],
  [null, null],
])('basic value of %p: %p', (cell, value) => expect(basicValue(cell)).toBe(value));

test.each([
  ['  two \n words ', 'two words'],
  [null, ''],
  [{}, 'object'],
  [0.5, '0.5'],
  ['x'.repeat(70), `${'x'.repeat(60)}…`],
])('%p is shown as %p', (cell, text) => expect(shown(cell)).toBe(text));
