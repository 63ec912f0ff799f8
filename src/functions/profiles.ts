/**
 * Functions that show where targets are covered and where not. They have the names that Excel
 * shows. Microsoft's generator makes functions.json from this file: it reads only top-level
 * functions with plain types, and their comments are the help in Excel.
 */
import { balance } from '../assessment/balance';
import { profile } from '../assessment/profile';
import { unlessProblem, unlessProblems } from '../assessment/problem';
import { answer } from './answer';
import { assessed } from './assessed';
import { gapKindOf, gapTable } from './tables/gaps';
import { textsIn } from './language';
import { groupingOf, profileTable } from './tables/profile';

const NO_CODES = { problem: 'no-codes' } as const;

/**
 * Gives a table of coverage and score by goal, by P or for all targets.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/profile.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param targets Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [by] Rows of the table: "goal", "P" or "whole"; goals if left out.
 * @param [language] Language of the texts, such as "fr"; English if left out.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Table with a heading row: name, applicable, T, P, none, n/a, coverage, score.
 * @remarks
 * Each group counts its targets together, as UNDP does; percentages are never averaged. Where no
 * target is applicable, coverage and score are n/a, not 0. In Excel 2021 the last two columns need a
 * percentage format; newer versions apply it themselves. A goal without a name in your language is
 * shown in English and marked [en]. The headings come in English, French, Spanish, Russian,
 * Arabic, Chinese and Kazakh, otherwise in English.
 * @example
 * =SDG.PROFILE({"T";"P";"n/a"},{"3.1";"3.2";"13.1"},,,"P")
 * //=> {"Name","Applicable","T","P","none","n/a","Coverage","Score";"People",2,1,1,0,0,1,0.75;"Planet",0,0,0,0,1,"n/a","n/a"}
 */
export async function PROFILE(
  ratings: unknown[][],
  targets: unknown[][],
  scope?: unknown[][],
  scale?: unknown[][],
  by?: unknown,
  language?: unknown,
  applicable?: unknown[][],
): Promise<unknown[][]> {
  return answer(
    unlessProblems(
      [
        assessed(ratings, targets, scope, scale, applicable),
        groupingOf(by),
        await textsIn(language),
      ],
      profileTable,
    ),
  );
}

/**
 * Lists the applicable targets that no document covers, or that are covered in part only.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/gaps.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param targets Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [kind] Gaps to list: "none" for targets without a rating, "partial" for those rated P only; "none" if left out.
 * @param [language] Language of the texts, such as "fr"; English if left out.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Two columns: code and text of each target.
 * @remarks
 * Targets that are not applicable are no gaps. Without gaps the result is #N/A. A text that
 * your language lacks is shown in English and marked [en].
 * @example
 * =SDG.GAPS({"T";"";"P"},{"1.1";"3.6";"3.8"})
 * //=> {"3.6","By 2020, halve the number of global deaths and injuries from road traffic accidents"}
 */
export async function GAPS(
  ratings: unknown[][],
  targets: unknown[][],
  scope?: unknown[][],
  scale?: unknown[][],
  kind?: unknown,
  language?: unknown,
  applicable?: unknown[][],
): Promise<unknown[][]> {
  return answer(
    unlessProblems(
      [
        assessed(ratings, targets, scope, scale, applicable),
        gapKindOf(kind),
        await textsIn(language),
      ],
      gapTable,
    ),
  );
}

/**
 * Gives the evenness of coverage over the goals (Pielou’s J): 1 when all goals are covered alike, 0 when only one is.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/balance.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param targets Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Evenness from 0 to 1.
 * @remarks
 * Pielou's J: the entropy of the goals' coverages, each taken as a part of their sum, divided
 * by the logarithm of the number of goals with an applicable target. E. C. Pielou, The
 * measurement of diversity in different types of biological collections, Journal of Theoretical
 * Biology 13 (1966), 131-144. Its use here is ours. It shows how even coverage is, not how
 * high: use it together with coverage.
 * @example
 * =SDG.BALANCE({"T";"P";"";"T"},{"1.1";"2.1";"3.1";"3.2"})
 * //=> 0.9602
 */
export function BALANCE(
  ratings: unknown[][],
  targets: unknown[][],
  scope?: unknown[][],
  scale?: unknown[][],
  applicable?: unknown[][],
): number {
  return answer(
    unlessProblem(assessed(ratings, targets, scope, scale, applicable), (each) =>
      each.codes === null ? NO_CODES : balance(profile(each, 'goal')),
    ),
  );
}
