import { followReferences } from '../formula/follow-references';
import { cellArea, toAddress } from '../sheet/address';
import { moved, type ChangeContext } from './context';
import { contentAt, isFormulaAt, numberFormatAt } from './contents';
import type { CellWrite } from './writes';

/** A formula of the sheet as Excel leaves it when lines are inserted. */
export function shifted({ moves }: Pick<ChangeContext, 'moves'>, formula: string): string {
  return followReferences(formula, { ...moves, exchanged: new Map() }, true).formula;
}

/** The same, following the documents that change places. */
export function followed({ moves }: Pick<ChangeContext, 'moves'>, formula: string): string {
  return followReferences(formula, moves, true).formula;
}

export interface FollowedFormulas {
  readonly writes: readonly CellWrite[];
  /** Cells of the whole sheet whose formulas follow. */
  readonly count: number;
  /** Addresses of those that cannot. */
  readonly left: readonly string[];
}

/**
 * Formulas of the matrix's own sheet follow the documents that change places. Those in columns of
 * documents are only counted: they are written with their document.
 */
export function followingFormulas(change: ChangeContext): FollowedFormulas {
  const { contents, moves, layout } = change;
  if (moves.exchanged.size === 0) return { writes: [], count: 0, left: [] };
  const documents = new Set(layout.documents.map(({ column }) => column));
  const writes: CellWrite[] = [];
  const left: string[] = [];
  let count = 0;
  const { area } = contents;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (moves.leaving.has(column) || !isFormulaAt(contents, row, column)) continue;
      const formula = String(contentAt(contents, row, column));
      const { formula: input, left: kept } = followReferences(formula, moves, true);
      if (kept > 0) left.push(toAddress(cellArea({ row, column })));
      if (input === shifted(change, formula)) continue;
      count += 1;
      if (documents.has(column)) continue;
      const isText = numberFormatAt(contents, row, column) === '@';
      // A cell with the text format would keep the formula as text.
      writes.push({
        ...moved(change, { row, column }),
        input,
        ...(isText && { numberFormat: 'General' }),
      });
    }
  }
  return { writes, count, left };
}
