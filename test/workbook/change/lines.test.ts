import { crossings, linesWith, stretches } from '../../../src/workbook/change/lines';

describe('two lines inserted before line 6', () => {
  const lines = linesWith([{ at: 6, count: 2 }]);
  test.each([
    [5, 5],
    [6, 8],
  ])('line %p becomes %p', (before, after) => expect(lines.after(before)).toBe(after));
  test.each([
    [5, 5],
    [6, undefined],
    [7, undefined],
    [8, 6],
  ])('line %p was %p', (after, before) => expect(lines.before(after)).toBe(before));
});

describe('several insertions', () => {
  const lines = linesWith([
    { at: 3, count: 1 },
    { at: 9, count: 0 },
    { at: 3, count: 2 },
    { at: 1, count: 1 },
  ]);
  test('those at one place are one, in order', () =>
    expect(lines.insertions).toEqual([
      { at: 1, count: 1 },
      { at: 3, count: 3 },
    ]));
  test('lines move past all that come before them', () =>
    expect([0, 1, 2, 3].map(lines.after)).toEqual([0, 2, 3, 7]));
  test('where each line was before', () =>
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(lines.before)).toEqual([
      0,
      undefined,
      1,
      2,
      undefined,
      undefined,
      undefined,
      3,
    ]));
  test('the first new line of an insertion', () =>
    expect(lines.first({ at: 3, count: 3 })).toBe(4));
});

test('neighbouring lines form one stretch, whatever their order', () =>
  expect(stretches([4, 2, 3, 7, 3])).toEqual([
    { start: 2, count: 3 },
    { start: 7, count: 1 },
  ]));

test('rows and columns cross in a rectangle each', () =>
  expect(
    crossings(
      [{ start: 2, count: 3 }],
      [
        { start: 0, count: 1 },
        { start: 5, count: 2 },
      ],
    ),
  ).toEqual([
    { row: 2, rows: 3, column: 0, columns: 1 },
    { row: 2, rows: 3, column: 5, columns: 2 },
  ]));
