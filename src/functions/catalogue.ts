/**
 * Functions that read codes and return texts of the catalogue. They have the names that Excel
 * shows. Microsoft's generator makes functions.json from this file: it reads only top-level
 * functions with plain types, and their comments are the help in Excel.
 */
import { unlessProblem, unlessProblems } from '../assessment/problem';
import { readScope } from '../assessment/scope';
import { answer, forEachCell } from './answer';
import { cellsOf, everyCellOf } from './arguments';
import { catalogueList, levelOf } from './catalogue-list';
import { codesIn, codeText, goalText, indicatorText, targetText } from './code-texts';
import { textsIn } from './language';

/**
 * Gives the text of a goal, also of the goal that a target or indicator belongs to.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/goal.html
 * @param code Cell or cells with a code, such as 3 or "3.8".
 * @param [language] Language of the texts, such as "fr"; English if left out.
 * @returns Text of each goal.
 * @remarks
 * There are texts in 26 languages, by tag or name. A text that your language lacks is shown in
 * English and marked [en]. A range gives a range; a cell without a valid code shows
 * #VALUE! itself.
 * @example
 * =SDG.GOAL(1)
 * //=> "End poverty in all its forms everywhere"
 * @example
 * =SDG.GOAL("1.a","fr")
 * //=> "Éliminer la pauvreté sous toutes ses formes et partout dans le monde"
 */
export async function GOAL(code: unknown[][], language?: unknown): Promise<unknown[][]> {
  return answer(
    unlessProblem(await textsIn(language), (texts) =>
      forEachCell(everyCellOf(code), (cell) => goalText(cell, texts)),
    ),
  );
}

/**
 * Gives the text of a target, also of the target that an indicator belongs to.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/target.html
 * @param code Cell or cells with a code, such as "3.8" or "Target 3.8".
 * @param [language] Language of the texts, such as "fr"; English if left out.
 * @returns Text of each target.
 * @remarks
 * There are texts in 26 languages, by tag or name. A text that your language lacks is shown in
 * English and marked [en]. A range gives a range; a cell without a valid code shows
 * #VALUE! itself.
 * @example
 * =SDG.TARGET("3.6")
 * //=> "By 2020, halve the number of global deaths and injuries from road traffic accidents"
 */
export async function TARGET(code: unknown[][], language?: unknown): Promise<unknown[][]> {
  return answer(
    unlessProblem(await textsIn(language), (texts) =>
      forEachCell(everyCellOf(code), (cell) => targetText(cell, texts)),
    ),
  );
}

/**
 * Gives the text of an indicator of the global framework.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/indicator.html
 * @param code Cell or cells with a code, such as "3.8.1".
 * @param [language] Language of the texts, such as "fr"; English if left out.
 * @returns Text of each indicator.
 * @remarks
 * There are texts in 26 languages, by tag or name. A text that your language lacks is shown in
 * English and marked [en]; few translations have the newest indicators.
 * @example
 * =SDG.INDICATOR("3.1.1")
 * //=> "Maternal mortality ratio"
 */
export async function INDICATOR(code: unknown[][], language?: unknown): Promise<unknown[][]> {
  return answer(
    unlessProblem(await textsIn(language), (texts) =>
      forEachCell(everyCellOf(code), (cell) => indicatorText(cell, texts)),
    ),
  );
}

/**
 * Lists codes and texts of goals, targets or indicators.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/list.html
 * @param level What to list: "goals", "targets" or "indicators".
 * @param [scope] Targets that count: "RIA", "ALL", "OUTCOME", a goal such as 3, a P such as "Planet", or cells with codes; all 169 if left out.
 * @param [language] Language of the texts, such as "fr"; English if left out.
 * @returns Two columns: code and text.
 * @remarks
 * In this function a goal or a P means all of its targets, those with a letter included.
 * @example
 * =SDG.LIST("goals","3.8","es")
 * //=> {"3","Garantizar una vida sana y promover el bienestar de todos a todas las edades"}
 */
export async function LIST(
  level: unknown,
  scope?: unknown[][],
  language?: unknown,
): Promise<unknown[][]> {
  return answer(
    unlessProblems(
      [levelOf(level), readScope(cellsOf(scope), 'ALL'), await textsIn(language)],
      catalogueList,
    ),
  );
}

/**
 * Gives the code that a cell means, in its official form, such as 3.8 for "SDG 3,8".
 *
 * @customfunction SDGCODE CODE
 * @helpurl https://localhost:3000/functions/code.html
 * @param value Cell or cells with the code of a goal, target or indicator, however it was typed.
 * @returns Code as text.
 * @remarks
 * It reads commas, words such as "target", capital letters, Cyrillic and Arabic letters, full-
 * width and Arabic-Indic digits. The numbers 8.1, 16.1 and 17.1 may once have been 8.10, 16.10
 * and 17.10 and give #VALUE!: format codes as text before you type them. For a number that
 * Excel turned into a date, the message names the code. A national code such as "16.10.2.a" or
 * "3.8.9" gives its target, one of the UN Statistics Division such as "C030801" its indicator. For
 * an indicator that was retired or renumbered, the message names the one to use instead. "8, 9" and
 * "SDG 1, 2" are several goals and no code.
 * @example
 * =SDG.CODE(" Target 3.8:")
 * //=> "3.8"
 * @example
 * =SDG.CODE({"3,8";"1.A"})
 * //=> {"3.8";"1.a"}
 */
export function CODE(value: unknown[][]): unknown[][] {
  return forEachCell(everyCellOf(value), codeText);
}

/**
 * Lists the codes of all targets that a text names.
 *
 * @customfunction
 * @helpurl https://localhost:3000/functions/codes.html
 * @param text Cell or cells with text.
 * @returns One code for each row.
 * @remarks
 * Each code is listed once, in order of appearance; "3.1-3.4" names four targets, an indicator
 * names its target, so do a national or retired one. Lists of goals such as "SDG 1, 2", percentages, amounts, dates, numbers of tables and codes that do not exist
 * are ignored.
 * @example
 * =SDG.CODES("Serves targets 3.4, 5.2 and 16.10")
 * //=> {"3.4";"5.2";"16.10"}
 */
export function CODES(text: unknown[][]): string[][] {
  return answer(unlessProblem(codesIn(cellsOf(text)), (codes) => codes.map((code) => [code])));
}
