import { literalCells } from '../../../src/workbook/formula/literal';
import { formulaTokens } from '../../../src/workbook/formula/tokens';

const NA = { type: 'Error', basicType: 'Error', basicValue: '#N/A' };

test.each([
  ['"so ""so"""', [['so "so"']]],
  ['-2.5', [[-2.5]]],
  [' +3 ', [[3]]],
  ['TRUE', [[true]]],
  ['#n/a', [[NA]]],
  [
    '{"T",1;"P",-2}',
    [
      ['T', 1],
      ['P', -2],
    ],
  ],
  ['{ #N/A ; false }', [[NA], [false]]],
])('%s', (text, cells) => {
  expect(literalCells(formulaTokens(text))).toEqual(cells);
});

test.each([
  '',
  '1-2',
  '-"a"',
  '--1',
  'A1',
  '-A1',
  '"a"&"b"',
  '50%',
  '{A1}',
  '{1,2',
  '{1,,2}',
  '(1)',
])('%s has to be calculated, or is no constant', (text) =>
  expect(literalCells(formulaTokens(text))).toBeUndefined(),
);
