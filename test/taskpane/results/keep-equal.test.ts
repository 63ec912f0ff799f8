import { createKeeper, keepEqual } from '../../../src/taskpane/results/keep-equal';

test('what did not change keeps its identity, what did is new', () => {
  const before = { goals: [{ n: 1 }, { n: 2 }], gaps: ['a'] };
  const next = { goals: [{ n: 1 }, { n: 3 }], gaps: ['a'] };
  const kept = keepEqual(before, next);
  expect(kept).toEqual(next);
  expect([kept.goals[0] === before.goals[0], kept.gaps === before.gaps]).toEqual([true, true]);
  expect(kept.goals[1]).not.toBe(before.goals[1]);
});

test('an equal value is the one before', () => {
  const before = { a: [1, { b: null }], c: undefined };
  expect(keepEqual(before, { a: [1, { b: null }], c: undefined })).toBe(before);
});

test.each([
  [[1, 2], [1]],
  [[1], [1, 2]],
  [{ a: 1 }, { b: 1 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [[1], { 0: 1 }],
  [null, { a: 1 }],
  [{ a: 1 }, null],
  [1, 'a'],
  [undefined, [1]],
])('%j is not taken for %j', (before, next) => {
  expect(keepEqual(before, next)).toEqual(next);
  expect(Array.isArray(keepEqual(before, next))).toBe(Array.isArray(next));
});

test('a keeper goes on from the last value', () => {
  const keep = createKeeper<{ a: number[] }>();
  const first = keep({ a: [1] });
  expect(keep({ a: [1] })).toBe(first);
  const second = keep({ a: [2] });
  expect(second).not.toBe(first);
  expect(keep({ a: [2] })).toBe(second);
});
