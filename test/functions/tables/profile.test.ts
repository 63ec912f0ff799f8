import { assess, type Assessment } from '../../../src/assessment/assess';
import { catalogueTexts } from '../../../src/catalogue/catalogue-texts';
import { groupingOf, profileTable } from '../../../src/functions/tables/profile';
import { wholeFile } from '../../catalogue/whole-file';

const texts = catalogueTexts('en', wholeFile('en'), wholeFile('en'));
const assessment = assess({
  ratings: [['T'], ['P'], [''], ['n/a'], ['n/a']],
  codes: ['1.1', '1.2', '1.3', '1.4', '16.1'],
}) as Assessment;
const HEADINGS = ['Name', 'Applicable', 'T', 'P', 'none', 'n/a', 'Coverage', 'Score'];

test.each([
  [undefined, 'goal'],
  ['Goals', 'goal'],
  ['p', 'P'],
  ['5Ps', 'P'],
  [[['whole']], 'whole'],
])('the grouping that %j asks for is %s', (argument, by) => {
  expect(groupingOf(argument)).toBe(by);
});

test('another word is no grouping, named as it was typed', () => {
  expect(groupingOf(' Region ')).toEqual({ problem: 'unknown-grouping', cell: 'Region' });
});

test('goals by their short names; where nothing applies a share is not 0', () => {
  expect(profileTable(assessment, 'goal', texts)).toEqual([
    HEADINGS,
    ['1 en 1', 3, 1, 1, 1, 1, 2 / 3, 0.5],
    ['16 en 16', 0, 0, 0, 0, 1, 'n/a', 'n/a'],
  ]);
});

test('the five Ps', () => {
  expect(profileTable(assessment, 'P', texts)).toEqual([
    HEADINGS,
    ['People', 3, 1, 1, 1, 1, 2 / 3, 0.5],
    ['Peace', 0, 0, 0, 0, 1, 'n/a', 'n/a'],
  ]);
});

test('the whole', () => {
  expect(profileTable(assessment, 'whole', texts)).toEqual([
    HEADINGS,
    ['All targets', 3, 1, 1, 1, 2, 2 / 3, 0.5],
  ]);
});

test('a short name that the language lacks is marked', () => {
  const french = catalogueTexts('fr', { ...wholeFile('fr'), goals: {} }, wholeFile('en'));
  const table = profileTable(assessment, 'goal', french);
  expect(Array.isArray(table) && table[1]?.[0]).toBe('1 en 1 [en]');
});

test('without codes there are no groups, but a whole', () => {
  const codeless = assess({ ratings: [['T'], ['']] }) as Assessment;
  expect(profileTable(codeless, 'goal', texts)).toEqual({ problem: 'no-codes' });
  expect(profileTable(codeless, 'whole', texts)).toEqual([
    HEADINGS,
    ['All targets', 2, 1, 0, 1, 0, 0.5, 0.5],
  ]);
});
