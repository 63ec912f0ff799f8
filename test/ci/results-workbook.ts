import { insertSheet } from '../../src/excel/operations/insert-sheet';
import { allWords } from '../i18n/all-words';
import { resultsWords } from '../../src/tasks/make-results/words';
import { openWorkbook } from '../../src/workbench/files/open';
import { saveWorkbook } from '../../src/workbench/files/save';
import type { Cell, WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { parseAddress } from '../../src/workbook/sheet/address';
import { RESULTS_NAMES } from '../../src/workbook/results/names';
import { planResults } from '../../src/workbook/results/plan';
import truth from '../fixtures/ground-truth.json';
import { AT, bahamasMatrix, readingOf } from '../contract/bahamas-matrix';
import { closeHosts, startHost } from '../contract/harness';
import { textsFromDisk } from '../workbook/texts-from-disk';

export { openWorkbook };

/** Quotes, spaces and Cyrillic letters, which formulas have to name rightly. */
const MATRIX = "План д'action 2030";
const ADD_IN = { id: '', version: '', namespace: 'SDG', names: [] };

/** What is changed in the file only, where just a program that calculates anew can see it. */
export const EDITED = {
  row: truth.bahamas.targets.findIndex(({ rating }) => rating === 'none'),
  rating: 'T',
} as const;

/**
 * The Bahamas' matrix and its results sheet of native formulas, the sheet first: as the workbench
 * saves it, and with one rating changed in the file while the results are as they were.
 */
export async function resultsWorkbooks(): Promise<{ saved: Uint8Array; edited: Uint8Array }> {
  const host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const matrix = await bahamasMatrix(host, MATRIX);
  const read = await readingOf(matrix);
  const words = resultsWords(allWords().t, {
    language: 'en',
    matrix,
    date: '10 March 2026',
    country: 'The Bahamas',
  });
  const texts = await textsFromDisk('en');
  const request = { ...read, formulas: 'native', texts, direction: 'ltr' } as const;
  const outcome = await insertSheet(planResults(request, words));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await host.settled();
  const made = host.snapshot();
  closeHosts();
  const results = made.sheets.filter(({ name }) => name === outcome.value.sheet);
  const sheets = [...results, ...made.sheets.filter(({ name }) => name === matrix)];
  const snapshot = { ...made, sheets, activeSheetId: results[0]?.id ?? '' };
  const save = (workbook: WorkbookSnapshot) => saveWorkbook(workbook, { addIn: ADD_IN });
  return { saved: await save(snapshot), edited: await save(withRating(snapshot, matrix)) };
}

function withRating(snapshot: WorkbookSnapshot, matrix: string): WorkbookSnapshot {
  const key = `${AT.row + EDITED.row},${AT.documents}`;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const cell: Cell = { ...sheet.cells[key], value: EDITED.rating };
      return sheet.name === matrix ? { ...sheet, cells: { ...sheet.cells, [key]: cell } } : sheet;
    }),
  };
}

/** The values behind a name of the results sheet, row by row. */
export function named(snapshot: WorkbookSnapshot, name: keyof typeof RESULTS_NAMES): unknown[][] {
  const found = snapshot.names.find((each) => each.name === RESULTS_NAMES[name]);
  const area = parseAddress(found?.formula ?? '');
  const sheet = snapshot.sheets.find(({ id }) => id === found?.sheetId);
  if (!area || !sheet) throw new Error(`no name ${name}`);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from(
      { length: area.columns },
      (__, column) => sheet.cells[`${area.row + row},${area.column + column}`]?.value ?? '',
    ),
  );
}
