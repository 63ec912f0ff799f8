import { typedText } from '../sheet/cell-input';
import type { CellInput } from '../sheet/plan';
import { contentAt, isFormulaAt, numberFormatAt, type MatrixContents } from './contents';

/**
 * The content of a cell as it would be typed into another cell with the same number format. For
 * formulas, `rewritten` gives them for the new positions of the cells they refer to.
 */
export function typedAgain(
  contents: MatrixContents,
  row: number,
  column: number,
  rewritten: (formula: string) => string = (formula) => formula,
): CellInput {
  const content = contentAt(contents, row, column);
  if (typeof content !== 'string') return content as CellInput;
  return isFormulaAt(contents, row, column)
    ? rewritten(content)
    : typedText(content, numberFormatAt(contents, row, column));
}

/** Does a cell hold what a plan wrote? Spaces around text are ignored. */
export function isSameContent(content: unknown, planned: CellInput): boolean {
  return typeof planned === 'string'
    ? typeof content === 'string' && content.trim() === planned.trim()
    : content === planned || (content === '' && planned === null);
}
