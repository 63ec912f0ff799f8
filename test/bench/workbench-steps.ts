import { insertSheet } from '../../src/excel/operations/insert-sheet';
import { resultsWords } from '../../src/tasks/make-results/words';
import { FIRST_TARGET_ROW } from '../../src/workbook/matrix/plan';
import { planResults } from '../../src/workbook/results/plan';
import type { SheetPlan } from '../../src/workbook/sheet/plan';
import { readingOf } from '../contract/bahamas-matrix';
import { startHost, type Harness } from '../contract/harness';
import { matrixOf } from '../contract/inserted-plans';
import { allWords } from '../i18n/all-words';
import { textsFromDisk } from '../workbook/texts-from-disk';

/** The time each step takes is measured; steps come in this order, on one workbook. */
export interface Steps {
  readonly insertMatrix: () => Promise<void>;
  readonly makeResults: () => Promise<void>;
  readonly rate: () => Promise<void>;
}

const DOCUMENTS = Array.from({ length: 12 }, (_, index) => `Policy document ${index + 1}`);
const TARGETS = 126;
const FIRST_DOCUMENT = 5;
const RATINGS = ['T', 'P', '', 'T', '', 'P', ''] as const;

/** A new workbook, and what is prepared between the steps without being measured. */
export async function openWorkbook(): Promise<{
  readonly steps: Steps;
  readonly prepareResults: () => Promise<void>;
  readonly close: () => void;
}> {
  const host = await startHost();
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
  const matrix = await matrixOf(DOCUMENTS);
  let results: SheetPlan | undefined;
  return {
    steps: {
      insertMatrix: () => inserted(host, matrix),
      makeResults: () => {
        if (!results) throw new Error('The results are not planned yet');
        return inserted(host, results);
      },
      rate: async () => {
        const area = { row: FIRST_TARGET_ROW + 2, column: FIRST_DOCUMENT, rows: 1, columns: 1 };
        host.model.sheet(matrix.name)?.write(area, [['P']], 'user');
        await host.settled();
      },
    },
    prepareResults: async () => {
      const area = {
        row: FIRST_TARGET_ROW,
        column: FIRST_DOCUMENT,
        rows: TARGETS,
        columns: DOCUMENTS.length,
      };
      const ratings = Array.from({ length: TARGETS }, (_, row) =>
        DOCUMENTS.map((_name, column) => RATINGS[(row * 3 + column) % RATINGS.length] ?? ''),
      );
      host.model.sheet(matrix.name)?.write(area, ratings, 'user');
      await host.settled();
      const read = await readingOf(matrix.name);
      const words = resultsWords(allWords().t, {
        language: 'en',
        matrix: matrix.name,
        date: '7 May 2025',
      });
      const texts = await textsFromDisk('en');
      results = planResults({ ...read, formulas: 'native', texts, direction: 'ltr' }, words);
    },
    close: () => host.close(),
  };
}

async function inserted(host: Harness, plan: SheetPlan): Promise<void> {
  const outcome = await insertSheet(plan);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await host.settled();
}
