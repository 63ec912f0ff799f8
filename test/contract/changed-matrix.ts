import type { ScopeName } from '../../src/catalogue/scopes';
import { changeMatrix } from '../../src/excel/operations/change-matrix';
import { insertSheet } from '../../src/excel/operations/insert-sheet';
import { readMatrixSheet, type MatrixSheet } from '../../src/excel/read/contents';
import {
  planMatrixChange,
  type MatrixChange,
  type SheetLanguage,
  type RequestedDocument,
} from '../../src/workbook/change/plan';
import { ROWS } from '../../src/workbook/matrix/areas';
import { planMatrix } from '../../src/workbook/matrix/plan';
import type { WorkbookSnapshot } from '../../src/workbench/model/snapshot';
import { FRENCH_WORDS } from '../workbook/other-words';
import { MATRIX_WORDS } from '../workbook/plan-words';
import { textsFromDisk } from '../workbook/texts-from-disk';
import type { Harness } from './harness';
import { firstRows } from './inserted-plans';

export const MATRIX = 'RIA matrix';

export async function english(scope: ScopeName = 'RIA'): Promise<SheetLanguage> {
  return { texts: await textsFromDisk('en'), words: { ...MATRIX_WORDS, note: `Scope ${scope}` } };
}

export async function french(scope: ScopeName = 'RIA'): Promise<SheetLanguage> {
  return { texts: await textsFromDisk('fr'), words: { ...FRENCH_WORDS, note: `Champ ${scope}` } };
}

/** Makes a matrix through the add-in, as a user would before changing it. */
export async function makeMatrix(
  names: readonly string[],
  scope: ScopeName = 'RIA',
): Promise<void> {
  const { texts, words } = await english(scope);
  const documents = names.map((name) => ({ name }));
  const made = await insertSheet(planMatrix({ documents, scope, texts }, words));
  if (!made.ok) throw new Error(made.problem.kind);
}

/** The request, derived from what exists. */
export interface Wish {
  readonly documents?: (there: readonly RequestedDocument[]) => readonly RequestedDocument[];
  readonly scope?: ScopeName;
  readonly language?: (scope: ScopeName) => Promise<SheetLanguage>;
  readonly from?: (scope: ScopeName) => Promise<SheetLanguage>;
}

export async function readSheet(host: Harness): Promise<MatrixSheet> {
  const id = host.model.sheet(MATRIX)?.id ?? '';
  const read = await readMatrixSheet(id);
  if (!read.ok || !read.value) throw new Error('no matrix');
  return read.value;
}

export async function planned(
  { contents, layout }: MatrixSheet,
  wish: Wish,
): Promise<MatrixChange> {
  const scope = layout.scope ?? 'RIA';
  const to = wish.scope ?? scope;
  return planMatrixChange(contents, layout, {
    documents: (wish.documents ?? ((all) => all))(layout.documents),
    scope: to,
    before: await (wish.from ?? english)(scope),
    after: await (wish.language ?? wish.from ?? english)(to),
  });
}

/**
 * A small matrix with ratings, remarks and the user's own formatting, and formulas that refer to
 * it, in a workbook with a sheet "Notes".
 */
export async function ratedMatrix(host: Harness): Promise<void> {
  const { texts, words } = await english('RIA');
  const documents = [{ name: 'Vision' }, { name: 'Plan' }, { name: 'Health', year: 2024 }];
  const plan = planMatrix({ documents, scope: 'RIA', texts }, words);
  await insertSheet(firstRows(plan, F + 3));
  const sheet = host.model.sheet(MATRIX);
  const type = (row: number, column: number, value: string) =>
    sheet?.write({ row, column, rows: 1, columns: 1 }, [[value]], 'user');
  type(F, 5, 'T');
  type(F + 1, 6, 'P');
  type(F + 2, 7, 'T');
  type(F + 2, 4, 'no');
  type(F + 1, 12, '=1+1');
  type(F, 16, `=COUNTIF(F${F + 1}:H${F + 1},"T")`);
  sheet?.setStyle({ row: F + 1, column: 6, rows: 1, columns: 1 }, { fill: '#FFFF00' });
  host.model
    .sheet('Notes')
    ?.write(
      { row: 0, column: 3, rows: 1, columns: 2 },
      [[`=COUNTIF('${MATRIX}'!F${F + 1}:H${F + 3},"T")`, `='${MATRIX}'!G${F + 2}`]],
      'user',
    );
  await host.settled();
}

const F = ROWS.firstTarget;

/** Ids of rules are internal to Excel; a rule that was removed and restored has another one. */
export function withoutRuleIds(snapshot: WorkbookSnapshot): unknown {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...rest }) => rest),
      validations: sheet.validations.map(({ id: _, ...rest }) => rest),
    })),
  };
}

/**
 * A change as the pane makes it, planned beforehand; the plan stays valid while nothing changes.
 */
export async function preparedChange(host: Harness, wish: Wish) {
  const sheet = await readSheet(host);
  const { steps } = await planned(sheet, wish);
  return async () => {
    const outcome = await changeMatrix(sheet.sheetId, steps, () => steps);
    await host.settled();
    return outcome;
  };
}

/** Documents added, renamed and reordered. */
export const OTHER_DOCUMENTS: Wish = {
  documents: ([vision, plan, health]) => [
    ...(health ? [health] : []),
    { name: 'New' },
    ...(plan ? [{ ...plan, name: 'Plan 2030' }] : []),
    ...(vision ? [vision] : []),
  ],
};

/** Removes two documents that are not adjacent. */
export const FEWER_DOCUMENTS: Wish = { documents: (all) => all.slice(1, 2) };

/** Reads, plans and changes, as the pane does. */
export async function change(host: Harness, wish: Wish) {
  const sheet = await readSheet(host);
  const first = await planned(sheet, wish);
  // The pane has loaded its texts by this time, and plans at once.
  const scope = sheet.layout.scope ?? 'RIA';
  const to = wish.scope ?? scope;
  const before = await (wish.from ?? english)(scope);
  const after = await (wish.language ?? wish.from ?? english)(to);
  const outcome = await changeMatrix(sheet.sheetId, first.steps, (now) => {
    const documents = (wish.documents ?? ((all) => all))(now.layout.documents);
    const { elsewhere } = sheet.contents;
    const contents = { ...now.contents, ...(elsewhere && { elsewhere }) };
    return planMatrixChange(contents, now.layout, { documents, scope: to, before, after }).steps;
  });
  await host.settled();
  return { outcome, summary: first.summary };
}
