import { editCells, undoEdits } from '../../src/excel/operations/edit-cells';
import { formatRange } from '../../src/excel/operations/format-range';
import { insertFormula } from '../../src/excel/operations/insert-formula';
import { insertSheet } from '../../src/excel/operations/insert-sheet';
import { insertSheets } from '../../src/excel/operations/insert-sheets';
import type { Outcome } from '../../src/excel/door/outcome';
import { rememberColumns } from '../../src/excel/operations/remember-columns';
import { readSelectedRange } from '../../src/excel/read/selected-range';
import { removeInserted } from '../../src/excel/operations/remove-inserted';
import type { CellEdit } from '../../src/workbook/sheet/cell-edit';
import { analyseTable } from '../../src/workbook/format/analysis';
import { planFormatting, type FormattingPlan } from '../../src/workbook/format/plan';
import type { WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { EVERYTHING, FORMAT_WORDS } from '../workbook/format-words';
import {
  FEWER_DOCUMENTS,
  OTHER_DOCUMENTS,
  preparedChange,
  ratedMatrix,
  withoutRuleIds,
} from './changed-matrix';
import type { Harness } from './harness';
import { combinationOf, firstRows, matrixOf, resultsOf, smallCatalogue } from './inserted-plans';
import { cellwise, handMadeWorkbook } from './user-tables';

/** Something the add-in does to a workbook. To test another one, add an entry below. */
export interface ContractOperation {
  readonly name: string;
  /** Prepares the workbook for the operation; the returned function runs it. */
  readonly prepare: (host: Harness) => Promise<() => Promise<Outcome<unknown>>>;
  /** Protections that prevent it; it works in spite of the others. */
  readonly minds: readonly Protection[];
  /** It writes blocks of cells on sheets that were there: none while a filter hides rows of one. */
  readonly writesBlocks?: true;
  /** The workbook to start with; by default the user's own. */
  readonly workbook?: WorkbookSnapshot;
  /** The part that must be equal in equivalent workbooks; by default everything. */
  readonly comparable?: (snapshot: WorkbookSnapshot) => unknown;
  /**
   * After a certain point the change cannot be undone: then a failure may leave the workbook as
   * requested. All other operations are undone, wherever they fail.
   */
  readonly finishes?: true;
  /**
   * Its requests if nothing fails, and whether each writes; by default one to read and one to
   * write.
   */
  readonly requests?: readonly boolean[];
  /** The requests, from 1, without which it goes on; what is then left out has cases of its own. */
  readonly goesOnWithout?: readonly number[];
}

export type Protection = 'protected workbook' | 'protected sheet';

/** Conditional formats are read in a request of their own. */
const READS_RULES = { requests: [false, false, true], goesOnWithout: [2] };

/** A sheet stands before its pages are set up. */
const SETS_UP_PAGES = { requests: [false, true, true], goesOnWithout: [3] };

export const OPERATIONS: readonly ContractOperation[] = [
  {
    name: 'insert the catalogue',
    prepare: async () => {
      const plan = firstRows(await smallCatalogue(), 8);
      return () => insertSheet(plan);
    },
    minds: ['protected workbook'],
    ...SETS_UP_PAGES,
  },
  {
    name: 'make a matrix',
    prepare: async () => {
      const plan = firstRows(await matrixOf(['Vision', 'Plan']), 12);
      return () => insertSheet(plan);
    },
    minds: ['protected workbook'],
    ...SETS_UP_PAGES,
  },
  {
    name: 'make a results sheet',
    prepare: async () => {
      const plan = await resultsOf(['Vision', 'Plan']);
      return () => insertSheet(plan);
    },
    minds: ['protected workbook'],
    ...SETS_UP_PAGES,
  },
  {
    name: 'remove what was inserted',
    prepare: async () => {
      const outcome = await insertSheet(firstRows(await matrixOf(['Vision']), 8));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      return () => removeInserted(outcome.value);
    },
    minds: ['protected workbook'],
    // The sheet is deleted before the previously active one is shown again.
    finishes: true,
  },
  {
    name: 'combine: make a matrix and its log',
    prepare: async () => {
      const { matrix, log } = await combinationOf();
      return () => insertSheets(matrix, [log]);
    },
    minds: ['protected workbook'],
    requests: [false, true, true, false, true, true],
    goesOnWithout: [3, 6],
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
    // Excel cannot restore a deleted sheet, so the other one is deleted as well.
    finishes: true,
  },
  {
    name: 'insert a formula',
    prepare: async (host) => {
      host.model.select('budget', { row: 6, column: 3, rows: 1, columns: 1 });
      return () => insertFormula('=SUM({1;2;3})');
    },
    minds: ['protected sheet'],
  },
  {
    name: 'change the documents of a matrix',
    prepare: async (host) => {
      await ratedMatrix(host);
      return preparedChange(host, OTHER_DOCUMENTS);
    },
    writesBlocks: true,
    minds: ['protected sheet'],
    ...READS_RULES,
    comparable: withoutRuleIds,
  },
  {
    name: 'remove documents from a matrix',
    prepare: async (host) => {
      await ratedMatrix(host);
      return preparedChange(host, FEWER_DOCUMENTS);
    },
    writesBlocks: true,
    minds: ['protected sheet'],
    ...READS_RULES,
    comparable: withoutRuleIds,
    // After the first deletion the change is finished instead of undone.
    finishes: true,
  },
  {
    name: 'format a table as a matrix',
    workbook: handMadeWorkbook(),
    prepare: async (host) => {
      const plan = await plannedFormatting(host);
      return () => formatRange(plan);
    },
    writesBlocks: true,
    minds: ['protected sheet'],
    comparable: cellwise,
    // It reads cell properties, which office.js treats as writing.
    requests: [true, false, true],
    goesOnWithout: [2],
  },
  {
    name: 'remember what the columns of a table hold',
    workbook: handMadeWorkbook(),
    prepare: async (host) => {
      const { sheetId, codes, columnNames = [] } = await plannedFormatting(host);
      await rememberColumns({ sheetId, codes, choices: new Map([[1, { role: 'code' }]]) });
      const choices = columnNames.map(({ area }) => [area.column, { role: 'other' }] as const);
      return () => rememberColumns({ sheetId, codes, choices: new Map(choices) });
    },
    minds: [],
  },
  {
    name: 'edit cells',
    prepare: async () => () => editCells(EDITS),
    minds: ['protected sheet'],
  },
  {
    name: 'undo edited cells',
    prepare: async () => {
      const made = await editCells(EDITS);
      if (!made.ok) throw new Error(made.problem.kind);
      return () => undoEdits(made.value);
    },
    minds: ['protected sheet'],
  },
];

/** One of each kind, on two sheets of the user's workbook. */
const EDITS: readonly CellEdit[] = [
  { sheetId: 'budget', row: 1, column: 0, before: '8.10', kind: 'value', input: 'ten' },
  { sheetId: 'budget', row: 1, column: 1, before: '=1+2', kind: 'formula', input: '=2+2' },
  { sheetId: 'budget', row: 6, column: 2, before: '', kind: 'text', input: '8.10' },
  { sheetId: 'notes', row: 0, column: 0, before: 'Do not touch', kind: 'value', input: '=mine' },
];

/** The formatting of the table on the first sheet of a workbook made by hand. */
export async function plannedFormatting(host: Harness): Promise<FormattingPlan> {
  host.model.select('s1', { row: 5, column: 2, rows: 1, columns: 1 });
  const read = await readSelectedRange();
  if (!read.ok || !read.value) throw new Error(`not read: ${JSON.stringify(read)}`);
  return planFormatting(read.value, analyseTable(read.value, new Map()), EVERYTHING, FORMAT_WORDS);
}

/** Protects a workbook, as its owner would; the returned function unprotects it. */
export function protect(host: Harness, protection: Protection): () => void {
  const protectable =
    protection === 'protected workbook'
      ? [host.model]
      : host.model.sheets().filter(({ isProtected }) => !isProtected);
  const set = (isProtected: boolean) => () =>
    protectable.forEach((each) => Object.assign(each, { isProtected }));
  set(true)();
  return set(false);
}
