import { formulaTokens, type FormulaToken } from '../../src/workbook/formula/tokens';

/** Operators that compare their sides. */
const COMPARES = new Set(['=', '<', '>', '<>', '<=', '>=']);
/** Functions that compare what they are given. */
const LOOKS =
  /^(COUNTIFS?|SUMIFS?|AVERAGEIFS?|X?MATCH|[XVH]?LOOKUP|EXACT|FIND|SEARCH|SUBSTITUTE|SWITCH)$/i;
/** What is never translated: UNDP's letters. */
const LETTERS = new Set(['T', 'P']);

/**
 * The words in a formula that it compares with something: it would be wrong as soon as the cells
 * say the same in another language. Words that a formula only shows are not among them, nor codes
 * ("SDG 3.8"), nor what a function of ours is told, which is the same in all languages.
 */
export function comparedWords(formula: string): string[] {
  const tokens = formulaTokens(formula).filter(({ kind }) => kind !== 'space');
  const inside: string[] = [];
  return tokens.flatMap((token, at) => {
    if (token.kind === 'open') inside.push(tokens[at - 1]?.text ?? '');
    if (token.kind === 'close') inside.pop();
    if (token.kind !== 'text') return [];
    const text = token.text.slice(1, -1);
    const isWord = /\p{L}/u.test(text) && !/\d/.test(text) && !LETTERS.has(text);
    const isCompared =
      compares(tokens[at - 1], at === 1) ||
      compares(tokens[at + 1], false) ||
      LOOKS.test(inside[inside.length - 1] ?? '');
    return isWord && isCompared ? [text] : [];
  });
}

/** The first sign of a formula compares nothing. */
function compares(token: FormulaToken | undefined, isFirst: boolean): boolean {
  return token?.kind === 'operator' && COMPARES.has(token.text) && !isFirst;
}
