import type { Injector } from '@univerjs/core';
import {
  AstTreeBuilder,
  IFormulaCurrentConfigService,
  Lexer,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';

type Read = ReturnType<Lexer['treeBuilder']>;
type Tree = ReturnType<AstTreeBuilder['parse']>;

/** Different formulas remembered; the largest RIA workbooks have about 30,000. */
const MEMORY = 60_000;

/**
 * Univer remembers 5,000 read formulas and reads all others again at every calculation; and it
 * remembers them by their text alone, over all workbooks, so that names mean what they meant in
 * another one, and LET and LAMBDA, which change what was read, fail the second time. Here each
 * workbook remembers its own. (Names that change give formulas another text: univer-names.)
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
    // Tables that changed are looked up while formulas are read.
    if (Object.keys(config.getDirtySuperTableMap()).length > 0) known.clear();
    const remembered = known.get(formula);
    if (remembered !== undefined) return remembered;
    builder.dispose();
    const fresh = read(formula, transformSuffix);
    if (known.size >= MEMORY) known.clear();
    known.set(formula, fresh);
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
