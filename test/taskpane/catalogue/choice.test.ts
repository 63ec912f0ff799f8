import type { GoalCode } from '../../../src/catalogue/codes/patterns';
import { GOALS } from '../../../src/catalogue/goals';
import {
  choiceProblem,
  FIRST_CHOICE,
  sizeOf,
  toggleGoal,
} from '../../../src/taskpane/catalogue/choice';

const goals = (...codes: string[]) => codes as GoalCode[];

test('opens with all goals of the RIA scope', () => {
  expect(sizeOf(FIRST_CHOICE)).toEqual({ targets: 126, indicators: 0, rows: 126 });
});

test.each([
  ['RIA', 126],
  ['ALL', 169],
  ['OUTCOME', 107],
] as const)('scope %s has %i targets', (scope, targets) => {
  expect(sizeOf({ ...FIRST_CHOICE, scope }).targets).toBe(targets);
});

test('with indicators there is a row for each of the 251', () => {
  const choice = { ...FIRST_CHOICE, scope: 'ALL', withIndicators: true } as const;
  expect(sizeOf(choice)).toEqual({ targets: 169, indicators: 251, rows: 251 });
});

test('goals keep the official order whatever the order of choosing', () => {
  const choice = { ...FIRST_CHOICE, goals: goals('3', '12') };
  expect(toggleGoal(choice, '10' as GoalCode, true).goals).toEqual(['3', '10', '12']);
});

test('a goal added twice is in the list once, and is removed at once', () => {
  const one = { ...FIRST_CHOICE, goals: goals('5') };
  expect(toggleGoal(one, '5' as GoalCode, true).goals).toEqual(['5']);
  expect(toggleGoal(one, '5' as GoalCode, false).goals).toEqual([]);
});

test('taking every goal out and in again gives the first choice', () => {
  const none = GOALS.reduce((choice, { code }) => toggleGoal(choice, code, false), FIRST_CHOICE);
  expect(choiceProblem(none)).toBe('noGoals');
  const all = GOALS.reduce((choice, { code }) => toggleGoal(choice, code, true), none);
  expect(all).toEqual(FIRST_CHOICE);
});

test('goal 17 alone has no outcome targets', () => {
  const choice = { ...FIRST_CHOICE, goals: goals('17') };
  expect(choiceProblem({ ...choice, scope: 'OUTCOME' })).toBe('noTargets');
  expect(choiceProblem(choice)).toBeUndefined();
});
