import type { GoalCode } from './patterns';
import { wordsBefore } from './scan';
import { AFTER_GOAL_WORD, BETWEEN_CODES, KAZAKH_GOAL } from './words';
import { isGoal } from '../goals';

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** "8, 9" or "1; 3; 5" and nothing else. */
const LIST = /^[\d\s,;&+]+$/;
const SEPARATOR = /[,;&+\n]/;
/** How many characters after a number are searched for words. */
const REACH = 20;

/**
 * The goals that a text without targets names: one for "Goal 3: Good health", several for "Goals 3
 * and 5", "SDG 1, 2" and "8, 9".
 */
export function goalsNamed(plain: string): readonly GoalCode[] {
  const numbers = integers(plain);
  const codes = numbers.map(({ digits }) => digits);
  if (codes.length > 1 && codes.every(isGoal) && LIST.test(plain) && SEPARATOR.test(plain))
    return [...new Set(codes)];
  const found = new Set<GoalCode>();
  let previous: { readonly end: number } | undefined;
  for (const { digits, start, end } of numbers) {
    const isNear = previous !== undefined && start - previous.end <= REACH;
    const between = isNear ? plain.slice(previous?.end, start) : '';
    const isListed = isNear && BETWEEN_CODES.test(between) && !/target|indicator/.test(between);
    const isNamed =
      AFTER_GOAL_WORD.test(wordsBefore(plain, start)) ||
      KAZAKH_GOAL.test(plain.slice(end, end + REACH));
    previous = undefined;
    if (!isGoal(digits) || !(isNamed || isListed)) continue;
    found.add(digits);
    previous = { end };
  }
  return [...found];
}

interface Integer {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers without a decimal part; "1,3" is two. */
function integers(plain: string): Integer[] {
  const found: Integer[] = [];
  for (const { 0: number, index } of plain.matchAll(NUMBER)) {
    if (number.includes('.')) continue;
    let start = index;
    for (const digits of number.split(',')) {
      found.push({ digits: digits.replace(/^0(?=.)/, ''), start, end: start + digits.length });
      start += digits.length + 1;
    }
  }
  return found;
}
