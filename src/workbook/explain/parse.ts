import type { Cells } from '../../assessment/cells';
import { functionCalls, isSdgFunction, type FunctionCall } from '../formula/calls';
import { literalCells } from '../formula/literal';
import { formulaTokens, joinTokens, type FormulaToken } from '../formula/tokens';

/** A call of one of our functions in a formula. */
export interface SdgCall {
  /** Without the namespace: `COVERAGE`. */
  readonly name: string;
  /** As written: `SDG.COVERAGE(B2:B9)`. */
  readonly text: string;
  readonly arguments: readonly Argument[];
}

export type Argument = { readonly text: string } & (
  | { readonly kind: 'omitted' }
  | { readonly kind: 'literal'; readonly cells: Cells }
  /** Cells, part of a table, or a name; `spill` for all cells that its formula fills, `A1#`. */
  | { readonly kind: 'reference' | 'spill'; readonly token: FormulaToken }
  | { readonly kind: 'call'; readonly call: SdgCall }
  /** Anything that Excel has to calculate. */
  | { readonly kind: 'computed' }
);

export interface ParsedFormula {
  /** The outermost calls of our functions, in their order. */
  readonly calls: readonly SdgCall[];
  /** The formula is a single call and nothing else. */
  readonly isAlone: boolean;
  /** The formula itself contains this error: cells that it referred to were deleted. */
  readonly hasLostReference: boolean;
}

/**
 * The calls of our functions in a formula with names as typed, and what their arguments are.
 *
 *     parseFormula('=1-SDG.COVERAGE(B2:B9,,"RIA")').calls[0]?.arguments.map(({ kind }) => kind)
 *     //=> ['reference', 'omitted', 'literal']
 */
export function parseFormula(formula: string): ParsedFormula {
  const tokens = formulaTokens(formula);
  const calls = outermost(tokens, functionCalls(tokens, isSdgFunction));
  const [first] = calls;
  const rest = tokens
    .filter((_, at) => !first || at < first.start || at >= first.end)
    .map(({ text }) => text)
    .join('');
  return {
    calls: calls.map((call) => callOf(tokens, call)),
    isAlone: calls.length === 1 && /^=[\s@+()]*$/.test(rest),
    hasLostReference: tokens.some(
      ({ kind, text }) => kind !== 'text' && text.toUpperCase().endsWith('#REF!'),
    ),
  };
}

/** Calls come in the order of their beginnings, so an outer one is before those within it. */
function outermost(
  tokens: readonly FormulaToken[],
  calls: readonly FunctionCall[],
): readonly FunctionCall[] {
  let reach = 0;
  return calls.filter(({ start, end }) => {
    const isOuter = start >= reach && end <= tokens.length;
    if (isOuter) reach = end;
    return isOuter;
  });
}

function callOf(tokens: readonly FormulaToken[], call: FunctionCall): SdgCall {
  return {
    name: call.name.replace(/^SDG\./, ''),
    text: joinTokens(tokens.slice(call.start, call.end)),
    arguments: call.arguments.map(({ start, end }) => argumentOf(tokens.slice(start, end))),
  };
}

function argumentOf(written: readonly FormulaToken[]): Argument {
  const text = joinTokens(written);
  const tokens = withoutBrackets(written);
  const [first, second] = tokens;
  if (!first) return { kind: 'omitted', text };
  const cells = literalCells(tokens);
  if (cells) return { kind: 'literal', cells, text };
  const isReference = ['reference', 'structured', 'name'].includes(first.kind);
  if (isReference && tokens.length === 1) {
    return first.text.toUpperCase().endsWith('#REF!')
      ? { kind: 'literal', cells: LOST, text }
      : { kind: 'reference', token: first, text };
  }
  if (first.kind === 'reference' && second?.kind === 'spill' && tokens.length === 2)
    return { kind: 'spill', token: first, text };
  const [call] = functionCalls(tokens, isSdgFunction);
  return call?.start === 0 && call.end === tokens.length
    ? { kind: 'call', call: callOf(tokens, call), text }
    : { kind: 'computed', text };
}

const LOST: Cells = [[{ type: 'Error', basicType: 'Error', basicValue: '#REF!' }]];

/** `((A1:A9))` is `A1:A9`; in `(A1)*(A2)` the first bracket does not close the last one. */
function withoutBrackets(written: readonly FormulaToken[]): readonly FormulaToken[] {
  let tokens = trimmed(written);
  while (tokens[0]?.kind === 'open' && closingOf(tokens) === tokens.length - 1)
    tokens = trimmed(tokens.slice(1, -1));
  return tokens;
}

/** A space within is an operator between two references. */
function trimmed(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  const isSpace = (token: FormulaToken | undefined) => token?.kind === 'space';
  return tokens.slice(isSpace(tokens[0]) ? 1 : 0, isSpace(tokens.at(-1)) ? -1 : undefined);
}

function closingOf(tokens: readonly FormulaToken[]): number {
  let depth = 0;
  return tokens.findIndex(({ kind }) => {
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
    return depth === 0;
  });
}
