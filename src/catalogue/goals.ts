import type { GoalCode } from './codes/patterns';
import { GOAL_COLOURS } from './colours';
import { FIVE_PS, P_NAMES, type P } from './five-ps';

export interface Goal {
  readonly code: GoalCode;
  /** 1–17 */
  readonly number: number;
  readonly p: P;
  /** `#RRGGBB` */
  readonly colour: string;
}

/** The 17 goals in order. */
export const GOALS: readonly Goal[] = GOAL_COLOURS.map((colour, index) => {
  const code = String(index + 1) as GoalCode;
  const p = P_NAMES.find((name) => FIVE_PS[name].includes(code)) as P;
  return { code, number: index + 1, p, colour };
});

const BY_CODE: ReadonlyMap<string, Goal> = new Map(GOALS.map((each) => [each.code, each]));

/**
 * Is this exactly the code of a goal?
 *
 *     isGoal('3') //=> true
 *     isGoal('18') //=> false
 */
export function isGoal(text: string): text is GoalCode {
  return BY_CODE.has(text);
}

/**
 *     goal('13' as GoalCode).p //=> 'Planet'
 */
export function goal(code: GoalCode): Goal {
  return BY_CODE.get(code) as Goal;
}
