import { listCoverage, readTargetList } from '../../src/assessment/target-list';
import { TARGETS } from '../../src/catalogue/targets';
import type { Scope } from '../../src/assessment/scope';

const codes = (...cells: unknown[]) => {
  const list = readTargetList(cells.map((cell) => [cell]));
  return list instanceof Set ? [...list].map((place) => TARGETS[place as number]?.code) : list;
};

test('distinct targets, several in a cell, headings and blanks passed over', () => {
  expect(codes('Targets', '3.4; 5.2', '', 0, null, 'SDG 3.4', '1.A', 'none')).toEqual([
    '3.4',
    '5.2',
    '1.a',
  ]);
});

test('a number counts among text', () => expect(codes('3.4', 5.2)).toEqual(['3.4', '5.2']));

test.each([
  ['ratings', ['T', 'P', '']],
  ['ratings with a remark', ['T', 'see 3.4']],
  ['words', ['high', 'low']],
  ['nothing', ['', 0]],
  ['numbers', [1.5, 2.5]],
  ['an integer as text', ['18']],
])('%s are no list', (_, cells) => expect(codes(...cells)).toBeNull());

test.each([
  ['3.99', { problem: 'unknown-code', cell: '3.99' }],
  [8.1, { problem: 'ambiguous-code' }],
])('%p in a list is a problem', (cell, problem) => {
  expect(codes('3.4', cell)).toMatchObject(problem);
});

test('share of the scope, of 126 by default', () => {
  const list = readTargetList([['3.4'], ['3.a']]) as ReadonlySet<number>;
  expect(listCoverage(list)).toBe(1 / 126);
  expect(listCoverage(list, ['3.4', '3.a', '5.2'] as unknown as Scope)).toBe(2 / 3);
  expect(listCoverage(list, [])).toEqual({ problem: 'nothing-applicable' });
});

test('a heading that names a code does not turn ratings into a list', () => {
  expect(readTargetList([['Plan of target 3.4'], [''], ['none']])).toBeNull();
  expect(
    readTargetList([
      ['Plan of 3.4', 'n/a'],
      ['', ''],
    ]),
  ).toBeNull();
  expect(codes('Targets', '3.4', 'none')).toEqual(['3.4']);
});
