import { insertSheet } from '../../src/excel/operations/insert-sheet';
import { readMatrix, type MatrixReading } from '../../src/excel/read/matrices';
import { FIRST_TARGET_ROW, planMatrix } from '../../src/workbook/matrix/plan';
import { INDICATORS, MATRIX } from '../assessment/bahamas';
import truth from '../fixtures/ground-truth.json';
import { MATRIX_WORDS } from '../workbook/plan-words';
import { textsFromDisk } from '../workbook/texts-from-disk';
import type { Harness } from './harness';

/** Columns of a matrix with The Bahamas' 16 documents. */
export const AT = {
  row: FIRST_TARGET_ROW,
  applicable: 4,
  documents: 5,
  indicators: 24,
  institutions: 25,
} as const;
export const DOCUMENTS = Array.from({ length: 16 }, (_, index) => `Plan ${index + 1}`);

const INSTITUTIONS = ['Ministry of Health', 'Ministry of Finance', ''] as const;

/** We made up the institutions: the workbook's own are long lists. */
export const institutionOf = (row: number): string => INSTITUTIONS[row % 3] ?? '';

/** Makes a matrix and types The Bahamas' ratings into it, as a person would. */
export async function bahamasMatrix(host: Harness, sheetName = 'RIA matrix'): Promise<string> {
  const texts = await textsFromDisk('en');
  const words = { ...MATRIX_WORDS, sheet: sheetName };
  const documents = DOCUMENTS.map((name) => ({ name }));
  const inserted = await insertSheet(planMatrix({ documents, scope: 'RIA', texts }, words));
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.problem));
  const sheet = host.model.sheet(inserted.value.sheet);
  const rows = truth.bahamas.targets.length;
  const write = (column: number, columns: number, cells: (string | number | null)[][]) =>
    sheet?.write({ row: AT.row, column, rows, columns }, cells, 'user');
  write(
    AT.applicable,
    1,
    truth.bahamas.targets.map(({ rating }) => [rating === 'n/a' ? 'no' : 'yes']),
  );
  write(
    AT.documents,
    16,
    MATRIX.map((row) => row.slice(0, 16).map((cell) => (cell === '' ? null : String(cell)))),
  );
  write(
    AT.indicators,
    2,
    INDICATORS.map(([mark], row) => [
      mark === 1 ? `Indicator ${row}` : null,
      institutionOf(row) === '' ? null : institutionOf(row),
    ]),
  );
  await host.settled();
  return inserted.value.sheet;
}

export async function readingOf(sheet: string): Promise<MatrixReading> {
  const read = await readMatrix(sheet);
  if (!read.ok || !read.value) throw new Error(JSON.stringify(read));
  return read.value;
}
