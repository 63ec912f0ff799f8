import { functionCalls, isSdgFunction } from '../formula/calls';
import { formulaTokens, joinTokens } from '../formula/tokens';

/** What a formula says of our functions, and how it reads with their names as typed. */
interface OurCalls {
  /** The formula with the names that files store put back: `=SDG.COVERAGE(B2:B9)`. */
  readonly becomes: string;
  /** Has it a name as files store it? */
  readonly isStored: boolean;
  /** Names of our namespace that no function has, in capitals. */
  readonly unknown: readonly string[];
  /** Functions of other add-ins that this Excel does not have, as they stand in the formula. */
  readonly others: readonly string[];
  /** Would an error of ours show as something else, as in `=IFERROR(SDG.COVERAGE(B2:B9),0)`? */
  readonly hidesErrors: boolean;
}

/** How files name an add-in's function; the dots of its name are underscores there. */
const STORED = /^_XLDUDF_/i;
const STORED_OURS = /^_XLDUDF_SDG_/i;

/** Functions that answer with something else than the error of their argument. */
const HIDES_ERRORS =
  /^(IFERROR|ISERROR|ISERR|ERROR\.TYPE|ISNUMBER|ISTEXT|ISNONTEXT|ISLOGICAL|COUNT|COUNTA|AGGREGATE)$/;

/**
 * Finds the calls of our functions in a formula, under the names as typed and as files store them,
 * in whatever letters LibreOffice has put these. Names in text and of sheets are none.
 *
 *     ourCalls('=1-_xldudf_sdg_coverage(B2:B9)', new Set(['SDG.COVERAGE']))
 *     //=> { becomes: '=1-SDG.COVERAGE(B2:B9)', isStored: true, … }
 *     ourCalls('=SUM(B2:B9)', names) //=> undefined
 *
 * @param names of all our functions, in capitals, with the namespace
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
