/**
 * Functions that compare documents, indicators and raters. They have the names that Excel shows.
 * Microsoft's generator makes functions.json from this file: it reads only top-level functions with
 * plain types, and their comments are the help in Excel.
 */
import { agreement } from '../assessment/agreement';
import { depth } from '../assessment/depth';
import { unlessProblem, unlessProblems } from '../assessment/problem';
import { readiness } from '../assessment/readiness';
import { readScale } from '../assessment/scale';
import { shared } from '../assessment/shared';
import { answer } from './answer';
import { cellsOf, optionalCells } from './arguments';
import { applicableRows, request } from './assessed';
import { sharedTable } from './tables/shared';

/**
 * Gives the number of documents per covered target, on average.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/depth.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param [targets] Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Mean number of documents, 1 or more.
 * @remarks
 * Each column is a document. A document counts once for a target, also where the target has
 * several rows. This figure is ours, not UNDP's: a target covered by only one document depends on that document alone.
 * @example
 * =SDG.DEPTH({"T","P";"","P";"",""})
 * //=> 1.5
 */
export function DEPTH(
  ratings: unknown[][],
  targets?: unknown[][],
  scope?: unknown[][],
  scale?: unknown[][],
  applicable?: unknown[][],
): number {
  return answer(
    unlessProblem(request(ratings, targets, scope, scale, applicable), ({ matrix, options }) =>
      depth(matrix, options),
    ),
  );
}

/**
 * Gives, for each pair of documents, the number of targets that both rate.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/shared.html
 * @param ratings Cells with T, P, n/a or nothing, one row per target and one column per policy document.
 * @param documents Names of the documents, one for each column of ratings.
 * @param [targets] Column with the target code for each row.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Table of documents by documents, with the names in the first row and column.
 * @remarks
 * The horizontal interlinkages between programmes. The diagonal holds the number of targets
 * that a document rates by itself. Columns with the same name are one document; targets that
 * are not applicable do not count.
 * @example
 * =SDG.SHARED({"T","P";"","P"},{"Vision","Plan"})
 * //=> {"","Vision","Plan";"Vision",1,1;"Plan",1,2}
 */
export function SHARED(
  ratings: unknown[][],
  documents: unknown[][],
  targets?: unknown[][],
  scale?: unknown[][],
  applicable?: unknown[][],
): unknown[][] {
  return answer(
    unlessProblem(request(ratings, targets, undefined, scale, applicable), ({ matrix, options }) =>
      unlessProblem(shared(matrix, cellsOf(documents).flat(), options), sharedTable),
    ),
  );
}

/**
 * Gives the share of applicable targets that have a national indicator.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/readiness.html
 * @param indicators Cells with national indicators: a name, a code or a number above 0 where there is one.
 * @param [ratings] Cells with ratings, one row per target: n/a removes a target.
 * @param [targets] Column with the target code for each row.
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Share from 0 to 1.
 * @remarks
 * Empty cells, 0, "no", "none" and a dash mean that there is no indicator; n/a, there or in the
 * ratings, removes the target. To measure covered targets only, mark the others n/a. Where all
 * cells are empty, nobody has entered an indicator yet, and the result is #N/A.
 * @example
 * =SDG.READINESS({"Poverty rate";"";"n/a"})
 * //=> 0.5
 * @example
 * =SDG.READINESS({1;1;0},{"T";"n/a";"P"})
 * //=> 0.5
 */
export function READINESS(
  indicators: unknown[][],
  ratings?: unknown[][],
  targets?: unknown[][],
  scope?: unknown[][],
  applicable?: unknown[][],
): number {
  return answer(
    unlessProblem(
      request(indicators, targets, scope, undefined, applicable),
      ({ matrix: { ratings: cells, ...columns }, options }) =>
        readiness(cells, { ratings: optionalCells(ratings), ...columns }, options),
    ),
  );
}

/**
 * Gives the agreement of two raters beyond chance: Cohen’s kappa with quadratic weights.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/agreement.html
 * @param ratings1 Ratings by the first rater, one row per target.
 * @param ratings2 Ratings by the second rater, the same rows.
 * @param [scale] Scale of other ratings: "0-1", "0-2", "0-3", "0-5", "0-100", or two columns with label and weight.
 * @param [applicable] Column that says for each row whether its target applies: yes or no, TRUE or FALSE, 1 or 0; empty means yes.
 * @returns Kappa: 1 is full agreement, 0 is agreement by chance.
 * @remarks
 * Quadratic weights: total against none weighs four times as much as total against partial.
 * Each row is one target, an empty cell means none, so choose rows with targets only. Rows that
 * both raters mark n/a, or with a no under applicable, are left out; where only one rater does, the
 * result is #VALUE!, because raters agree first on what applies. On a scale, every value between none and total counts as partial:
 * 1 and 2 agree on the scale 0-3. J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968),
 * 213-220.
 * @example
 * =SDG.AGREEMENT({"T";"P";"none"},{"T";"T";"none"})
 * //=> 0.8
 */
export function AGREEMENT(
  ratings1: unknown[][],
  ratings2: unknown[][],
  scale?: unknown[][],
  applicable?: unknown[][],
): number {
  return answer(
    unlessProblems(
      [readScale(cellsOf(scale)), applicableRows(applicable, cellsOf(ratings1).length)],
      (read, applies) => agreement(cellsOf(ratings1), cellsOf(ratings2), read, applies),
    ),
  );
}
