import { excelProblem } from '../door/problem';
import { refusal } from './refusal';
import type { Verdict } from './result';
import { fits, type Observed, type Scenario, type Scratch } from './scenario';

/** Seconds that a scenario may take, if it does not say otherwise. */
const PATIENCE = 20;
/** Milliseconds for it to stop listening once that is over. */
const TIDYING = 1_000;

class Late extends Error {}

/** Tries a scenario. Whatever Excel refuses is something that Excel did; nothing is thrown. */
export async function observe(
  { run, expected, seconds = PATIENCE }: Scenario,
  scratch: Omit<Scratch, 'late'>,
): Promise<Verdict> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Late()), seconds * 1_000);
  });
  const done = run({ ...scratch, late });
  try {
    return told(await Promise.race([done, late]), expected);
  } catch (error) {
    if (error instanceof Late) {
      await Promise.race([done.catch(() => undefined), pause(TIDYING)]);
      return { kind: 'unanswered', seconds };
    }
    return excelProblem(error).kind === 'fault'
      ? { kind: 'fault', error }
      : told(refusal(error), expected);
  } finally {
    clearTimeout(timer);
  }
}

const told = (observed: Observed, expected: Scenario['expected']): Verdict => ({
  kind: fits(expected, observed) ? 'expected' : 'different',
  observed,
});

const pause = (milliseconds: number) => new Promise((next) => setTimeout(next, milliseconds));
