import type { Problem } from '../../assessment/problem';
import { profile, type Grouping, type ProfileRow } from '../../assessment/profile';
import type { Assessment } from '../../assessment/assess';
import { applicable } from '../../assessment/tally';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import { isGoal } from '../../catalogue/goals';
import { marked } from '../../catalogue/marked';
import { interfaceTag, type InterfaceTag } from '../../i18n/languages';
import { percentage, type CellResult } from '../answer';
import { textOf } from '../arguments';
import type { FunctionProblem } from '../function-problem';
import { functionWords, type FunctionWords } from '../../i18n/function-words';

const GROUPINGS: ReadonlyMap<string, Grouping> = new Map([
  ['goal', 'goal'],
  ['goals', 'goal'],
  ['p', 'P'],
  ['5p', 'P'],
  ['5ps', 'P'],
  ['whole', 'whole'],
]);

/**
 *     groupingOf('P') //=> 'P'
 *     groupingOf(undefined) //=> 'goal'
 */
export function groupingOf(argument: unknown): Grouping | FunctionProblem {
  const text = textOf(argument) ?? 'goal';
  return GROUPINGS.get(text.toLowerCase()) ?? { problem: 'unknown-grouping', cell: text };
}

/**
 * A profile as a table with a heading row: name, applicable, T, P, none, n/a, coverage, score. If
 * no target applies, coverage and score are "n/a", not 0.
 */
export function profileTable(
  assessment: Assessment,
  by: Grouping,
  texts: CatalogueTexts,
): CellResult[][] | Problem {
  // Rows without codes belong to no goal; they can only be counted all together.
  if (assessment.codes === null && by !== 'whole') return { problem: 'no-codes' };
  const language = interfaceTag(texts.language);
  const words = functionWords(language);
  const { name, applicable: counted, coverage, score } = words.profile;
  return [
    [name, counted, 'T', 'P', 'none', 'n/a', coverage, score],
    ...profile(assessment, by).map((row) => tableRow(row, texts, language)),
  ];
}

function tableRow(row: ProfileRow, texts: CatalogueTexts, language: InterfaceTag): CellResult[] {
  const { tally, coverage, score } = row;
  return [
    nameOf(row.group, texts, functionWords(language)),
    applicable(tally),
    tally.total,
    tally.partial,
    tally.none,
    tally.notApplicable,
    coverage === null ? 'n/a' : percentage(coverage, language),
    score === null ? 'n/a' : percentage(score, language),
  ];
}

function nameOf(group: ProfileRow['group'], texts: CatalogueTexts, words: FunctionWords): string {
  if (group === 'whole') return words.profile.whole;
  if (!isGoal(group)) return words.fivePs[group];
  const { short, isFallback } = texts.goal(group);
  return `${group} ${marked({ text: short, isFallback })}`;
}
