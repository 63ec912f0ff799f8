import type { ExcelProblem } from '../../excel/door/problem';
import { readMatrixSheet, type MatrixSheet } from '../../excel/read/contents';
import { findMatrices, type MatrixPlace } from '../../excel/read/matrices';

/** The workbook's matrices, and the selected one. */
export interface MatrixSheets {
  readonly phase: 'reading' | 'none' | 'ready' | 'problem';
  readonly places: readonly MatrixPlace[];
  readonly sheet: MatrixSheet | undefined;
  readonly problem: ExcelProblem | undefined;
}

/** Before anything was read. */
export const READING: MatrixSheets = {
  phase: 'reading',
  places: [],
  sheet: undefined,
  problem: undefined,
};

/**
 * Finds the matrices that can be changed, and reads the selected one, or the first if none is.
 *
 *     await readMatrixSheets(undefined) //=> { phase: 'ready', places: […], sheet: { … } }
 */
export async function readMatrixSheets(chosen: string | undefined): Promise<MatrixSheets> {
  const found = await findMatrices();
  if (!found.ok) return { ...READING, phase: 'problem', problem: found.problem };
  const places = found.value;
  const place = places.find(({ sheetId }) => sheetId === chosen) ?? places[0];
  if (!place) return { ...READING, phase: 'none' };
  const read = await readMatrixSheet(place.sheetId);
  if (!read.ok) return { ...READING, phase: 'problem', places, problem: read.problem };
  return read.value
    ? { phase: 'ready', places, sheet: read.value, problem: undefined }
    : { ...READING, phase: 'none' };
}
