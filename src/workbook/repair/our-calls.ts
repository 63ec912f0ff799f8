import { functionCalls, isSdgFunction } from '../formula/calls';
import { formulaTokens, joinTokens } from '../formula/tokens';

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

/** How files name an add-in's function, with underscores instead of dots. */
const STORED = /^_XLDUDF_/i;
const STORED_OURS = /^_XLDUDF_SDG_/i;

/** Functions that return something else when their argument is an error. */
const HIDES_ERRORS =
  /^(IFERROR|ISERROR|ISERR|ERROR\.TYPE|ISNUMBER|ISTEXT|ISNONTEXT|ISLOGICAL|COUNT|COUNTA|AGGREGATE)$/;

/**
 * Finds the calls of our functions in a formula, by their names as typed and as stored in files,
 * also where LibreOffice has changed the case of these. Names in text and sheet names do not count.
 *
 *     ourCalls('=1-_xldudf_sdg_coverage(B2:B9)', new Set(['SDG.COVERAGE']))
 *     //=> { becomes: '=1-SDG.COVERAGE(B2:B9)', isStored: true, … }
 *     ourCalls('=SUM(B2:B9)', names) //=> undefined
 *
 * @param names names of all our functions, in capitals, with the namespace
 */
export function ourCalls(formula: string, names: ReadonlySet<string>): OurCalls | undefined {
  const tokens = formulaTokens(formula);
  const calls = functionCalls(tokens, (name) => isSdgFunction(name) || STORED.test(name));
  const ours = calls.filter(({ name }) => !STORED.test(name) || STORED_OURS.test(name));
  if (ours.length === 0) return undefined;
  const typed = new Map(ours.map(({ name, start }) => [start, typedName(name, names)]));
  const hiding = functionCalls(tokens, (name) => HIDES_ERRORS.test(name));
  return {
    becomes: joinTokens(
      tokens.map((token, at) => ({ ...token, text: typed.get(at) ?? token.text })),
    ),
    isStored: ours.some(({ name }) => STORED.test(name)),
    unknown: [...new Set(typed.values())].filter((name) => !names.has(name)),
    others: calls
      .filter((call) => !ours.includes(call))
      .map(({ start }) => tokens[start]?.text ?? ''),
    hidesErrors: ours.some(({ start }) =>
      hiding.some((outer) => outer.start < start && start < outer.end),
    ),
  };
}

function typedName(name: string, names: ReadonlySet<string>): string {
  if (!STORED.test(name)) return name;
  const known = [...names].find((each) => storedName(each) === name);
  return known ?? `SDG.${name.replace(STORED_OURS, '')}`;
}

function storedName(name: string): string {
  return `_XLDUDF_${name.replaceAll('.', '_')}`;
}
