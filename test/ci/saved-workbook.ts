import { readFileSync } from 'node:fs';
import { insertSheet } from '../../src/excel/operations/insert-sheet';
import { openWorkbook } from '../../src/workbench/files/open';
import { saveWorkbook } from '../../src/workbench/files/save';
import { FIRST_TARGET_ROW } from '../../src/workbook/matrix/plan';
import { closeHosts, startHost } from '../contract/harness';
import {
  matrixOf,
  sheetOfAllParts,
  smallCatalogue,
  wholeCatalogue,
} from '../contract/inserted-plans';

export { openWorkbook };

const ADD_IN = {
  id: '7c2f4f0e-6c0b-4e0a-9a57-2c1d5e9b8a41',
  version: '1.0.0.0',
  namespace: 'SDG',
  names: ['COVERAGE'],
};

/** A function of the add-in as far as a saved file is concerned: it has a result. */
const COVERAGE = {
  id: 'COVERAGE',
  name: 'COVERAGE',
  parameters: [{ name: 'ratings', dimensionality: 'matrix' }],
} as const;

/**
 * The sample workbook with what the add-in puts into it, through the real Office.js client:
 * catalogues, a matrix with some ratings, a sheet with charts; and one formula of the add-in.
 *
 * @returns the bytes the workbench saves
 */
export async function savedWorkbook(): Promise<Uint8Array> {
  const sample = await openWorkbook(readFileSync('assets/sample.xlsx'), 'sample.xlsx', ADD_IN);
  if (!sample.ok) throw new Error(sample.problem.kind);
  const host = await startHost({
    workbook: sample.snapshot,
    functions: [COVERAGE],
    namespace: 'SDG',
  });
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  host.CustomFunctions.associate('COVERAGE', (ratings: unknown[][]) => {
    const cells = ratings.flat().filter((rating) => rating !== 'N/A');
    return cells.filter((rating) => rating === 'T' || rating === 'P').length / cells.length;
  });
  const plans = [
    wholeCatalogue(),
    smallCatalogue(),
    matrixOf(['Vision 2040', 'Budget & plan']),
    sheetOfAllParts(),
  ];
  for (const plan of plans) {
    const outcome = await insertSheet(await plan);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  }
  const type = (sheet: string, row: number, column: number, text: string) =>
    host.model.sheet(sheet)?.write({ row, column, rows: 1, columns: 1 }, [[text]], 'user');
  type('RIA matrix', FIRST_TARGET_ROW, 5, 'P');
  type('RIA matrix', FIRST_TARGET_ROW, 6, 'T');
  type('RIA matrix', FIRST_TARGET_ROW + 1, 5, 'P');
  type('Read me', 10, 1, "=SDG.COVERAGE('Alignment Overview'!AN2:AN127)");
  await host.settled();
  const bytes = await saveWorkbook(host.snapshot(), { addIn: ADD_IN, kept: sample.kept });
  closeHosts();
  return bytes;
}
