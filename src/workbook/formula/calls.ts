import type { FormulaToken } from './tokens';

/** A call of a function in a formula; positions are indexes of its tokens. */
export interface FunctionCall {
  /** Name as written, in capitals: `SDG.COVERAGE`. */
  readonly name: string;
  readonly start: number;
  /** Just after the closing bracket. */
  readonly end: number;
  /** Without surrounding spaces; `start` equals `end` for an argument that was left out. */
  readonly arguments: readonly TokenSpan[];
}

interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * All calls of functions whose name matches, in the order in which they begin, so outer ones come
 * first. Names in text and in sheet names do not count.
 *
 *     const tokens = formulaTokens('=IF(SDG.COVERAGE(B2:B9)>0.5,"SDG.COVERAGE(1)",0)');
 *     functionCalls(tokens, isSdgFunction).map(({ name }) => name) //=> ['SDG.COVERAGE']
 */
export function functionCalls(
  tokens: readonly FormulaToken[],
  passes: (name: string) => boolean,
): FunctionCall[] {
  return tokens.flatMap(({ kind, text }, start) => {
    const name = text.toUpperCase();
    if (kind !== 'function' || !passes(name)) return [];
    const call = callAt(tokens, start);
    return call ? [{ name, ...call }] : [];
  });
}

/**
 * Is this the name of one of our functions, as typed?
 *
 *     isSdgFunction('SDG.COVERAGE') //=> true
 */
export function isSdgFunction(name: string): boolean {
  return /^SDG\.[A-Z0-9]+$/i.test(name);
}

function callAt(
  tokens: readonly FormulaToken[],
  start: number,
): Omit<FunctionCall, 'name'> | undefined {
  let open = start + 1;
  while (tokens[open]?.kind === 'space') open += 1;
  if (tokens[open]?.kind !== 'open') return undefined;
  const spans: TokenSpan[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'open' || kind === 'array-open') depth += 1;
    else if (kind === 'close' || kind === 'array-close') depth -= 1;
    if (depth === 0) {
      const last = trimmed(tokens, from, at);
      const isBare = spans.length === 0 && last.start === last.end;
      return { start, end: at + 1, arguments: isBare ? [] : [...spans, last] };
    }
    if (depth === 1 && kind === 'separator') {
      spans.push(trimmed(tokens, from, at));
      from = at + 1;
    }
  }
  return undefined;
}

function trimmed(tokens: readonly FormulaToken[], from: number, to: number): TokenSpan {
  let [start, end] = [from, to];
  while (start < end && tokens[start]?.kind === 'space') start += 1;
  while (end > start && tokens[end - 1]?.kind === 'space') end -= 1;
  return { start, end };
}
