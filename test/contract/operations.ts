import { insertFormula } from '../../src/excel/insert-formula';
import { insertSheet } from '../../src/excel/insert-sheet';
import { insertSheets } from '../../src/excel/insert-sheets';
import type { Outcome } from '../../src/excel/outcome';
import { removeInserted } from '../../src/excel/remove-inserted';
import type { Harness } from './harness';
import { combinationOf, firstRows, matrixOf, resultsOf, smallCatalogue } from './inserted-plans';

/** Something the add-in does to a workbook. To have another one tested, add a line below. */
export interface ContractOperation {
  readonly name: string;
  /** Brings the workbook to where the operation begins; what it returns runs the operation. */
  readonly prepare: (host: Harness) => Promise<() => Promise<Outcome<unknown>>>;
  /** Protections that stand in its way; in spite of the others it works. */
  readonly minds: readonly Protection[];
  /** Its requests where nothing fails, writing or not; one to read and one to write if not said. */
  readonly requests?: readonly boolean[];
  /**
   * Broken off within its last request it may be half done, which the next attempt completes: Excel
   * cannot bring a deleted sheet back.
   */
  readonly deletesSeveral?: boolean;
}

export type Protection = 'protected workbook' | 'protected sheet';

export const OPERATIONS: readonly ContractOperation[] = [
  {
    name: 'insert the catalogue',
    prepare: async () => {
      const plan = firstRows(await smallCatalogue(), 8);
      return () => insertSheet(plan);
    },
    minds: ['protected workbook'],
  },
  {
    name: 'make a matrix',
    prepare: async () => {
      const plan = firstRows(await matrixOf(['Vision', 'Plan']), 12);
      return () => insertSheet(plan);
    },
    minds: ['protected workbook'],
  },
  {
    name: 'make a results sheet',
    prepare: async () => {
      const plan = await resultsOf(['Vision', 'Plan']);
      return () => insertSheet(plan);
    },
    minds: ['protected workbook'],
  },
  {
    name: 'remove what was inserted',
    prepare: async () => {
      const outcome = await insertSheet(firstRows(await matrixOf(['Vision']), 8));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      return () => removeInserted(outcome.value);
    },
    minds: ['protected workbook'],
  },
  {
    name: 'combine: make a matrix and its log',
    prepare: async () => {
      const { matrix, log } = await combinationOf();
      return () => insertSheets(matrix, [log]);
    },
    minds: ['protected workbook'],
    requests: [false, true, false, true],
  },
  {
    name: 'remove a combined matrix and its log',
    prepare: async () => {
      const { matrix, log } = await combinationOf();
      const outcome = await insertSheets(matrix, [log]);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      return () => removeInserted(outcome.value);
    },
    minds: ['protected workbook'],
    deletesSeveral: true,
  },
  {
    name: 'insert a formula',
    prepare: async (host) => {
      host.model.select('budget', { row: 6, column: 3, rows: 1, columns: 1 });
      return () => insertFormula('=SUM({1;2;3})');
    },
    minds: ['protected sheet'],
  },
];

/** Puts a protection on a workbook, as its owner would. */
export function protect(host: Harness, protection: Protection): void {
  if (protection === 'protected workbook') host.model.isProtected = true;
  else for (const sheet of host.model.sheets()) sheet.isProtected = true;
}
