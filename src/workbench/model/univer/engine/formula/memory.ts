import type { Injector } from '@univerjs/core';
import {
  AstTreeBuilder,
  IFormulaCurrentConfigService,
  Lexer,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';

type Read = ReturnType<Lexer['treeBuilder']>;
type Tree = ReturnType<AstTreeBuilder['parse']>;

/** Number of formulas remembered; the largest RIA workbooks have about 30,000. */
const MEMORY = 60_000;

/** A list of texts, which means the same whatever other names there are. */
const LIST = /^=?\{(?:"(?:[^"]|"")*"[,;]?)+\}$/;
const LISTS = 100;

/**
 * Univer remembers 5,000 parsed formulas and parses all others again at every calculation. It
 * remembers them by their text alone, across all workbooks, so that names keep their meaning from
 * another workbook, and LET and LAMBDA, which change the parsed formula, fail the second time. Here
 * each workbook remembers its own. (A name that changes gives its formulas a different text: see
 * workbook/names.ts.) A name that is a list of words is read once, not in each of the formulas that
 * look words up in it.
 */
export function rememberFormulas(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const builder = injector.get(LexerTreeBuilder);
  const parser = injector.get(AstTreeBuilder);
  const config = injector.get(IFormulaCurrentConfigService);
  const known = new Map<string, Read>();
  const trees = new WeakMap<object, Tree>();

  const read = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix) => {
    // Tables that have changed are looked up while formulas are parsed.
    if (Object.keys(config.getDirtySuperTableMap()).length > 0) known.clear();
    const remembered = known.get(formula);
    if (remembered !== undefined) return remembered;
    builder.dispose();
    const fresh = read(formula, transformSuffix);
    if (known.size >= MEMORY) known.clear();
    known.set(formula, fresh);
    return fresh;
  };

  const meanings = new Map<string, unknown>();
  const names = builder as unknown as NamesOfBuilder;
  const meaning = names._handleNestedDefinedName.bind(builder);
  names._handleNestedDefinedName = (refers, names) => {
    if (!LIST.test(refers)) return meaning(refers, names);
    const remembered = meanings.get(refers);
    if (remembered !== undefined) return remembered;
    const fresh = meaning(refers, names);
    if (meanings.size >= LISTS) meanings.clear();
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
