import type { Injector } from '@univerjs/core';
import {
  AstTreeBuilder,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  Lexer,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import { shortList } from '../text-values';

type Read = ReturnType<Lexer['treeBuilder']>;
type Tree = ReturnType<AstTreeBuilder['parse']>;

/** Number of formulas remembered; the largest RIA workbooks have about 30,000. */
const MEMORY = 60_000;

/** A list of texts. */
const LIST = /^=?(\{(?:"(?:[^"]|"")*"[,;]?)+\})$/;

/**
 * Univer remembers 5,000 parsed formulas and parses all others again at every calculation. It
 * remembers them by their text alone, across all workbooks, so that names keep their meaning from
 * another workbook, and LET and LAMBDA, which change the parsed formula, fail the second time. Here
 * each workbook remembers its own. (A name that changes gives its formulas a different text: see
 * workbook/names.ts.) What a name refers to is read once, not in each of the formulas that use it, and
 * a list of words is not put into each of them in full.
 */
export function rememberFormulas(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const builder = injector.get(LexerTreeBuilder);
  const parser = injector.get(AstTreeBuilder);
  const config = injector.get(IFormulaCurrentConfigService);
  const known = new Map<string, Read>();
  const trees = new WeakMap<object, Tree>();
  const meanings = new Map<string, unknown>();

  const read = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix) => {
    // Tables that have changed are looked up while formulas are parsed.
    if (Object.keys(config.getDirtySuperTableMap()).length > 0) {
      known.clear();
      meanings.clear();
    }
    const remembered = known.get(formula);
    if (remembered !== undefined) return remembered;
    builder.dispose();
    const fresh = read(formula, transformSuffix);
    if (known.size >= MEMORY) known.clear();
    known.set(formula, fresh);
    return fresh;
  };

  // What a name refers to may contain names, which mean something else once they change.
  injector.get(IDefinedNamesService).update$.subscribe(() => meanings.clear());
  const names = builder as unknown as NamesOfBuilder;
  const meaning = names._handleNestedDefinedName.bind(builder);
  names._handleNestedDefinedName = (refers, names) => {
    const remembered = meanings.get(refers);
    if (remembered !== undefined) return remembered;
    const list = LIST.exec(refers)?.[1];
    const fresh = list
      ? { sequenceString: shortList(list), definedNames: [] }
      : meaning(refers, names);
    if (meanings.size >= MEMORY) meanings.clear();
    meanings.set(refers, fresh);
    return fresh;
  };

  const parse = parser.parse.bind(parser);
  parser.parse = (node) => {
    const remembered = trees.get(node);
    if (remembered !== undefined) return remembered;
    const fresh = parse(node);
    trees.set(node, fresh);
    return fresh;
  };
}

/** The part of Univer's builder that is not public. */
interface NamesOfBuilder {
  _handleNestedDefinedName(refersTo: string, names: unknown): unknown;
}
