import type { Cells } from '../../assessment/cells';
import type { FormulaToken } from './tokens';

/**
 * A constant in a formula as rows × columns, an error as Excel passes it to functions; undefined for
 * anything that refers to cells or has to be calculated, such as `1-2`.
 *
 *     literalCells(formulaTokens('{"T",1;"P",-2}')) //=> [['T', 1], ['P', -2]]
 *     literalCells(formulaTokens('1-2')) //=> undefined
 */
export function literalCells(tokens: readonly FormulaToken[]): Cells | undefined {
  const solid = tokens.filter(({ kind }) => kind !== 'space');
  const isArray = solid[0]?.kind === 'array-open';
  if (!isArray) {
    const only = scalar(solid);
    return only && [[only.value]];
  }
  if (solid.at(-1)?.kind !== 'array-close') return undefined;
  const rows: unknown[][] = [[]];
  let element: FormulaToken[] = [];
  for (const token of solid.slice(1)) {
    const isEnd = ['separator', 'row-separator', 'array-close'].includes(token.kind);
    if (!isEnd) {
      element.push(token);
      continue;
    }
    const found = scalar(element);
    if (!found) return undefined;
    rows.at(-1)?.push(found.value);
    element = [];
    if (token.kind === 'row-separator') rows.push([]);
  }
  return rows;
}

/** In an object, because a value may be anything. */
function scalar(tokens: readonly FormulaToken[]): { readonly value: unknown } | undefined {
  const [first, second] = tokens;
  const isSigned = first?.kind === 'operator' && (first.text === '-' || first.text === '+');
  const token = isSigned ? second : first;
  if (!token || tokens.length !== (isSigned ? 2 : 1)) return undefined;
  const { kind, text } = token;
  if (kind === 'number') return { value: (first?.text === '-' ? -1 : 1) * Number(text) };
  if (isSigned) return undefined;
  if (kind === 'text') return { value: text.slice(1, -1).replaceAll('""', '"') };
  if (kind === 'boolean') return { value: /^t/i.test(text) };
  if (kind !== 'error') return undefined;
  return { value: { type: 'Error', basicType: 'Error', basicValue: text.toUpperCase() } };
}
