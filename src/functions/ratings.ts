/**
 * Functions that show how well targets are covered. They have the names that Excel shows.
 * Microsoft's generator makes functions.json from this file: it reads only top-level functions with
 * plain types, and their comments are the help in Excel.
 */
import { alignment } from '../assessment/alignment';
import { unlessProblem, unlessProblems } from '../assessment/problem';
import { readScale } from '../assessment/scale';
import { tally } from '../assessment/tally';
import { answer } from './answer';
import { cellsOf, everyCellOf } from './arguments';
import { applicableRows, assessed } from './assessed';
import { headline } from './headline';
import { wordsLanguageOf } from './language';
import { coverageOf } from './rated-or-listed';
import { rowRatings } from './row-ratings';
import { tallyTable } from './tables/tally';

/**
 * Gives the share of applicable targets that are rated T or P.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/coverage.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document, or a list of target codes.
 * @param [targets] Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Share from 0 to 1.
 * @remarks
 * A partial rating counts in full, as in UNDP's Rapid Integrated Assessment. The best rating of
 * a row counts; n/a beats every rating and removes the target from the denominator. Several
 * rows with one code are one target, rows without a code are headings. A rating beside anything
 * else than a target code is an error: a merged cell keeps its code in the first row only, and
 * Excel turns codes into dates such as 3-Aug. The numbers 8.1, 16.1 and 17.1 may once have been 8.10,
 * 16.10 and 17.10: the codes around them decide, and where they do not, the result is an error.
 *
 * In place of ratings the first argument may be a list of target codes, as text and several in
 * a cell if you like: the result is then the share of the scope's targets that the list names,
 * of the 126 RIA targets if no scope is given. Numbers alone are never taken for such a list,
 * since 1.5 may be a rating as well as a target: put SDG.CODE around them.
 *
 * With a scope, its targets that no row names count as none, and rows beyond it are left out. A
 * goal or a P means its targets within RIA, beside codes too; above codes of its own it is a heading.
 *
 * A no under applicable removes a target like n/a. Keep that column out of the ratings, where a no
 * would mean none: a yes there, or only no and empty cells, is an error. In a column of 1 and 0
 * fill every row, because some versions of Excel pass an empty cell as 0.
 * @example
 * =SDG.COVERAGE({"T";"P";"";"n/a"})
 * //=> 0.6667
 * @example
 * =SDG.COVERAGE({"T","P";"","P"},{"3.1";"3.2"},3)
 * //=> 0.2222
 * @example
 * =SDG.COVERAGE({"T";"P";"";""},,,,{"yes";"yes";"yes";"no"})
 * //=> 0.6667
 * @example
 * =SDG.COVERAGE({"3.4; 5.2";"Target 16.10"},,"ALL")
 * //=> 0.0178
 */
export function COVERAGE(
  ratings: unknown[][],
  targets?: unknown[][],
  scope?: unknown[][],
  scale?: unknown[][],
  applicable?: unknown[][],
): number {
  return answer(coverageOf(ratings, targets, scope, scale, applicable));
}

/**
 * Gives the alignment score: the mean weight of the applicable targets, T 1, P 0.5, none 0.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/alignment.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param [targets] Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Score from 0 to 1.
 * @remarks
 * Coverage counts a partial rating in full, the score counts it as half: show both. The score is ours,
 * not UNDP's. A scale sets other weights: its top is 1, a value between is the value divided by
 * the top; in a range of labels and weights you choose them. There, an empty weight
 * means none, unless the label says "not applicable"; write n/a as the weight of any other such label.
 * @example
 * =SDG.ALIGNMENT({"T";"P";"";"n/a"})
 * //=> 0.5
 * @example
 * =SDG.ALIGNMENT({3;2;0},,,"0-3")
 * //=> 0.5556
 */
export function ALIGNMENT(
  ratings: unknown[][],
  targets?: unknown[][],
  scope?: unknown[][],
  scale?: unknown[][],
  applicable?: unknown[][],
): number {
  return answer(
    unlessProblem(assessed(ratings, targets, scope, scale, applicable), (each) =>
      alignment(tally(each)),
    ),
  );
}

/**
 * Gives the best rating of each row: T, P, none or n/a.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/rating.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns One label for each row.
 * @remarks
 * The function recognises T, P, none and n/a and their everyday words in English, French, Spanish,
 * Russian, Arabic, Chinese and Kazakh, in capitals or not. A row with anything else shows
 * #VALUE!.
 * @example
 * =SDG.RATING({"P","T";"partially",""})
 * //=> {"T";"P"}
 * @example
 * =SDG.RATING({3;1;0},"0-3")
 * //=> {"T";"P";"none"}
 */
export function RATING(
  ratings: unknown[][],
  scale?: unknown[][],
  applicable?: unknown[][],
): unknown[][] {
  return answer(
    unlessProblems(
      [readScale(cellsOf(scale)), applicableRows(applicable, everyCellOf(ratings).length)],
      (read, applies) => rowRatings(everyCellOf(ratings), read, applies),
    ),
  );
}

/**
 * Counts targets by rating: total, partial, none, not applicable, and all applicable ones.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/tally.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param [targets] Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [language] Language of the texts, such as "fr"; English if left out.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Five rows: label and count.
 * @remarks
 * Coverage is (total + partial) / applicable. The labels come in English, French, Spanish,
 * Russian, Arabic, Chinese and Kazakh.
 * @example
 * =SDG.TALLY({"T";"P";"P";"n/a"})
 * //=> {"total",1;"partial",2;"none",0;"not applicable",1;"applicable",3}
 */
export function TALLY(
  ratings: unknown[][],
  targets?: unknown[][],
  scope?: unknown[][],
  scale?: unknown[][],
  language?: unknown,
  applicable?: unknown[][],
): unknown[][] {
  return answer(
    unlessProblems(
      [assessed(ratings, targets, scope, scale, applicable), wordsLanguageOf(language)],
      (each, words) => tallyTable(tally(each), words),
    ),
  );
}

/**
 * Gives coverage as a sentence, with its denominator and what was left out.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/headline.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param [targets] Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [language] Language of the sentence, such as "fr"; English if left out.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns A sentence.
 * @remarks
 * The sentence comes in English, French, Spanish, Russian, Arabic, Chinese and Kazakh.
 * @example
 * =SDG.HEADLINE({"T";"P";"";"n/a"})
 * //=> "Applicable targets covered: 2 of 3 (66.7%). In full: 1; in part: 1; not covered: 1; not applicable: 1."
 */
export function HEADLINE(
  ratings: unknown[][],
  targets?: unknown[][],
  scope?: unknown[][],
  scale?: unknown[][],
  language?: unknown,
  applicable?: unknown[][],
): string {
  return answer(
    unlessProblems(
      [assessed(ratings, targets, scope, scale, applicable), wordsLanguageOf(language)],
      (each, words) => headline(tally(each), words),
    ),
  );
}
