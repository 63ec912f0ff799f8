import type { FileSheet } from '../../../src/workbook/combine/file-sheet';
import { raterMatrix, type RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { ROWS } from '../../../src/workbook/matrix/areas';
import { planMatrix, type MatrixRequest } from '../../../src/workbook/matrix/plan';
import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import { MATRIX_WORDS } from '../plan-words';
import { draftOf, readingOf } from '../planned-reading';

/** What a ministry types: by code, `applicable`, ratings in the order of the documents, notes. */
export type Typed = Readonly<
  Record<
    string,
    {
      readonly applicable?: string;
      readonly ratings?: readonly unknown[];
      readonly indicators?: unknown;
      readonly institutions?: unknown;
    }
  >
>;

/** A sheet of a file as it is read. */
export function fileSheet(reading: Pick<FileSheet, 'area' | 'values' | 'names'>): FileSheet {
  return {
    sheet: 'RIA matrix',
    isHidden: false,
    uncalculated: [],
    isCut: false,
    hiddenRows: [],
    ...reading,
  };
}

/** A matrix of this add-in with something typed into it, as a file brings it. */
export function filledSheet(
  texts: CatalogueTexts,
  documents: readonly string[],
  typed: Typed,
  request: Partial<MatrixRequest> = {},
): FileSheet {
  const all = { documents: documents.map((name) => ({ name })), scope: 'RIA', texts } as const;
  const draft = draftOf(planMatrix({ ...all, ...request }, MATRIX_WORDS));
  for (const row of draft.values.slice(ROWS.firstTarget)) {
    const { applicable, ratings = [], indicators, institutions } = typed[String(row[2])] ?? {};
    if (applicable !== undefined) row[4] = applicable;
    ratings.forEach((rating, index) => (row[5 + index] = rating));
    const beside = 5 + documents.length + 3;
    if (indicators !== undefined) row[beside] = indicators;
    if (institutions !== undefined) row[beside + 1] = institutions;
  }
  return fileSheet(readingOf(draft));
}

/** The same, found in its file. */
export function rater(
  file: string,
  texts: CatalogueTexts,
  documents: readonly string[],
  typed: Typed,
  request?: Partial<MatrixRequest>,
): RaterMatrix {
  const matrix = raterMatrix(file, filledSheet(texts, documents, typed, request));
  if (!matrix) throw new Error('no matrix');
  return matrix;
}

/** A matrix laid out by hand: headings in row 1, codes in A. */
export function sheetByHand(rows: readonly (readonly unknown[])[]): FileSheet {
  const columns = Math.max(...rows.map(({ length }) => length));
  return fileSheet({
    area: { row: 0, column: 0, rows: rows.length, columns },
    values: rows,
    names: [],
  });
}
