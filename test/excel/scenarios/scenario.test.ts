import { fits, type Observed } from '../../../src/excel/scenarios/scenario';

test.each<[readonly Observed[], Observed]>([
  [['accepted'], 'accepted'],
  [[[[0]], [[null]]], [[null]]],
  [[{ refused: 'InvalidArgument' }], { refused: 'InvalidArgument', at: 'Range.values' }],
  [[['old', 'new']], ['old', 'new']],
  [[{ range: null }], { range: null, more: 1 }],
])('%j: %j fits', (expected, observed) => {
  expect(fits(expected, observed)).toBe(true);
});

test.each<[readonly Observed[], Observed]>([
  [['accepted'], { refused: 'InvalidArgument' }],
  [[{ refused: 'InvalidArgument' }], 'accepted'],
  [[{ refused: 'InvalidArgument' }], { refused: 'GeneralException' }],
  [[[[0]], [[null]]], [['']]],
  [[['new']], ['new', 'old']],
  [[{ 0: 'new' }], ['new']],
  [[{ range: null }], { other: null }],
  [[{ range: null }], null],
  [[7], '7'],
  [[], 'accepted'],
])('%j: %j does not', (expected, observed) => {
  expect(fits(expected, observed)).toBe(false);
});
