import {
  cellsOf,
  errorIn,
  everyCellOf,
  optionalCells,
  wordOf,
} from '../../src/functions/arguments';

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

const BROKEN = { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!' };

test('a cell that shows an error is told with its row', () => {
  expect(() => cellsOf([['T'], ['P'], ['', BROKEN]])).toThrow(/^Row 3 .* #DIV\/0!/);
  expect(() => cellsOf(BROKEN)).toThrow(/#DIV\/0!/);
  expect(everyCellOf([[BROKEN]])).toEqual([[BROKEN]]);
  expect(errorIn(['T', BROKEN], 4)).toEqual({ problem: 'error-cell', cell: '#DIV/0!', row: 5 });
  expect(errorIn(['T', '#DIV/0!', null, { type: 'String', basicValue: 'T' }], 4)).toBeUndefined();
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
