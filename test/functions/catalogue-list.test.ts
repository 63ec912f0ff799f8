import { catalogueTexts, type TextFile } from '../../src/catalogue/catalogue-texts';
import type { GoalCode, TargetCode } from '../../src/catalogue/codes/patterns';
import { catalogueList, goalTitle, levelOf } from '../../src/functions/catalogue-list';
import { wholeFile } from '../catalogue/whole-file';

const english = catalogueTexts('en', wholeFile('en'), wholeFile('en'));
const partial: TextFile = { ...wholeFile('fr'), goals: {} };
const french = catalogueTexts('fr', partial, wholeFile('en'));
const scope = ['3.8', '3.9', '1.a'] as readonly string[] as readonly TargetCode[];

test.each([
  ['goal', 'goals'],
  ['Goals', 'goals'],
  [[[' TARGETS ']], 'targets'],
  ['indicator', 'indicators'],
])('%j is the level of %s', (argument, level) => {
  expect(levelOf(argument)).toBe(level);
});

test.each([
  ['Pages', 'Pages'],
  [undefined, ''],
])('%j is no level', (argument, cell) => {
  expect(levelOf(argument)).toEqual({ problem: 'unknown-level', cell });
});

test('targets are those of the scope, as they come', () => {
  expect(catalogueList('targets', scope, english)).toEqual([
    ['3.8', 'en 3.8'],
    ['3.9', 'en 3.9'],
    ['1.a', 'en 1.a'],
  ]);
});

test('goals are those of its targets, once each and in order, by their sentence', () => {
  expect(catalogueList('goals', scope, english)).toEqual([
    ['1', 'en 1!'],
    ['3', 'en 3!'],
  ]);
});

test('indicators are those of its targets', () => {
  const codes = catalogueList('indicators', scope, english).map(([code]) => code);
  expect(codes).toEqual(['3.8.1', '3.8.2', '3.9.1', '3.9.2', '3.9.3', '1.a.1', '1.a.2']);
});

test('without a scope all targets are listed', () => {
  expect(catalogueList('targets', undefined, english)).toHaveLength(169);
});

test('a title that a language lacks is marked', () => {
  expect(goalTitle(french, '3' as GoalCode)).toBe('en 3! [en]');
  expect(goalTitle(english, '3' as GoalCode)).toBe('en 3!');
});
