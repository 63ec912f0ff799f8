import { apiError } from '../api-error';

/** Excel's limits for a formula, in characters and in calls within calls. */
const LONGEST_FORMULA = 8_192;
const LONGEST_TEXT = 255;
const DEEPEST = 64;

/** A text, or the name of a sheet or of a table's column, may contain anything; else brackets. */
const TOKEN =
  /"((?:[^"]|"")*)("?)|'(?:[^']|'')*('?)|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*(\]?)|[\p{L}\p{N}_.]*\(|[){}]/gu;

/**
 * A formula that Excel accepts: at most 8,192 characters, no text longer than 255, at most 64 calls
 * within each other, and every quote and bracket closed. Anything else is `InvalidArgument`. That its
 * functions exist and have the right number of arguments is not checked.
 *
 *     requireFormulaText('=SUM(A1:A9', 'Range.formulas') // throws
 */
export function requireFormulaText(formula: string, location: string): void {
  if (formula.length > LONGEST_FORMULA || !isWhole(formula)) {
    throw apiError('InvalidArgument', location);
  }
}

/** The formula of a conditional format or validation is shorter: 255 characters. */
export function requireRuleText(formula: string, location: string): void {
  if (formula.length > LONGEST_TEXT) throw apiError('InvalidArgument', location);
  requireFormulaText(formula, location);
}

function isWhole(formula: string): boolean {
  const open: string[] = [];
  let calls = 0;
  for (const [token, text, textEnd, sheetEnd, columnEnd] of formula.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (textEnd === '' || text.replaceAll('""', '"').length > LONGEST_TEXT) return false;
    } else if (sheetEnd !== undefined || columnEnd !== undefined) {
      if (!sheetEnd && !columnEnd) return false;
    } else if (token === '{') {
      open.push('}');
    } else if (token.endsWith('(')) {
      open.push(token === '(' ? ')' : 'call');
      if (token !== '(' && ++calls > DEEPEST) return false;
    } else {
      const expected = open.pop();
      if (expected === 'call') calls -= 1;
      if ((expected === 'call' ? ')' : expected) !== token) return false;
    }
  }
  return open.length === 0;
}
