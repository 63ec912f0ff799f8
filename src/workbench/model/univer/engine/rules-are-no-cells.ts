import { FormulaDependencyTree, FormulaDependencyTreeVirtual } from '@univerjs/engine-formula';

/** Univer's mark of formulas that stand in no cell: conditional formats and validations. */
const OTHER_FORMULA = 1;

/** The part of Univer's dependency trees that is not public. */
interface Tree {
  readonly type: number;
  toRTreeItem(): unknown[];
  knowsRules?: boolean;
}

/**
 * Nothing reads a rule. Univer takes the place of a rule's formula within its own area for a cell
 * of the sheet: what reads that cell then waits for the rule, and where the rule waits for it in
 * turn, Univer sees a circle and calculates in some order, with stale results.
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
