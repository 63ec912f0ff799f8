import { findCodes } from '../../catalogue/codes/parse';
import { matrixCells } from '../reading/cells';
import { recogniseMatrix } from '../reading/recognise-matrix';
import type { SheetReading } from '../sheet/reading';

/** How much of a sheet was read as a matrix. */
export interface ReadMatrix {
  readonly sheet: string;
  readonly documents: number;
  /** Different targets. */
  readonly targets: number;
  /** Cells rated in full or in part. */
  readonly ratings: number;
}

/**
 * The matrices among sheets: "in order" is said only of these.
 *
 *     readMatrices(sheets) //=> [{ sheet: 'RIA matrix', documents: 2, targets: 126, ratings: 154 }]
 */
export function readMatrices(sheets: readonly SheetReading[]): readonly ReadMatrix[] {
  return sheets.flatMap((sheet): ReadMatrix[] => {
    const layout = recogniseMatrix(sheet);
    if (!layout) return [];
    const { codes, ratings } = matrixCells(sheet, layout);
    return [
      {
        sheet: sheet.sheet,
        documents: layout.documents.length,
        targets: new Set(codes.flatMap(findCodes)).size,
        ratings: ratings.flat().filter((rating) => rating === 'T' || rating === 'P').length,
      },
    ];
  });
}
