import type { GoalCode } from '../../catalogue/codes/patterns';
import { GOALS } from '../../catalogue/goals';
import type { LanguageTag } from '../../catalogue/languages';
import type { ScopeName } from '../../catalogue/scopes';
import { catalogueRows } from '../../workbook/catalogue/plan';

/** The user's choices on the catalogue screen. */
export interface CatalogueChoice {
  readonly scope: ScopeName;
  /** In official order. */
  readonly goals: readonly GoalCode[];
  readonly withIndicators: boolean;
  /** null: the default, which follows the pane's language. */
  readonly language: LanguageTag | null;
  /** Shown next to the first; null: one language only. */
  readonly second: LanguageTag | null;
}

/** The choices when the screen opens: the whole RIA scope, targets only. */
export const FIRST_CHOICE: CatalogueChoice = {
  scope: 'RIA',
  goals: GOALS.map(({ code }) => code),
  withIndicators: false,
  language: null,
  second: null,
};

/**
 * Adds or removes one goal, keeping the official order.
 *
 *     toggleGoal({ ...FIRST_CHOICE, goals: ['3', '1'] }, '2', true).goals //=> ['1', '2', '3']
 */
export function toggleGoal(
  choice: CatalogueChoice,
  goal: GoalCode,
  chosen: boolean,
): CatalogueChoice {
  const goals = GOALS.map(({ code }) => code).filter((code) =>
    code === goal ? chosen : choice.goals.includes(code),
  );
  return { ...choice, goals };
}

/**
 * How many targets, indicators and rows the sheet will have.
 *
 *     sizeOf({ ...FIRST_CHOICE, scope: 'ALL', withIndicators: true })
 *     //=> { targets: 169, indicators: 251, rows: 251 }
 */
export function sizeOf(choice: CatalogueChoice): {
  readonly targets: number;
  readonly indicators: number;
  readonly rows: number;
} {
  const rows = catalogueRows(choice);
  return {
    targets: new Set(rows.map(({ target }) => target.code)).size,
    indicators: rows.filter(({ indicator }) => indicator !== undefined).length,
    rows: rows.length,
  };
}

export type ChoiceProblem = 'noGoals' | 'noTargets';

/**
 * Why nothing can be inserted yet; `undefined` if it can.
 *
 *     choiceProblem({ ...FIRST_CHOICE, goals: [] }) //=> 'noGoals'
 *     choiceProblem({ ...FIRST_CHOICE, scope: 'OUTCOME', goals: ['17'] }) //=> 'noTargets'
 */
export function choiceProblem(choice: CatalogueChoice): ChoiceProblem | undefined {
  if (choice.goals.length === 0) return 'noGoals';
  return catalogueRows(choice).length === 0 ? 'noTargets' : undefined;
}
