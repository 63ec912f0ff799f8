import { goalsNamed } from '../../../src/catalogue/codes/goals-named';

test.each([
  ['goal 3: good health', ['3']],
  ['goal 03', ['3']],
  ['3-мақсат', ['3']],
  ['goals 3 and 5', ['3', '5']],
  ['goals 1,3', ['1', '3']],
  ['sdg 1, sdg 3', ['1', '3']],
  ['8, 9', ['8', '9']],
  ['goal 3 targets 8 diseases', ['3']],
  ['goal 8: growth of 4.5 %', ['8']],
  ['goal 18', []],
  ['8, 99', []],
  ['3 8', []],
  ['agenda 2030', []],
])('%j names the goals %j', (text, goals) => expect(goalsNamed(text)).toEqual(goals));
