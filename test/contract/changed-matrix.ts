import type { ScopeName } from '../../src/catalogue/scopes';
import { changeMatrix } from '../../src/excel/change-matrix';
import { insertSheet } from '../../src/excel/insert-sheet';
import { readMatrixSheet, type MatrixSheet } from '../../src/excel/read-contents';
import {
  planMatrixChange,
  type MatrixChange,
  type SheetLanguage,
  type WishedDocument,
} from '../../src/workbook/matrix-change';
import { planMatrix } from '../../src/workbook/matrix-plan';
import { FRENCH_WORDS } from '../workbook/other-words';
import { MATRIX_WORDS } from '../workbook/plan-words';
import { textsFromDisk } from '../workbook/texts-from-disk';
import type { Harness } from './harness';

export const MATRIX = 'RIA matrix';

export async function english(scope: ScopeName = 'RIA'): Promise<SheetLanguage> {
  return { texts: await textsFromDisk('en'), words: { ...MATRIX_WORDS, note: `Scope ${scope}` } };
}

export async function french(scope: ScopeName = 'RIA'): Promise<SheetLanguage> {
  return { texts: await textsFromDisk('fr'), words: { ...FRENCH_WORDS, note: `Champ ${scope}` } };
}

/** Makes a matrix through the add-in, as a user has it before changing it. */
export async function makeMatrix(
  names: readonly string[],
  scope: ScopeName = 'RIA',
): Promise<void> {
  const { texts, words } = await english(scope);
  const documents = names.map((name) => ({ name }));
  const made = await insertSheet(planMatrix({ documents, scope, texts }, words));
  if (!made.ok) throw new Error(made.problem.kind);
}

/** What is wished for, told by what there is. */
export interface Wish {
  readonly documents?: (there: readonly WishedDocument[]) => readonly WishedDocument[];
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

/** Reads, plans and changes, as the pane does. */
export async function change(host: Harness, wish: Wish) {
  const sheet = await readSheet(host);
  const first = await planned(sheet, wish);
  // The pane has its texts by then, and plans at once.
  const scope = sheet.layout.scope ?? 'RIA';
  const to = wish.scope ?? scope;
  const before = await (wish.from ?? english)(scope);
  const after = await (wish.language ?? wish.from ?? english)(to);
  const outcome = await changeMatrix(sheet.sheetId, first.steps, (now) => {
    const documents = (wish.documents ?? ((all) => all))(now.layout.documents);
    return planMatrixChange(now.contents, now.layout, { documents, scope: to, before, after })
      .steps;
  });
  await host.settled();
  return { outcome, summary: first.summary };
}
