import {
  cellsOfArgument,
  isOmitted,
  placeholder,
  placeholderIndex,
} from '../../../src/workbook/portable/call-arguments';
import { argumentsOf, argumentsRead } from './arguments-of';

test('references are numbered, what is left out is not', () => {
  expect(argumentsOf('=SDG.COVERAGE(B2:B3,,"RIA",A2:A3)')).toMatchObject([
    {
      kind: 'reference',
      text: '_ref0_',
      sheet: 'Plan',
      area: { row: 1, column: 1, rows: 2, columns: 1 },
      cells: [['T'], ['']],
      rowLimit: 0,
    },
    { kind: 'omitted' },
    { kind: 'literal', cells: [['RIA']] },
    { kind: 'reference', text: '_ref1_', cells: [['1.1'], ['1.2']] },
  ]);
});

test.each([
  [
    '{"a",1;"b",-2}',
    [
      ['a', 1],
      ['b', -2],
    ],
  ],
  ['"say ""yes"""', [['say "yes"']]],
  ['-0.5', [[-0.5]]],
  ['TRUE', [[true]]],
  ['#N/A', [['#N/A']]],
])('the constant %s', (text, cells) => {
  expect(argumentsOf(`=SDG.COVERAGE(${text})`)).toEqual([{ kind: 'literal', cells }]);
});

test('whole columns are read as far as they are filled, with room for 500 rows more', () => {
  const [whole] = argumentsOf('=SDG.COVERAGE(B:B)');
  expect(whole).toMatchObject({ rowLimit: 506 });
  expect(cellsOfArgument(whole)).toHaveLength(6);
});

test.each([
  ['B2:B3+1', 'computed-range'],
  ['OFFSET(B2,1,1)', 'computed-range'],
  ['Elsewhere!B2', 'unknown-reference'],
  ['[Book2.xlsx]Plan!B2', 'other-workbook'],
])('%s cannot be read: %s', (argument, reason) => {
  expect(argumentsRead(`=SDG.COVERAGE(${argument})`)).toBe(reason);
});

test.each([
  ['', true],
  ['""', true],
  ['{"",""}', true],
  ['"x"', false],
  ['E1', false],
])('is the argument %j left out for good? %s', (argument, answer) => {
  expect(isOmitted(argumentsOf(`=SDG.COVERAGE(B2,${argument})`)[1])).toBe(answer);
});

test('what is left out is one empty cell', () => {
  expect([cellsOfArgument(undefined), cellsOfArgument({ kind: 'omitted' })]).toEqual([
    [[null]],
    [[null]],
  ]);
  expect(isOmitted(undefined)).toBe(true);
});

test('placeholders are recognised, nothing else is mistaken for one', () => {
  expect(placeholderIndex(placeholder(12))).toBe(12);
  expect(['_ref_', 'ref1', '_ref1_x', 'B2'].map(placeholderIndex)).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ]);
});
