import { parseAddress, unquoteSheetName } from '../sheet/address';
import { writtenLike } from '../formula/reference-style';
import { functionCalls, isSdgFunction } from '../formula/calls';
import { formulaTokens, joinTokens, type FormulaToken } from '../formula/tokens';
import type { MatrixLayout } from '../reading/layout';
import type { Area } from '../sheet/plan';
import { formulaIn, type WholeSheet } from '../sheet/whole-sheet';
import type { Finding } from './finding';
import { placeAt } from './place';

/** A matrix and the sheet it is on. */
export interface CheckedMatrix {
  readonly sheet: WholeSheet;
  readonly layout: MatrixLayout;
}

/**
 * Finds formulas of ours that leave out rows of a matrix: a range in its columns that begins or
 * ends within its rows. A range over the rows of one goal is intentional, so a range is reported
 * only if it, or another range of the formula, covers more than half of the rows.
 *
 *     checkRanges(sheets, matrices)
 *     //=> [{ kind: 'short-range', range: 'F5:F100', whole: 'F5:F130', … }]
 */
export function checkRanges(
  sheets: readonly WholeSheet[],
  matrices: readonly CheckedMatrix[],
): Finding[] {
  if (matrices.length === 0) return [];
  return sheets.flatMap((sheet) =>
    sheet.formulas.flatMap((cells, r) =>
      cells.flatMap((_, c) => {
        const formula = formulaIn(sheet, r, c);
        return formula !== undefined && /^=.*SDG\./is.test(formula)
          ? checkFormula(sheet, sheet.area.row + r, sheet.area.column + c, formula, matrices)
          : [];
      }),
    ),
  );
}

function checkFormula(
  sheet: WholeSheet,
  row: number,
  column: number,
  formula: string,
  matrices: readonly CheckedMatrix[],
): Finding[] {
  const tokens = formulaTokens(formula);
  const short = new Map<number, string>();
  for (const { start, end } of functionCalls(tokens, isSdgFunction)) {
    for (let at = start; at < end; at += 1) {
      const token = tokens[at];
      if (token?.kind !== 'reference') continue;
      const whole = wholeRange(token.text, sheet.sheet, matrices);
      if (whole !== undefined) short.set(at, whole);
    }
  }
  const [first] = short;
  if (!first) return [];
  const fixed = joinTokens(
    tokens.map((token, at): FormulaToken => ({ ...token, text: short.get(at) ?? token.text })),
  );
  const edit = { sheetId: sheet.sheetId, row, column, before: formula } as const;
  return [
    {
      kind: 'short-range',
      ...placeAt(sheet, row, column),
      formula,
      range: tokens[first[0]]?.text ?? '',
      whole: first[1],
      fixes: [{ becomes: fixed, edits: [{ ...edit, kind: 'formula', input: fixed }] }],
    },
  ];
}

/** The range extended to all rows of the matrix; undefined if it is complete, or elsewhere. */
function wholeRange(
  text: string,
  ownSheet: string,
  matrices: readonly CheckedMatrix[],
): string | undefined {
  const end = text.lastIndexOf('!') + 1;
  const address = text.slice(end);
  const area = parseAddress(address);
  // Whole columns and single cells are intentional.
  if (!area || !/\d.*:.*\d/.test(address)) return undefined;
  const name = end === 0 ? ownSheet : unquoteSheetName(text.slice(0, end - 1));
  const cut = matrices.find(
    ({ sheet, layout }) => sheet.sheet.toLowerCase() === name.toLowerCase() && isCut(area, layout),
  );
  if (!cut) return undefined;
  const { firstRow, rowCount } = cut.layout;
  return writtenLike(text, { sheet: name, area: { ...area, row: firstRow, rows: rowCount } });
}

function isCut({ row, column, rows, columns }: Area, layout: MatrixLayout): boolean {
  const last = layout.firstRow + layout.rowCount;
  const isWithin = row >= layout.firstRow && row + rows <= last && rows < layout.rowCount;
  const own = [layout.codes, ...layout.documents.map((document) => document.column)];
  if (layout.best !== undefined) own.push(layout.best);
  const isOfMatrix = own.some((each) => each >= column && each < column + columns);
  return isWithin && isOfMatrix && rows * 2 > layout.rowCount;
}
