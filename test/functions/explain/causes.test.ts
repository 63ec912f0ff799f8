import * as fc from 'fast-check';
import { shown } from '../../../src/assessment/cells';
import { answerOf } from '../../../src/functions/explain/answer';
import { causesOf, type Spot } from '../../../src/functions/explain/causes';

async function causes(name: string, ...args: readonly unknown[]): Promise<readonly number[][]> {
  const answer = await answerOf(name, args);
  const error = answer.kind === 'result' ? answer.errors[0] : undefined;
  const problem = answer.kind === 'problem' ? answer.problem : error?.problem;
  if (!problem) throw new Error('no problem');
  return (await causesOf(name, args, problem, error)).map(asNumbers);
}

/** Argument, row and column; rows and columns too if they are several. */
const asNumbers = ({ argument, row, column, rows, columns }: Spot) =>
  rows * columns === 1 ? [argument, row, column] : [argument, row, column, rows, columns];

const ERROR = { type: 'Error', basicType: 'Error', basicValue: '#N/A' };

test.each([
  ['a word', 'COVERAGE', [[['T'], ['P', 'x']]], [[0, 1, 1]]],
  [
    'a number, which its text is not',
    'COVERAGE',
    [
      [['T'], ['T']],
      [['8.1'], [8.1]],
    ],
    [[1, 1, 0]],
  ],
  [
    'the first of several',
    'COVERAGE',
    [
      [['T'], ['T']],
      [['3.99'], ['3.99']],
    ],
    [[1, 0, 0]],
  ],
  ['a code in the scope', 'COVERAGE', [[['T']], [['3.1']], [['3.1', '3.99']]], [[2, 0, 1]]],
  ['the same text, in the scope', 'LIST', ['targets', [['3.1'], ['9.99']]], [[1, 1, 0]]],
  ['a code in a list', 'COVERAGE', [[['3.4'], ['9.99']]], [[0, 1, 0]]],
  ['an error', 'COVERAGE', [[['T']], [['3.1']], null, null, [[ERROR]]], [[4, 0, 0]]],
  [
    'a rating and its code',
    'COVERAGE',
    [
      [['T'], ['P']],
      [['3.1'], ['']],
    ],
    [
      [0, 1, 0],
      [1, 1, 0],
    ],
  ],
  [
    'ranges of two lengths',
    'COVERAGE',
    [[['T'], ['P']], [['3.1']]],
    [
      [0, 0, 0, 2, 1],
      [1, 0, 0],
    ],
  ],
  [
    'both raters',
    'AGREEMENT',
    [
      [['T'], ['n/a']],
      [['T'], ['P']],
    ],
    [
      [0, 1, 0],
      [1, 1, 0],
    ],
  ],
  [
    'a weight',
    'COVERAGE',
    [
      [['T']],
      null,
      null,
      [
        ['a', 1],
        ['b', 7],
      ],
    ],
    [[3, 1, 1]],
  ],
  [
    'a weight of 0',
    'COVERAGE',
    [
      [['T']],
      null,
      null,
      [
        ['a', 1],
        ['0', 1],
      ],
    ],
    [[3, 1, 1]],
  ],
  [
    'a label twice',
    'COVERAGE',
    [
      [['T']],
      null,
      null,
      [
        ['a', 1],
        ['a', 0.5],
      ],
    ],
    [
      [3, 0, 0],
      [3, 1, 0],
    ],
  ],
  ['a word for a scale', 'COVERAGE', [[['T']], null, null, 'x'], [[3, 0, 0]]],
  ['a scale of three columns', 'COVERAGE', [[['T']], null, null, [['a', 1, 2]]], [[3, 0, 0, 1, 3]]],
  ['no name of a document', 'SHARED', [[['T', 'P']], [['A'], ['']]], [[1, 1, 0]]],
  ['a language', 'TARGET', [[['3.8']], 'Klingon'], [[1, 0, 0]]],
  [
    'the cell of a list of codes',
    'CODE',
    [
      [
        ['3.8', '3.9'],
        ['3.1', '3.99'],
      ],
    ],
    [[0, 1, 1]],
  ],
  [
    'the row of a rating',
    'RATING',
    [
      [
        ['T', 'P'],
        ['P', 'x'],
      ],
    ],
    [[0, 1, 1]],
  ],
  ['a retired indicator', 'INDICATOR', [[['17.6.2']]], [[0, 0, 0]]],
  ['nothing in particular', 'COVERAGE', [[['n/a'], ['n/a']]], [[0, 0, 0, 2, 1]]],
  ['a range that was left out', 'PROFILE', [[['T']], null], []],
] as const)('%s: %s', async (_, name, args, found) => {
  expect(await causes(name, ...args)).toEqual(found);
});

test('whatever is among them, the cell found is what the message quotes, and emptying it helps', async () => {
  const codes = fc.constantFrom('3.1', '3.2', '3.99', '8.1', 8.1, 46237, '', 'Health');
  const ratings = fc.constantFrom('T', 'P', '', 'n/a', 'x', 4, 'y');
  const rows = fc.array(fc.tuple(ratings, ratings, codes), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const args = [cells.map(([one, other]) => [one, other]), cells.map(([, , code]) => [code])];
      const answer = await answerOf('COVERAGE', args);
      if (answer.kind !== 'problem' || !('cell' in answer.problem)) return;
      const [spot] = await causesOf('COVERAGE', args, answer.problem);
      const { argument = -1, row = -1, column = -1 } = spot ?? {};
      expect(shown(args[argument]?.[row]?.[column])).toBe(answer.problem.cell);
      // With this cell and those after it empty, something else is said, or nothing.
      const emptied = args.map((range, at) =>
        range.map((line, r) =>
          line.map((cell, c) => {
            const isAfter = r > row || (r === row && c >= column);
            return at === argument && isAfter ? null : cell;
          }),
        ),
      );
      expect(await answerOf('COVERAGE', emptied)).not.toEqual(answer);
    }),
  );
});
