import { frozenInput, isErrorText } from '../../../src/workbook/portable/errors';
import { checksumOf } from '../../../src/workbook/portable/record';

test.each([
  ['#N/A', '=NA()'],
  ['#DIV/0!', '=1/0'],
  ['#NUM!', '=SQRT(-1)'],
  ['#REF!', '=#REF!'],
  ['#VALUE!', '=VALUE("SDG")'],
  ['#NAME?', '=VALUE("SDG")'],
  ['#SPILL!', '=VALUE("SDG")'],
  ['#CALC!', '=VALUE("SDG")'],
  ['#GETTING_DATA', '=VALUE("SDG")'],
])('%s stays an error: %s', (error, formula) => {
  expect([isErrorText(error), frozenInput(error)]).toEqual([true, formula]);
  // Whatever error takes its place is not taken for something that somebody typed.
  expect(checksumOf([['total', error]])).toBe(checksumOf([['total', '#VALUE!']]));
});

test.each([
  ['#hashtag', "'#hashtag"],
  ['#SDG', "'#SDG"],
  ['# 1', "'# 1"],
  ['8.10', "'8.10"],
  ['', ''],
  [null, ''],
  [0, 0],
  [true, true],
])('%j is a value: %j', (value, input) => {
  expect([isErrorText(value), frozenInput(value)]).toEqual([false, input]);
  if (value) expect(checksumOf([[value]])).not.toBe(checksumOf([['#N/A']]));
});
