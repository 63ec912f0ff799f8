import type { Assessment } from '../../assessment/assess';
import { gaps, type GapKind } from '../../assessment/gaps';
import { applicable, tally } from '../../assessment/tally';
import { ratingOfWord } from '../../assessment/rating-words';
import type { CatalogueTexts } from '../../catalogue/catalogue-texts';
import { marked } from '../../catalogue/marked';
import { textOf } from '../arguments';
import type { FunctionProblem } from '../function-problem';

/**
 * The kind of gaps that an argument asks for, with any word for none or partial.
 *
 *     gapKindOf('partial') //=> 'P'
 *     gapKindOf(undefined) //=> 'none'
 */
export function gapKindOf(argument: unknown): GapKind | FunctionProblem {
  const text = textOf(argument) ?? 'none';
  const rating = ratingOfWord(text);
  return rating === 'none' || rating === 'P' ? rating : { problem: 'unknown-gap-kind', cell: text };
}

/** Code and text of each gap. */
export function gapTable(
  assessment: Assessment,
  kind: GapKind,
  texts: CatalogueTexts,
): string[][] | FunctionProblem {
  if (assessment.codes === null) return { problem: 'no-codes' };
  if (applicable(tally(assessment)) === 0) return { problem: 'nothing-applicable' };
  const codes = gaps(assessment, kind);
  if (codes.length === 0) return { problem: 'no-gaps' };
  return codes.map((code) => [code, marked(texts.target(code))]);
}
