import { isShown } from '../../../src/workbench/model/filter-criteria';
import type { CellValue, FilterCriteria } from '../../../src/workbench/model/snapshot';

const shows = (criteria: FilterCriteria, value: CellValue | null, text = String(value ?? '')) =>
  isShown(criteria, { value, text });

test.each<[CellValue | null, boolean]>([
  ['T', true],
  ['t', true],
  ['TP', false],
  [null, false],
])('values: %j is shown: %j', (value, expected) =>
  expect(shows({ filterOn: 'Values', values: ['T', '8.10'] }, value)).toBe(expected),
);

test('a value is what the cell shows', () =>
  expect(shows({ filterOn: 'Values', values: ['8.10'] }, 8.1, '8.10')).toBe(true));

test.each<[string, CellValue | null, boolean]>([
  ['=T', 't', true],
  ['T', 'T', true],
  ['<>T', 'P', true],
  ['<>T', 'T', false],
  ['=', null, true],
  ['<>', null, false],
  ['<>', 'T', true],
  ['=T*', 'Total', true],
  ['=T?', 'TP', true],
  ['=T?', 'Total', false],
  ['=~*', '*', true],
  ['=~*', 'T', false],
  ['=(1.1)+', '(1.1)+', true],
  ['=1.1', '1x1', false],
  ['>5', 6, true],
  ['>5', 5, false],
  ['>=5', 5, true],
  ['<5', 4, true],
  ['<=5', 6, false],
  ['>5', 'T', false],
  ['<5', null, false],
  ['>m', 'n', true],
  ['<M', 'a', true],
])('%s shows %j: %j', (criterion1, value, expected) =>
  expect(shows({ filterOn: 'Custom', criterion1 }, value)).toBe(expected),
);

test('two criteria hold together or in turn', () => {
  const two = { filterOn: 'Custom', criterion1: '>1', criterion2: '<4' } as const;
  const of = (operator: 'And' | 'Or') =>
    [0, 2, 9].map((value) => shows({ ...two, operator }, value));
  expect([of('And'), of('Or')]).toEqual([
    [false, true, false],
    [true, true, true],
  ]);
});
