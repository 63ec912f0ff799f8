import type { GoalCode, TargetCode } from './codes/patterns';
import { INDICATORS_PER_TARGET } from './framework';
import { GOALS } from './goals';

export interface Target {
  readonly code: TargetCode;
  readonly goal: GoalCode;
  /** A means of implementation of goals 1–16 ("1.a"); those of goal 17 are numbered. */
  readonly lettered: boolean;
  /** Position in the official order, from 0: "1.1" is 0, "17.19" is 168. */
  readonly order: number;
}

/** The 169 targets in official order: 1.1 … 1.5, 1.a, 1.b, 2.1 … 17.19. */
export const TARGETS: readonly Target[] = GOALS.flatMap(({ code: goal }, index) => {
  const [numbered = '', lettered = ''] = (INDICATORS_PER_TARGET[index] as string).split(' ');
  return [
    ...Array.from(numbered, (_, i) => ({ goal, lettered: false, part: String(i + 1) })),
    ...Array.from(lettered, (_, i) => ({ goal, lettered: true, part: 'abcd'.charAt(i) })),
  ];
}).map(({ goal, lettered, part }, order) => ({
  code: `${goal}.${part}` as TargetCode,
  goal,
  lettered,
  order,
}));

const BY_CODE: ReadonlyMap<string, Target> = new Map(TARGETS.map((each) => [each.code, each]));
const BY_GOAL: ReadonlyMap<GoalCode, readonly Target[]> = new Map(
  GOALS.map(({ code }) => [code, TARGETS.filter((each) => each.goal === code)]),
);

/**
 * Is this exactly the code of a target? `parseCode` reads codes as people type them.
 *
 *     isTarget('3.8') //=> true
 *     isTarget('Target 3.8') //=> false
 */
export function isTarget(text: string): text is TargetCode {
  return BY_CODE.has(text);
}

/**
 *     target('1.a' as TargetCode) //=> { code: '1.a', goal: '1', lettered: true, order: 5 }
 */
export function target(code: TargetCode): Target {
  return BY_CODE.get(code) as Target;
}

/**
 * All targets of a goal in official order, lettered ones last.
 *
 *     targetsOf('7' as GoalCode).map(({ code }) => code) //=> ['7.1', '7.2', '7.3', '7.a', '7.b']
 */
export function targetsOf(goal: GoalCode): readonly Target[] {
  return BY_GOAL.get(goal) as readonly Target[];
}
