import { FormulaDependencyTree, FormulaDependencyTreeVirtual } from '@univerjs/engine-formula';

/** Univer's mark for formulas that are not in a cell: conditional formats and validations. */
const OTHER_FORMULA = 1;

/** The part of Univer's dependency trees that is not public. */
interface Tree {
  readonly type: number;
  toRTreeItem(): unknown[];
  knowsRules?: boolean;
}

/**
 * Nothing reads a rule. Univer mistakes the position of a rule's formula in its own area for a cell
 * of the sheet: formulas that read that cell then wait for the rule. If the rule also waits for
 * them, Univer sees a circular reference and calculates in some order, with stale results.
 */
export function keepRulesFromCells(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) {
    const tree = prototype as unknown as Tree;
    if (tree.knowsRules) continue;
    tree.knowsRules = true;
    const cells = tree.toRTreeItem;
    tree.toRTreeItem = function () {
      return this.type === OTHER_FORMULA ? [] : cells.call(this);
    };
  }
}
