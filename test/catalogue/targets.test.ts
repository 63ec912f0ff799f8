import type { GoalCode, TargetCode } from '../../src/catalogue/codes/patterns';
import { goal, GOALS, isGoal } from '../../src/catalogue/goals';
import { isTarget, target, TARGETS, targetsOf } from '../../src/catalogue/targets';

test('targets run 1.1 … 1.5, 1.a, 1.b, 2.1', () =>
  expect(
    TARGETS.slice(0, 8)
      .map(({ code }) => code)
      .join(' '),
  ).toBe('1.1 1.2 1.3 1.4 1.5 1.a 1.b 2.1'));
test('8.10 follows 8.9', () =>
  expect(
    targetsOf('8' as GoalCode)
      .map(({ code }) => code)
      .join(' '),
  ).toBe('8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.8 8.9 8.10 8.a 8.b'));
test('goal 17 has numbered targets only', () =>
  expect(
    targetsOf('17' as GoalCode)
      .map(({ code }) => code)
      .pop(),
  ).toBe('17.19'));
test('order is the place in the list', () =>
  expect(TARGETS.map(({ order }) => order)).toEqual(TARGETS.map((_, index) => index)));
test('a target is found by its code', () =>
  expect(target('1.a' as TargetCode)).toEqual({
    code: '1.a',
    goal: '1',
    lettered: true,
    order: 5,
  }));
test('every target belongs to the goal it is listed under', () =>
  expect(GOALS.flatMap(({ code }) => targetsOf(code))).toEqual(TARGETS));
test.each(['3.8', '1.a', '17.19'])('%s is a target', (text) => expect(isTarget(text)).toBe(true));
test.each(['3.10', '17.20', '1.A', '3', '3.8.1', '', 'constructor'])(
  '"%s" is not a target',
  (text) => expect(isTarget(text)).toBe(false),
);
test.each([
  ['1', true],
  ['17', true],
  ['18', false],
  ['01', false],
  ['', false],
])('"%s" is a goal: %s', (text, is) => expect(isGoal(text)).toBe(is));
test('a goal knows its P and colour', () =>
  expect(goal('13' as GoalCode)).toEqual({
    code: '13',
    number: 13,
    p: 'Planet',
    colour: '#3F7E44',
  }));
