import fc from 'fast-check';
import { readApplicable } from '../../src/assessment/applicable';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

test.each<[string, unknown[], boolean[]]>([
  ['words, in any language', ['yes', 'NO', 'нет', ' Non '], [true, false, false, false]],
  ['an empty cell, however Excel passes it', ['no', '', null, 0], [false, true, true, true]],
  ['TRUE and FALSE', [true, false], [true, false]],
  ['ones and noughts', [1, 0, 1], [true, false, true]],
  ['the same as text', ['1', '0', ''], [true, false, true]],
  ['n/a', ['n/a', 'not applicable', 'Applicable'], [false, false, true]],
  ['noughts alone, which are empty cells', [0, 0], [true, true]],
  ['data types', [{ type: 'FormattedNumber', basicValue: 1 }, 0], [true, false]],
])('%s', (_, cells, applicable) => expect(readApplicable(column(...cells))).toEqual(applicable));

test.each<[string, unknown[], number, string]>([
  ['another word', ['yes', 'perhaps'], 2, 'perhaps'],
  ['a rating', ['T'], 1, 'T'],
  ['another number', [1, 2], 2, '2'],
  ['an empty cell among ones', [1, ''], 2, ''],
  ['an error', ['no', '#REF!'], 2, '#REF!'],
])('%s is a problem', (_, cells, row, cell) =>
  expect(readApplicable(column(...cells))).toEqual({ problem: 'not-yes-or-no', row, cell }),
);

test('rows without a target may say anything', () => {
  const cells = column('Applicable?', 'no', 1, 0);
  const codes = column('Target', '1.1', 'Total', '1.2');
  expect(readApplicable(cells, codes)).toEqual([true, false, true, true]);
});

test('two columns are a problem', () =>
  expect(readApplicable([['yes', 'no']])).toEqual({
    problem: 'several-applicable-columns',
    columns: 2,
  }));

test('ones and noughts mean what yes and no mean', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1 }), (applies) => {
      const read = readApplicable(column(...applies.map((each) => (each ? 'yes' : 'no'))));
      expect(read).toEqual(applies);
      if (applies.includes(true))
        expect(readApplicable(column(...applies.map(Number)))).toEqual(read);
    }),
  );
});
