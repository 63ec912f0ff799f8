import { matrixCells, type MatrixCells } from '../../src/workbook/reading/cells';
import type { MatrixLayout } from '../../src/workbook/reading/layout';
import type { SheetReading } from '../../src/workbook/sheet/reading';

export interface ReadMatrix {
  readonly reading: SheetReading;
  readonly layout: MatrixLayout;
  readonly cells: MatrixCells;
}

/** Rows of code, "Applicable?", a rating for each document, indicator, institution. */
export type SmallRow = readonly (string | number)[];

/** A matrix of a few targets, read: headings in row 0, codes in A, documents from C on. */
export function smallMatrix(
  documents: readonly string[],
  rows: readonly SmallRow[] = ['1.1', '1.2', '3.8', '8.1', '8.10', '13.1'].map((code, index) => [
    code,
    index === 5 ? 'no' : 'yes',
    ...documents.map((_, document) => ['T', 'P', ''][(index + document) % 3] ?? ''),
    index % 2 === 0 ? 'An indicator' : '',
    index % 2 === 0 ? 'Ministry of Health' : '',
  ]),
  more: Partial<MatrixLayout> = {},
): ReadMatrix {
  const width = documents.length;
  const values = [['Code', 'Applies', ...documents, 'Indicator', 'Institution'], ...rows];
  const reading: SheetReading = {
    sheet: "Plan d'action",
    area: { row: 0, column: 0, rows: values.length, columns: width + 4 },
    values,
    names: [],
  };
  const layout: MatrixLayout = {
    origin: 'made',
    firstRow: 1,
    rowCount: rows.length,
    codes: 0,
    applicable: 1,
    documents: documents.map((name, index) => ({ column: 2 + index, name })),
    indicators: 2 + width,
    institutions: 3 + width,
    headingRow: 0,
    no: 'no',
    outsideFormulas: [],
    ...more,
  };
  return { reading, layout, cells: matrixCells(reading, layout) };
}
