import { functionCalls, isSdgFunction } from '../formula/calls';
import { isOtherWorkbook } from '../formula/other-workbook';
import { formulaTokens, joinTokens, type FormulaToken } from '../formula/tokens';

/** Which of our functions a formula calls, and the formula with their names as typed. */
interface OurCalls {
  /** The formula with typed names in place of those stored in files: `=SDG.COVERAGE(B2:B9)`. */
  readonly becomes: string;
  /** Does it use a name as stored in files? */
  readonly isStored: boolean;
  /** Names in our namespace that no function has, in capitals. */
  readonly unknown: readonly string[];
  /** Functions of other add-ins that are missing in this Excel, as written in the formula. */
  readonly others: readonly string[];
  /** Would an error of ours be shown as something else, as in `=IFERROR(SDG.COVERAGE(B2:B9),0)`? */
  readonly hidesErrors: boolean;
}

/** How files name an add-in's function, with underscores instead of dots, and one of an XLL. */
const STORED = /^(?:_XLL\.)?_XLDUDF_|^_XLL\./;
const STORED_OURS = /^(?:_XLL\.)?_XLDUDF_SDG_|^_XLL\.SDG\./;

/** Functions that return something else when their argument is an error. */
const HIDES_ERRORS =
  /^(IFERROR|ISERROR|ISERR|ERROR\.TYPE|ISNUMBER|ISTEXT|ISNONTEXT|ISLOGICAL|COUNT|COUNTA|AGGREGATE)$/;

/**
 * Finds the calls of our functions in a formula, by their names as typed and as stored in files,
 * also where LibreOffice has changed the case of these. Names in text and sheet names do not count.
 *
 *     ourCalls('=1-_xldudf_sdg_coverage(B2:B9)', new Set(['SDG.COVERAGE']))
 *     //=> { becomes: '=1-SDG.COVERAGE(B2:B9)', isStored: true, … }
 *     ourCalls("=@'C:\\Tools\\X.xla'!_xldudf_SDG_COVERAGE(B2:B9)", names)?.becomes
 *     //=> '=SDG.COVERAGE(B2:B9)'
 *     ourCalls('=SUM(B2:B9)', names) //=> undefined
 *
 * @param names names of all our functions, in capitals, with the namespace
 */
export function ourCalls(formula: string, names: ReadonlySet<string>): OurCalls | undefined {
  const written = formulaTokens(formula);
  const tokens = written.map(withoutWorkbook);
  const calls = functionCalls(tokens, (name) => isSdgFunction(name) || STORED.test(name));
  const ours = calls.filter(({ name }) => !STORED.test(name) || STORED_OURS.test(name));
  if (ours.length === 0) return undefined;
  const typed = new Map(ours.map(({ name, start }) => [start, typedName(name, names)]));
  const isMoved = (at: number) => typed.has(at) && tokens[at] !== written[at];
  return {
    becomes: joinTokens(
      written
        .map((token, at) => ({ ...token, text: typed.get(at) ?? token.text }))
        // Excel puts an @ before functions of other workbooks; it would cut off what ours spill.
        .filter(({ text }, at) => text !== '@' || !isMoved(at + 1)),
    ),
    isStored: ours.some(({ name, start }) => STORED.test(name) || isMoved(start)),
    unknown: [...new Set(typed.values())].filter((name) => !names.has(name)),
    others: calls
      .filter(({ start }) => !typed.has(start))
      .map(({ start }) => written[start]?.text ?? ''),
    hidesErrors: isAnyWithin(
      ours.map(({ start }) => start),
      functionCalls(tokens, (name) => HIDES_ERRORS.test(name)),
    ),
  };
}

/**
 * A function's name without the workbook before it. Where COM or VBA add-ins are loaded, Excel takes
 * our functions for theirs and saves them so (office-js #2051, #2568, #4811): `[1]!_xldudf_SDG_GAPS`,
 * `Book2.xlsm!…`, `'C:\Tools\[X.xlam]Sheet'!…`. A name of a sheet, `Plan!SDG.GAPS`, is its user's own.
 */
function withoutWorkbook(token: FormulaToken): FormulaToken {
  if (token.kind !== 'name') return token;
  const end = token.text.lastIndexOf('!') + 1;
  const text = token.text.slice(end);
  const isFunction = isSdgFunction(text) || STORED.test(text.toUpperCase());
  return isFunction && isOtherWorkbook(token.text.slice(0, Math.max(0, end - 1)))
    ? { kind: 'function', text }
    : token;
}

/** Is one of these places within one of these calls? Both are in order of their beginnings. */
function isAnyWithin(
  places: readonly number[],
  outer: readonly { readonly start: number; readonly end: number }[],
): boolean {
  let [next, reach] = [0, 0];
  return places.some((place) => {
    for (let call = outer[next]; call && call.start < place; call = outer[next]) {
      reach = Math.max(reach, call.end);
      next += 1;
    }
    return place < reach;
  });
}

function typedName(name: string, names: ReadonlySet<string>): string {
  const bare = name.replace(/^_XLL\./, '');
  if (!STORED.test(bare)) return bare;
  const known = [...names].find((each) => storedName(each) === bare);
  return known ?? `SDG.${bare.replace(STORED_OURS, '')}`;
}

function storedName(name: string): string {
  return `_XLDUDF_${name.replaceAll('.', '_')}`;
}
