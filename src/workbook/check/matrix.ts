import { isBlank } from '../../assessment/cells';
import { targetsInScope } from '../../catalogue/scopes';
import { findCodes } from '../../catalogue/codes/parse';
import { matrixCells } from '../reading/cells';
import type { MatrixLayout } from '../reading/layout';
import { valueAt } from '../sheet/reading';
import type { WholeSheet } from '../sheet/whole-sheet';
import { checkCodes } from './codes';
import type { Finding } from './finding';
import { placeAt } from './place';

/**
 * Finds what is wrong within a matrix, whether the add-in or the user made it: codes, ratings,
 * contradictions, targets listed twice or missing, an older catalogue.
 *
 *     checkMatrix(sheet, layout, '2025-04-01')
 *     //=> [{ kind: 'not-a-rating', cell: 'maybe', area: { row: 9, column: 5, … }, … }]
 */
export function checkMatrix(
  sheet: WholeSheet,
  layout: MatrixLayout,
  newestCatalogue: string,
): Finding[] {
  const cells = matrixCells(sheet, layout);
  return [
    ...checkCodes(sheet, layout),
    ...cells.warnings.flatMap(({ kind, row, column, cell }): Finding[] =>
      // checkCodes reports these, with their fixes.
      kind === 'ambiguous-code' || kind === 'code-became-date'
        ? []
        : [{ kind, ...placeAt(sheet, row, column), cell }],
    ),
    ...twice(sheet, layout, cells.codes, cells.rows),
    ...missing(sheet, layout, cells.codes),
    ...older(sheet, layout, newestCatalogue),
  ];
}

function twice(
  sheet: WholeSheet,
  { codes: column }: MatrixLayout,
  codes: readonly string[],
  rows: readonly number[],
): Finding[] {
  const rowsOf = new Map<string, number[]>();
  codes.forEach((code, index) => {
    const row = rows[index] as number;
    // In one merged cell it is listed once.
    if (isBlank(valueAt(sheet, row, column))) return;
    rowsOf.set(code, [...(rowsOf.get(code) ?? []), row]);
  });
  return [...rowsOf].flatMap(([code, places]): Finding[] => {
    const again = places[1];
    if (again === undefined) return [];
    return [{ kind: 'target-twice', ...placeAt(sheet, again, column), code, times: places.length }];
  });
}

function missing(
  sheet: WholeSheet,
  { scope, codes: column, firstRow, rowCount }: MatrixLayout,
  codes: readonly string[],
): Finding[] {
  if (!scope) return [];
  const named = new Set(codes.flatMap((code) => findCodes(code)));
  const lacking = targetsInScope(scope)
    .map(({ code }) => code)
    .filter((code) => !named.has(code));
  return lacking.length === 0
    ? []
    : [
        {
          kind: 'missing-targets',
          ...placeAt(sheet, firstRow, column, rowCount),
          scope,
          codes: lacking,
        },
      ];
}

function older(
  sheet: WholeSheet,
  { catalogueVersion, codes, firstRow }: MatrixLayout,
  newest: string,
): Finding[] {
  return catalogueVersion === undefined || catalogueVersion >= newest
    ? []
    : [
        {
          kind: 'older-catalogue',
          ...placeAt(sheet, firstRow, codes),
          version: catalogueVersion,
          newest,
        },
      ];
}
