import { columnIndex, MAX_COLUMNS, MAX_ROWS } from '../sheet/address';

/**
 * What a piece of a formula is.
 * - `reference`: cells, a range, whole rows or columns, with the sheet before it (`'My plan'!$A$1`),
 *   also on several sheets or in another workbook
 * - `structured`: part of a table, `Plan[[#Data],[Code]]` or `[@Code]`
 * - `name`: a defined name, perhaps with its sheet, or a name defined by LET or LAMBDA
 * - `function`: a function's name; its bracket is the next `open`, possibly after spaces
 * - `spill`: the `#` after a cell, which means all cells that its formula spills into
 */
type TokenKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'error'
  | 'reference'
  | 'structured'
  | 'name'
  | 'function'
  | 'open'
  | 'close'
  | 'array-open'
  | 'array-close'
  | 'separator'
  | 'row-separator'
  | 'operator'
  | 'spill'
  | 'space'
  | 'unknown';

export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
}

const LETTER = String.raw`[\p{L}_\\]`;
const IN_NAME = String.raw`[\p{L}\p{M}\p{N}_.\\?]`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}_.\\?!([])`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
/** `'My plan'!`, `Plan!`, `Jan:Mar!`, `[Book2.xlsx]Plan!`, and `[1]!` before a name */
const SHEET =
  String.raw`(?:'(?:[^']|'')+'!` +
  String.raw`|\[[^\][]+\]!` +
  String.raw`|(?:\[[^\][]+\])?[\p{L}\p{M}\p{N}_.\\]+(?::[\p{L}\p{M}\p{N}_.\\]+)?!)`;
const CELLS =
  String.raw`(?:${CELL}:${CELL}${AFTER}|${CELL}${AFTER}` +
  String.raw`|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}${AFTER}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}${AFTER})`;
const ERRORS =
  '#REF!|#N/A|#VALUE!|#NAME\\?|#DIV/0!|#NUM!|#NULL!|#SPILL!|#CALC!|#GETTING_DATA|#FIELD!|#BLOCKED!' +
  '|#CONNECT!|#UNKNOWN!|#BUSY!|#PYTHON!|#EXTERNAL!';

const piece = (pattern: string) => new RegExp(pattern, 'iuy');

/** Tried in this order: rows (`1:3`) before a number, cells before a name. */
const PIECES: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', piece(String.raw`\s+`)],
  ['text', piece('"(?:[^"]|"")*"')],
  ['reference', piece(`${SHEET}(?:${CELLS}|#REF!)`)],
  ['name', piece(`${SHEET}${LETTER}${IN_NAME}*`)],
  ['error', piece(ERRORS)],
  ['reference', piece(CELLS)],
  ['number', piece(String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?`)],
  ['boolean', piece(String.raw`(?:TRUE|FALSE)(?!${IN_NAME}|\s*\()`)],
  ['function', piece(String.raw`${LETTER}${IN_NAME}*(?=\s*\()`)],
  ['name', piece(`${LETTER}${IN_NAME}*`)],
  ['operator', piece('<>|<=|>=|[<>]')],
  ['spill', piece('#')],
];

/**
 * Splits a formula, as Office.js returns it (English names, commas), into pieces. Joined, the
 * pieces always give the same formula again.
 *
 *     formulaTokens('=SUM(A1,"A1")').map(({ kind }) => kind)
 *     //=> ['operator', 'function', 'open', 'reference', 'separator', 'text', 'close']
 */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/**
 * A formula with some of its pieces replaced.
 *
 *     joinTokens(formulaTokens('=A1 + B1')) //=> '=A1 + B1'
 */
export function joinTokens(tokens: readonly FormulaToken[]): string {
  return tokens.map(({ text }) => text).join('');
}

/** Characters that are always a piece of their own; most pieces of a formula are. */
const SIGNS: ReadonlyMap<string, TokenKind> = new Map([
  ['(', 'open'],
  [')', 'close'],
  ['{', 'array-open'],
  ['}', 'array-close'],
  [',', 'separator'],
  [';', 'row-separator'],
  ...[...'+-*/^&=%:@'].map((sign): [string, TokenKind] => [sign, 'operator']),
]);

function tokenAt(formula: string, at: number): FormulaToken {
  const sign = formula[at] as string;
  const kind = SIGNS.get(sign);
  if (kind) return { kind, text: sign };
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined || text === '') continue;
    if (kind === 'reference' && !isOnGrid(text)) continue;
    if (kind === 'name' || kind === 'reference') {
      // A table's name and its brackets are one piece.
      const brackets = kind === 'name' ? bracketsAt(formula, at + text.length) : '';
      if (brackets) return { kind: 'structured', text: text + brackets };
    }
    return { kind, text };
  }
  const brackets = bracketsAt(formula, at);
  if (brackets) return { kind: 'structured', text: brackets };
  return { kind: 'unknown', text: String.fromCodePoint(formula.codePointAt(at) as number) };
}

/** `[…]` starting here: brackets may nest, and an apostrophe escapes the next character. */
function bracketsAt(formula: string, start: number): string {
  if (formula[start] !== '[') return '';
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return formula.slice(start, at + 1);
    }
  }
  return '';
}

/** `TAX2023` is a cell; `XFE1` and `A9999999` are names, because no such column or row exists. */
function isOnGrid(reference: string): boolean {
  const cells = reference.slice(reference.lastIndexOf('!') + 1);
  if (cells.toUpperCase() === '#REF!' || cells === '') return true;
  return cells.split(':').every((part) => {
    const [, letters = '', digits = ''] = /^\$?([A-Za-z]*)\$?(\d*)$/.exec(part) ?? [];
    return (
      (letters === '' || columnIndex(letters) < MAX_COLUMNS) &&
      (digits === '' || Number(digits) <= MAX_ROWS)
    );
  });
}
