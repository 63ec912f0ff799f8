import type { Scope } from '../assessment/scope';
import type { CatalogueTexts } from '../catalogue/catalogue-texts';
import type { GoalCode } from '../catalogue/codes/patterns';
import { GOALS } from '../catalogue/goals';
import { indicatorsOf } from '../catalogue/indicators';
import { marked } from '../catalogue/marked';
import { targetsInScope } from '../catalogue/scopes';
import { target } from '../catalogue/targets';
import { textOf, wordOf } from './arguments';
import type { FunctionProblem } from './function-problem';

export type Level = 'goals' | 'targets' | 'indicators';

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ['goal', 'goals'],
  ['goals', 'goals'],
  ['target', 'targets'],
  ['targets', 'targets'],
  ['indicator', 'indicators'],
  ['indicators', 'indicators'],
]);

/**
 *     levelOf('Goals') //=> 'goals'
 */
export function levelOf(argument: unknown): Level | FunctionProblem {
  return (
    LEVELS.get(wordOf(argument) ?? '') ?? { problem: 'unknown-level', cell: textOf(argument) ?? '' }
  );
}

/**
 * Codes and texts of a scope at one level: its targets, the goals they belong to, or their
 * indicators, in official order.
 *
 *     catalogueList('goals', scope, texts) //=> [['1', 'End poverty in all its forms everywhere'], …]
 */
export function catalogueList(
  level: Level,
  scope: Scope = targetsInScope('ALL').map(({ code }) => code),
  texts: CatalogueTexts,
): string[][] {
  if (level === 'targets') return scope.map((code) => [code, marked(texts.target(code))]);
  if (level === 'goals') {
    const goals = new Set(scope.map((code) => target(code).goal));
    return GOALS.filter(({ code }) => goals.has(code)).map(({ code }) => [
      code,
      goalTitle(texts, code),
    ]);
  }
  return scope
    .flatMap((code) => indicatorsOf(code))
    .map(({ code }) => [code, marked(texts.indicator(code))]);
}

/** The official sentence of a goal, not its short name. */
export function goalTitle(texts: CatalogueTexts, code: GoalCode): string {
  const { title, isFallback } = texts.goal(code);
  return marked({ text: title, isFallback });
}
