import { mapReferences } from '../../workbook/formula/references';
import { LIMITS } from './limits';

interface Shared {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * The formulas of a sheet by row and column, as far as they are needed to see what a column is for.
 * A formula that was filled down is written once in the file and follows its cell here.
 */
export class KeptFormulas {
  /** Sparse. */
  readonly rows: (string | undefined)[][] = [];
  readonly #shared = new Map<string, Shared>();
  /** Characters that may still be kept: a matrix needs a fraction, a hostile file gets no more. */
  #left: number = LIMITS.formulas;

  /** Returns how many characters are kept of it. */
  keep(row: number, column: number, text: string, sharedAs: string | undefined): number {
    const formula = text === '' ? this.#following(row, column, sharedAs) : `=${text}`;
    if (formula === undefined) return 0;
    if (text !== '' && sharedAs !== undefined) this.#shared.set(sharedAs, { row, column, formula });
    this.#left -= formula.length;
    if (this.#left < 0) return 0;
    (this.rows[row] ??= [])[column] = formula;
    return formula.length;
  }

  #following(row: number, column: number, sharedAs: string | undefined): string | undefined {
    const first = sharedAs === undefined ? undefined : this.#shared.get(sharedAs);
    if (!first || this.#left < first.formula.length) return undefined;
    return mapReferences(first.formula, (cell) => ({
      row: cell.fixedRow ? cell.row : Math.max(0, cell.row + row - first.row),
      column: cell.fixedColumn ? cell.column : Math.max(0, cell.column + column - first.column),
    }));
  }
}
