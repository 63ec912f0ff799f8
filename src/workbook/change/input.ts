import { typedText } from '../sheet/cell-input';
import type { CellInput } from '../sheet/plan';
import { contentAt, isFormulaAt, numberFormatAt, type MatrixContents } from './contents';
import { mapReferences } from '../formula/references';

/**
 * What a cell holds, as one would type it into another cell with the same number format; for
 * formulas `moved` says where the cells they name have gone.
 */
export function typedAgain(
  contents: MatrixContents,
  row: number,
  column: number,
  moved: (cell: { row: number; column: number }) => { row: number; column: number } = (cell) =>
    cell,
): CellInput {
  const content = contentAt(contents, row, column);
  if (typeof content !== 'string') return content as CellInput;
  return isFormulaAt(contents, row, column)
    ? mapReferences(content, moved)
    : typedText(content, numberFormatAt(contents, row, column));
}

/** Does a cell hold what a plan wrote into it? Text regardless of spaces around it. */
export function isSameContent(content: unknown, planned: CellInput): boolean {
  return typeof planned === 'string'
    ? typeof content === 'string' && content.trim() === planned.trim()
    : content === planned || (content === '' && planned === null);
}
