import type { GoalCode } from '../../src/catalogue/codes/patterns';
import { goal, GOALS, isGoal } from '../../src/catalogue/goals';

test('there are seventeen goals, in order', () => {
  expect(GOALS.map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
  ]);
  expect(GOALS.filter(({ code, number }) => code !== `${number}`)).toEqual([]);
});

test.each([
  ['1', true],
  ['17', true],
  ['0', false],
  ['18', false],
  ['01', false],
  [' 3', false],
  ['3.8', false],
  ['', false],
])('is %p exactly the code of a goal? %s', (text, answer) => {
  expect(isGoal(text)).toBe(answer);
});

test.each([
  ['1', 'People', '#E5243B'],
  ['6', 'Planet', '#26BDE2'],
  ['8', 'Prosperity', '#A21942'],
  ['13', 'Planet', '#3F7E44'],
  ['16', 'Peace', '#00689D'],
  ['17', 'Partnership', '#19486A'],
])('goal %s belongs to %s and has its colour', (code, p, colour) => {
  expect(goal(code as GoalCode)).toMatchObject({ code, number: Number(code), p });
  expect(goal(code as GoalCode).colour.toUpperCase()).toBe(colour);
});
