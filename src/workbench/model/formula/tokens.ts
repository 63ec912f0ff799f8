/** A piece of a formula. Only `name` and `reference` pieces may ever be rewritten. */
export interface FormulaToken {
  readonly kind: 'text' | 'sheet' | 'bracket' | 'reference' | 'name' | 'other';
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;

/** In the order in which they are tried; the names of the groups are the kinds. */
const PIECE = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*"?)`,
    String.raw`(?<sheet>'(?:[^']|'')*'?!?)`,
    String.raw`(?<reference>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])` +
      String.raw`|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])` +
      String.raw`|${CELL}(?::${CELL})?(?![\p{L}\p{N}_.!(]))`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)`,
  ].join('|'),
  'uy',
);

const KINDS = ['text', 'sheet', 'reference', 'name'] as const;

/** `[…]` of structured references and other workbooks: brackets may be nested, `'` escapes one. */
function bracketAt(formula: string, start: number): string {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    const char = formula[i];
    if (char === "'") i++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return formula.slice(start, i + 1);
  }
  return formula.slice(start);
}

/**
 * Splits a formula so that names and references can be changed without affecting text in quotes,
 * sheet names or structured references. Joined, the tokens are the formula again.
 *
 *     tokens('SUM("SUM",A1)').map((token) => token.kind)
 *     //=> ['name', 'other', 'text', 'other', 'reference', 'other']
 */
export function tokens(formula: string): FormulaToken[] {
  const result: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === '[') {
      const text = bracketAt(formula, at);
      result.push({ kind: 'bracket', text });
      at += text.length;
      continue;
    }
    PIECE.lastIndex = at;
    const groups = PIECE.exec(formula)?.groups;
    const kind: FormulaToken['kind'] =
      KINDS.find((name) => groups?.[name] !== undefined) ?? 'other';
    const text = groups?.[kind === 'other' ? 'number' : kind] ?? formula[at] ?? '';
    const token = { kind, text };
    result.push(token);
    at += token.text.length;
  }
  return result;
}

/** The formula with some of its tokens replaced. */
export const mapTokens = (
  formula: string,
  change: (token: FormulaToken, index: number, all: readonly FormulaToken[]) => string,
): string => tokens(formula).map(change).join('');
