import { cellsOf, optionalCells, wordOf } from '../../src/functions/arguments';

test.each([
  ['T', [['T']]],
  [undefined, [[null]]],
  [null, [[null]]],
  [[['a', 'b']], [['a', 'b']]],
  [
    ['a', 'b'],
    [['a'], ['b']],
  ],
  [
    [['a'], 'b'],
    [['a'], ['b']],
  ],
  [{ functionName: 'CODE' }, [[null]]],
  [{ type: 'String', basicValue: 'T' }, [[{ type: 'String', basicValue: 'T' }]]],
])('cells of %j: %j', (argument, cells) =>
  expect(JSON.stringify(cellsOf(argument))).toBe(JSON.stringify(cells)),
);

test('a range is not copied', () => {
  const range = [['a'], ['b']];
  expect(cellsOf(range)).toBe(range);
});

test.each([undefined, null, '', 0, [['']], [[null]], [[0]], [], [[]]])(
  '%j counts as left out',
  (argument) => expect(optionalCells(argument)).toBeUndefined(),
);

test('a column of empty cells does not', () => {
  expect(optionalCells([[''], ['']])).toEqual([[''], ['']]);
});

test.each([
  [' Planet ', 'planet'],
  [[['GOAL']], 'goal'],
  [3, '3'],
  ['', undefined],
  [Object.create(null), 'object'],
])('word of %p: %p', (argument, word) => expect(wordOf(argument)).toBe(word));
