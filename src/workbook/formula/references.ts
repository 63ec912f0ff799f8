import { columnIndex, columnLetters } from '../sheet/address';
import { formulaTokens, joinTokens, type FormulaToken } from './tokens';

/** A cell reference as a formula writes it; fixed parts have a dollar. */
export interface Reference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

const CELL = /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})/g;

/**
 * A formula with each reference to a cell of its own sheet replaced. References to other sheets,
 * names, functions and texts stay.
 *
 *     mapReferences('=F5&"F5"', (cell) => ({ ...cell, row: cell.row + 1 })) //=> '=F6&"F5"'
 */
export function mapReferences(
  formula: string,
  to: (cell: Reference) => { readonly row: number; readonly column: number },
): string {
  return joinTokens(
    formulaTokens(formula).map((token): FormulaToken => {
      if (token.kind !== 'reference' || token.text.includes('!')) return token;
      return { ...token, text: token.text.replace(CELL, moved) };
    }),
  );

  function moved(_: string, ...groups: string[]): string {
    const [fixedColumn = '', letters = '', fixedRow = '', digits = ''] = groups;
    const { row, column } = to({
      row: Number(digits) - 1,
      column: columnIndex(letters),
      fixedRow: fixedRow !== '',
      fixedColumn: fixedColumn !== '',
    });
    return `${fixedColumn}${columnLetters(column)}${fixedRow}${row + 1}`;
  }
}
