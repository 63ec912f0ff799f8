/** Just enough of Excel to run the examples of the functions: one call with constants. */

export type FormulaValue = string | number | null | (string | number)[][];

export interface Call {
  readonly name: string;
  readonly args: readonly FormulaValue[];
}

/**
 * Reads `=SDG.NAME(argument, …)`, arguments being numbers, text, array constants or nothing.
 *
 *     parseFormula('=SDG.CODE({"3,8";3})') //=> { name: 'CODE', args: [[['3,8'], [3]]] }
 */
export function parseFormula(formula: string): Call {
  const [, name, inner] = /^=SDG\.([A-Z0-9]+)\((.*)\)$/.exec(formula.trim()) ?? [];
  if (name === undefined || inner === undefined) throw new Error(`no formula: ${formula}`);
  return { name, args: inner === '' ? [] : split(inner, ',').map(parseValue) };
}

/**
 *     parseValue('{"a",1;"b",2}') //=> [['a', 1], ['b', 2]]
 */
export function parseValue(text: string): FormulaValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.startsWith('{') && trimmed.endsWith('}')) {
    return split(trimmed.slice(1, -1), ';').map((row) => split(row, ',').map(parseConstant));
  }
  return parseConstant(trimmed);
}

function parseConstant(text: string): string | number {
  const trimmed = text.trim();
  if (/^".*"$/s.test(trimmed)) return trimmed.slice(1, -1).replace(/""/g, '"');
  const value = Number(trimmed);
  if (trimmed === '' || Number.isNaN(value)) throw new Error(`no constant: ${text}`);
  return value;
}

/** Splits at a separator outside quotes and braces. */
function split(text: string, separator: string): string[] {
  const parts = [''];
  let [quoted, depth] = [false, 0];
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '{') depth += 1;
    if (!quoted && character === '}') depth -= 1;
    if (character === separator && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
