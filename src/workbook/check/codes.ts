import { shown } from '../../assessment/cells';
import { parseCode } from '../../catalogue/codes/parse';
import type { TargetCode } from '../../catalogue/codes/patterns';
import type { ColumnCode } from '../../catalogue/codes/column';
import { matrixCodes } from '../reading/cells';
import type { MatrixLayout } from '../reading/layout';
import { formulaAt, valueAt } from '../sheet/reading';
import type { WholeSheet } from '../sheet/whole-sheet';
import type { Finding, Fix } from './finding';
import { placeAt } from './place';

/**
 * Finds codes stored as numbers, and those that Excel turned into dates. Where their place in the
 * column decides what they were there is one fix; otherwise all possible ones are offered and none
 * is chosen.
 *
 *     checkCodes(sheet, layout) //=> [{ kind: 'code-as-number', cell: '8.1', fixes: [{ becomes: '8.10', … }] }]
 */
export function checkCodes(sheet: WholeSheet, layout: MatrixLayout): Finding[] {
  const column = layout.codes;
  return matrixCodes(sheet, layout).flatMap((code, index): Finding[] => {
    const row = layout.firstRow + index;
    const cell = valueAt(sheet, row, column);
    const kind = problemOf(cell, code);
    // A code that a formula calculates has to be fixed in that formula.
    if (!kind || formulaAt(sheet, row, column) !== undefined) return [];
    const fixes = codesOf(code).map((becomes): Fix => ({
      becomes,
      edits: [{ sheetId: sheet.sheetId, row, column, before: cell, kind: 'text', input: becomes }],
    }));
    return [{ kind, ...placeAt(sheet, row, column), cell: shown(cell), fixes }];
  });
}

function problemOf(
  cell: unknown,
  code: ColumnCode,
): 'code-as-number' | 'code-became-date' | undefined {
  if (codesOf(code).length === 0) return undefined;
  // A number or text that is no code itself was read as one by its place.
  const { kind } = parseCode(cell);
  if (kind === 'unknown') return 'code-became-date';
  return typeof cell === 'number' ? 'code-as-number' : undefined;
}

function codesOf(code: ColumnCode): readonly TargetCode[] {
  if (code.kind === 'targets') return code.codes;
  return code.kind === 'unsure' ? code.candidates : [];
}
