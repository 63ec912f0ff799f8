import type { Injector, IUnitRange } from '@univerjs/core';
import {
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
} from '@univerjs/engine-formula';

/** The kinds of node in a parsed formula that matter here; Univer's own list is not public. */
const REFERENCE = 1;
const UNION = 10;

/** A node of a parsed formula, and the part of it that is not public. */
interface Node {
  readonly nodeType: number;
  readonly _tableReferenceObject?: unknown;
  getChildren(): Node[];
}

interface Tree {
  readonly addressFunctionNodes: readonly unknown[];
}

interface NodeAt {
  readonly node: Node | null;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}

/** The part of Univer's generator that parses formulas; it is not public. */
interface Generator {
  _nodeTraversalRef(node: Node, result: Node[]): void;
  _getRangeListByNode(at: NodeAt): Promise<IUnitRange[]>;
  _getAddressFunctionNodeList(node: Node | null): unknown[];
  _detectForcedRecalculationNode(tree: Tree, node: Node | null): boolean;
  _calculateListByFunctionRefNode(trees: Tree[]): Promise<void>;
}

/**
 * Remembers what each formula reads. At every calculation Univer determines this again for all
 * formulas of the workbook, by calculating each of their references, and adds all formulas to a
 * search tree that only functions with calculated addresses (OFFSET, INDIRECT) use.
 *
 * What is remembered is valid while all sheets have the same names and sizes. References that
 * depend on more than that (tables, `@`, `#`, calculated addresses) are not remembered.
 */
export function rememberRanges(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const config = injector.get(IFormulaCurrentConfigService);
  const runtime = injector.get(IFormulaRuntimeService);

  let shape = '';
  let known = new WeakMap<Node, Map<string, IUnitRange[]>>();
  const rangesOf = generator._getRangeListByNode.bind(generator);
  generator._getRangeListByNode = async (at) => {
    const { node, refOffsetX, refOffsetY } = at;
    if (!node || refOffsetX !== 0 || refOffsetY !== 0 || !isFixed(node)) return rangesOf(at);
    let bySheet = known.get(node);
    if (!bySheet) known.set(node, (bySheet = new Map<string, IUnitRange[]>()));
    const sheet = `${runtime.currentUnitId}|${runtime.currentSubUnitId}`;
    let ranges = bySheet.get(sheet);
    if (!ranges) bySheet.set(sheet, (ranges = await rangesOf(at)));
    return ranges;
  };

  const isFixed = remembered((node) => {
    const references: Node[] = [];
    generator._nodeTraversalRef(node, references);
    return references.every(
      (each) => isPlain(each) || (each.nodeType === UNION && each.getChildren().every(isPlain)),
    );
  });

  const addressesIn = generator._getAddressFunctionNodeList.bind(generator);
  const addresses = remembered((node) => addressesIn(node));
  generator._getAddressFunctionNodeList = (node) => (node ? addresses(node) : []);

  const NO_TREE: Tree = { addressFunctionNodes: [] };
  const isForcedIn = generator._detectForcedRecalculationNode.bind(generator);
  const isForced = remembered((node) => isForcedIn(NO_TREE, node));
  generator._detectForcedRecalculationNode = (_tree, node) => node !== null && isForced(node);

  const followAddresses = generator._calculateListByFunctionRefNode.bind(generator);
  generator._calculateListByFunctionRefNode = async (trees) => {
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0))
      await followAddresses(trees);
  };

  const load = config.load.bind(config);
  config.load = (data) => {
    load(data);
    const now = JSON.stringify(
      Object.entries(config.getUnitData()).map(([unitId, sheets]) => [
        unitId,
        config.getSheetNameMap()[unitId],
        Object.entries(sheets ?? {}).map(([id, sheet]) => [
          id,
          sheet?.rowCount,
          sheet?.columnCount,
        ]),
      ]),
    );
    if (now !== shape) known = new WeakMap<Node, Map<string, IUnitRange[]>>();
    shape = now;
  };
}

const isPlain = (node: Node): boolean =>
  node.nodeType === REFERENCE && node._tableReferenceObject === undefined;

/** Parsing does not change a formula's nodes, so the result for a node stays valid. */
function remembered<T>(find: (node: Node) => T): (node: Node) => T {
  const known = new WeakMap<Node, { readonly found: T }>();
  return (node) => {
    let note = known.get(node);
    if (!note) known.set(node, (note = { found: find(node) }));
    return note.found;
  };
}
