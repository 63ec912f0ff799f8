import { outlineGroups } from '../../../../src/workbench/page/outline/groups';

test.each([
  ['nothing', {}, []],
  ['one group', { 2: 1, 3: 1 }, [[1, 2, 2]]],
  [
    'two with a row between',
    { 2: 1, 4: 1, 5: 1 },
    [
      [1, 2, 1],
      [1, 4, 2],
    ],
  ],
  [
    'one inside another',
    { 1: 1, 2: 2, 3: 1 },
    [
      [1, 1, 3],
      [2, 2, 1],
    ],
  ],
  [
    'a level that is skipped',
    { 7: 3 },
    [
      [1, 7, 1],
      [2, 7, 1],
      [3, 7, 1],
    ],
  ],
])('%s', (_what, levels, expected) => {
  const groups = outlineGroups(levels as Record<number, number>);
  expect(groups.map(({ level, first, count }) => [level, first, count])).toEqual(expected);
});
