import { shown } from '../../assessment/cells';
import type { TargetCode } from '../../catalogue/codes/patterns';
import { parseCode } from '../../catalogue/codes/parse';
import type { MatrixLayout } from '../reading/layout';
import { valueAt } from '../sheet/reading';
import type { WholeSheet } from '../sheet/whole-sheet';
import type { Finding, Fix } from './finding';
import { placeAt } from './place';

/**
 * Finds codes stored as numbers. Most are clear; 8.1, 16.1 and 17.1 may have been 8.10, 16.10 and
 * 17.10. After n.9 it is n.10, before n.2 it is n.1; otherwise both are offered and neither is
 * chosen.
 *
 *     checkCodes(sheet, layout) //=> [{ kind: 'code-as-number', cell: '8.1', fixes: [{ becomes: '8.10', … }] }]
 */
export function checkCodes(sheet: WholeSheet, layout: MatrixLayout): Finding[] {
  const column = layout.codes;
  const at = (row: number) => valueAt(sheet, row, column);
  const rows = Array.from({ length: layout.rowCount }, (_, index) => layout.firstRow + index);
  return rows.flatMap((row): Finding[] => {
    const cell = at(row);
    if (typeof cell !== 'number' || isFormula(sheet, row, column)) return [];
    const codes = codesOf(cell, at(row - 1), at(row + 1));
    if (codes.length === 0) return [];
    const fixes = codes.map((code): Fix => ({
      becomes: code,
      edits: [{ sheetId: sheet.sheetId, row, column, before: cell, kind: 'text', input: code }],
    }));
    return [{ kind: 'code-as-number', ...placeAt(sheet, row, column), cell: shown(cell), fixes }];
  });
}

/** The codes that a number may mean: one if its neighbours decide, none if no such code exists. */
function codesOf(cell: number, above: unknown, below: unknown): readonly TargetCode[] {
  const parsed = parseCode(cell);
  if (parsed.kind === 'target') return [parsed.code];
  if (parsed.kind === 'unknown') return parsed.dateOf ? [parsed.dateOf] : [];
  if (parsed.kind !== 'ambiguous') return [];
  const [first, tenth] = parsed.candidates;
  const goal = first?.replace(/1$/, '');
  if (tenth && codeOf(above) === `${goal}9`) return [tenth];
  if (first && codeOf(below) === `${goal}2`) return [first];
  return parsed.candidates;
}

function codeOf(cell: unknown): string | undefined {
  const parsed = parseCode(cell);
  return parsed.kind === 'target' ? parsed.code : undefined;
}

/** A code that a formula calculates has to be fixed in that formula. */
function isFormula(sheet: WholeSheet, row: number, column: number): boolean {
  const formula = sheet.formulas[row - sheet.area.row]?.[column - sheet.area.column];
  return typeof formula === 'string' && formula.startsWith('=');
}
