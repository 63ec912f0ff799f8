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
  [[{ refused: 'InvalidArgument' }], { failed: 'ConnectionFailure' }],
  [[{ refused: 'AccessDenied', at: 'Range.values' }], { refused: 'AccessDenied', at: 'Range' }],
  [[{ refused: 'AccessDenied', at: 'Range' }], { refused: 'InvalidArgument', at: 'Range' }],
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

test('Excel may refuse with another code, the workbench may not', () => {
  const expected = [{ one: { refused: 'InvalidArgument' } }];
  const [same, other] = ['InvalidArgument', 'GeneralException'].map((refused) => ({
    one: { refused, at: 'Range.values' },
  }));
  const fitting = [same, other].map((one) => [fits(expected, one), fits(expected, one, true)]);
  expect(fitting).toEqual([
    [true, true],
    [true, false],
  ]);
});
