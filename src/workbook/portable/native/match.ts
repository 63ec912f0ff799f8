import { formulaTokens, type FormulaToken } from '../../formula/tokens';
import { placeholderIndex } from '../call-arguments';
import { readMark, type Mark } from '../mark';

/** A native form found in the current formula. */
export interface NativeMatch {
  readonly mark: Mark;
  /** Its tokens in the formula, from `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  /** The current reference for each placeholder. */
  readonly references: readonly string[];
}

/** Why a mark's form cannot be separated from the rest of the formula. */
export type MatchProblem = 'form-changed' | 'references-differ';

/**
 * All marks in a formula, with the positions of their tokens.
 *
 *     marksIn(formulaTokens('=(1+N("SDG:7"))')) //=> [{ at: 6, mark: { id: 7, row: 0, column: 0 } }]
 */
export function marksIn(
  tokens: readonly FormulaToken[],
): readonly { readonly at: number; readonly mark: Mark }[] {
  return tokens.flatMap(({ kind, text }, at) => {
    const mark = kind === 'text' && isArgumentOfN(tokens, at) ? readMark(text) : undefined;
    return mark ? [{ at, mark }] : [];
  });
}

/** Checks that the text is inside N(); a user's own text that resembles a mark is not one. */
function isArgumentOfN(tokens: readonly FormulaToken[], at: number): boolean {
  const [name, open] = tokens.slice(0, at).filter(isWritten).slice(-2);
  return open?.kind === 'open' && name?.kind === 'function' && name.text.toUpperCase() === 'N';
}

/**
 * Compares a native form from the record with a formula at one of its marks. Spaces, the case of
 * names and the notation of numbers may differ (LibreOffice changes them), references may have
 * changed, but everything else must be the same.
 *
 *     matchNative('(SUM(_ref0_)+N("SDG:7"))', formulaTokens('=(SUM(B3:B9)+N("SDG:7"))*2'), 8, mark)
 *     //=> { mark, start: 1, end: 12, references: ['B3:B9'] }
 */
export function matchNative(
  native: string,
  tokens: readonly FormulaToken[],
  at: number,
  mark: Mark,
): NativeMatch | MatchProblem {
  const form = formulaTokens(native).filter(isWritten);
  const written = tokens.flatMap((token, index) => (isWritten(token) ? [{ token, index }] : []));
  const inForm = form.findIndex(({ kind, text }) => {
    const other = kind === 'text' ? readMark(text) : undefined;
    return other !== undefined && other.id === mark.id;
  });
  const first = written.findIndex(({ index }) => index === at) - inForm;
  if (inForm < 0 || first < 0 || first + form.length > written.length) return 'form-changed';
  const references: string[] = [];
  for (const [index, token] of form.entries()) {
    const { token: now } = written[first + index] as (typeof written)[number];
    const reference = token.kind === 'name' ? placeholderIndex(token.text) : undefined;
    if (reference === undefined) {
      if (!isSame(token, now)) return 'form-changed';
      continue;
    }
    if (!isReference(now)) return 'form-changed';
    const known = references[reference];
    if (known !== undefined && known !== now.text) return 'references-differ';
    references[reference] = now.text;
  }
  const start = (written[first] as (typeof written)[number]).index;
  const end = (written[first + form.length - 1] as (typeof written)[number]).index + 1;
  return { mark, start, end, references };
}

function isWritten({ kind }: FormulaToken): boolean {
  return kind !== 'space';
}

/** References to the helper sheet may have moved or been renamed; a deleted one is an error. */
function isSame(token: FormulaToken, now: FormulaToken): boolean {
  if (token.kind === 'reference') return now.kind === 'reference' || now.kind === 'error';
  if (token.kind !== now.kind) return false;
  if (token.kind === 'number') return Number(token.text) === Number(now.text);
  if (token.kind === 'text') return token.text === now.text;
  return token.text.toUpperCase() === now.text.toUpperCase();
}

function isReference({ kind }: FormulaToken): boolean {
  return kind === 'reference' || kind === 'structured' || kind === 'name' || kind === 'error';
}
