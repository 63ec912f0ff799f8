import { readiness } from '../../src/assessment/readiness';
import type { Scope } from '../../src/assessment/scope';

test.each([
  [['Poverty rate'], 1],
  [['3.8.1'], 1],
  [[2], 1],
  [[true], 1],
  [[''], 0],
  [[0], 0],
  [[null], 0],
  [['0'], 0],
  [['none'], 0],
  [['нет'], 0],
  [['–'], 0],
  [[false], 0],
])('%p counts %p', (cell, count) => expect(readiness([cell, ['x']], {})).toBe((count + 1) / 2));

test('n/a among the indicators or the ratings takes the target out', () => {
  expect(readiness([['x'], ['n/a'], ['']], {})).toBe(0.5);
  expect(readiness([['x'], ['y'], ['']], { ratings: [['T'], ['n/a'], ['']] })).toBe(0.5);
});

test('a target on several rows is ready if one of them is', () => {
  expect(readiness([[''], ['x'], ['']], { codes: ['3.1', '3.1', '3.2'] })).toBe(0.5);
});

test('targets of the scope without a row are not ready', () => {
  const scope = ['3.1', '3.2', '3.3', '3.4'] as unknown as Scope;
  expect(readiness([['x']], { codes: ['3.1'] }, { scope })).toBe(0.25);
});

test.each([
  ['blanks', [[''], [0], [null], ['  ']]],
  [
    'blanks of which some are out',
    [
      ['', 0],
      [0, ''],
    ],
  ],
])('while nobody has entered anything there is no share: %s', (_, indicators) => {
  const codes = indicators.map((_row, index) => `1.${index + 1}`);
  expect(readiness(indicators, { codes })).toEqual({ problem: 'no-indicators' });
  expect(readiness([...indicators, ['none']], {})).toBe(0);
});

test.each([
  ['a negative count', [[-1]], {}, { problem: 'not-an-indicator', cell: '-1', row: 1 }],
  ['other rows', [['x']], { ratings: [['T'], ['P']] }, { problem: 'different-rows' }],
  ['a bad rating', [['x']], { ratings: [['maybe']] }, { problem: 'not-a-rating' }],
  ['n/a only', [['n/a']], {}, { problem: 'nothing-applicable' }],
])('%s is a problem', (_, indicators, beside, problem) => {
  expect(readiness(indicators, beside)).toMatchObject(problem);
});
