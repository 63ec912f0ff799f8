import { TARGETS, type Target } from './targets';

/**
 * Which targets count (UNDP's RIA tool uses the first):
 * - `RIA`: 126, numbered targets of goals 1–16 and all of goal 17
 * - `ALL`: 169
 * - `OUTCOME`: 107, numbered targets of goals 1–16
 */
export type ScopeName = 'RIA' | 'ALL' | 'OUTCOME';

export const SCOPE_NAMES: readonly ScopeName[] = ['RIA', 'ALL', 'OUTCOME'];

const IN_SCOPE: Readonly<Record<ScopeName, readonly Target[]>> = {
  RIA: TARGETS.filter(({ lettered }) => !lettered),
  ALL: TARGETS,
  OUTCOME: TARGETS.filter(({ goal, lettered }) => !lettered && goal !== '17'),
};

/**
 * Targets of a scope in official order.
 *
 *     targetsInScope('RIA').length //=> 126
 */
export function targetsInScope(scope: ScopeName): readonly Target[] {
  return IN_SCOPE[scope];
}
