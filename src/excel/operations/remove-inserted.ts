import {
  changedCells,
  type CellContents,
  type ChangedCell,
} from '../../workbook/sheet/changed-cells';
import type { SheetPlan } from '../../workbook/sheet/plan';
import { refersToSheet, type ReferredSheet } from '../../workbook/formula/sheet-references';
import type { ExcelProblem } from '../door/problem';
import type { InsertedSheet } from './insert-sheet';
import { attempt, failure, success, type Outcome } from '../door/outcome';

/** What would be lost with the sheet, as the user was told before being asked for a yes. */
export interface RemovalQuestion {
  /** What the sheet is called by now; sheets that go together, one after another. */
  readonly sheet: string;
  /** Cells filled, changed or emptied since it was inserted. */
  readonly changes: readonly ChangedOn[];
  /** Other sheets, and names of the workbook, with formulas that refer to it and would break. */
  readonly referring: readonly string[];
  /** The formulas of some other sheets could not be read: they may refer to it as well. */
  readonly unread: boolean;
}

/** A changed cell, and its sheet where several go together. */
export interface ChangedOn extends ChangedCell {
  readonly sheet?: string;
}

export type Removal =
  | { readonly state: 'removed'; readonly sheet: string }
  /** Somebody has deleted it already. */
  | { readonly state: 'gone'; readonly sheet: string }
  /** Nothing was removed: the user has to agree first. */
  | { readonly state: 'question'; readonly question: RemovalQuestion };

/**
 * Takes a sheet that was inserted out again, also under another name: one request to read, one to
 * write. What was typed on it since and formulas that refer to it need a yes, given by handing the
 * question back; if more would be lost by then, the question is asked anew. The sheet that was in
 * front before the insertion is shown, if this one was. Sheets that were inserted together go
 * together, in the same request.
 *
 *     await removeInserted(inserted) //=> { ok: true, value: { state: 'question', question } }
 *     await removeInserted(inserted, question) //=> { ok: true, value: { state: 'removed', … } }
 */
export async function removeInserted(
  inserted: InsertedSheet,
  agreed?: RemovalQuestion,
): Promise<Outcome<Removal>> {
  const read = await readAround(inserted);
  if (!read.ok) return read;
  const now = read.value;
  if (!now) return success({ state: 'gone', sheet: inserted.sheet });
  const { sheet, isProtected, isOnlySheet } = now;
  if (isProtected) return failure({ kind: 'protected-workbook' });
  if (isOnlySheet) return failure({ kind: 'only-sheet' });
  const question = questionOf(now);
  const isHarmless =
    question.changes.length === 0 && question.referring.length === 0 && !question.unread;
  if (!isHarmless && !(agreed && isCovered(question, agreed))) {
    return success({ state: 'question', question });
  }
  const removed = await attempt(() => remove(now));
  if (!removed.ok) {
    const left = await finish(now);
    if (left === 'all') return removed;
    if (left !== 'none') return failure({ kind: 'clean-up-failed', sheet, cause: removed.problem });
  }
  return success({ state: 'removed', sheet });
}

/** What is known of the sheets that are still there and of their workbook. */
interface Around {
  /** Their names. */
  readonly sheet: string;
  readonly sheets: readonly OwnSheet[];
  readonly isProtected: boolean;
  readonly isOnlySheet: boolean;
  /** The sheet to show, if this one is in front. */
  readonly goBackTo: string | undefined;
  readonly others: readonly { readonly name: string; readonly formulas: readonly unknown[] }[];
  readonly unread: boolean;
}

interface OwnSheet extends ReferredSheet {
  readonly id: string;
  readonly plan: SheetPlan;
  readonly contents: CellContents;
}

/** More sheets than this are not read for formulas that refer to the one. */
const MOST_SHEETS = 40;

/** Problems that leave hope for a smaller request. */
const TOO_MUCH: readonly ExcelProblem['kind'][] = ['too-large', 'unknown', 'not-found'];

async function readAround(inserted: InsertedSheet): Promise<Outcome<Around | undefined>> {
  const read = await attempt(() => readWith(inserted, MOST_SHEETS));
  // A large workbook's formulas may be more than one answer can carry.
  return read.ok || !TOO_MUCH.includes(read.problem.kind)
    ? read
    : attempt(() => readWith(inserted, 0));
}

function readWith(inserted: InsertedSheet, most: number): Promise<Around | undefined> {
  return Excel.run(async (context) => {
    const { worksheets, names, protection } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    protection.load('protected');
    active.load('id');
    const loaded = [inserted, ...(inserted.companions ?? [])].map((each) => {
      const own = worksheets.getItemOrNullObject(each.sheetId);
      const used = own.getUsedRangeOrNullObject(true);
      own.load('name');
      own.tables.load('items/name');
      used.load('rowIndex,columnIndex,rowCount,columnCount,formulas');
      return { own, used, id: each.sheetId, plan: each.plan };
    });
    names.load('items/name,items/formula');
    worksheets.load('items/id,items/name,items/visibility,items/names/items/formula');
    const neighbours = inTabOrder(worksheets, most);
    for (const { range } of neighbours) range.load('formulas');
    await context.sync();

    const sheets = loaded
      .filter(({ own }) => !own.isNullObject)
      .map(({ own, used, id, plan }): OwnSheet => ({
        id,
        plan,
        sheet: own.name,
        tables: own.tables.items.map(({ name }) => name),
        contents: used.isNullObject
          ? { area: { row: 0, column: 0, rows: 0, columns: 0 }, formulas: [] }
          : {
              area: {
                row: used.rowIndex,
                column: used.columnIndex,
                rows: used.rowCount,
                columns: used.columnCount,
              },
              formulas: used.formulas,
            },
      }));
    if (sheets.length === 0) return undefined;
    const isOwn = (sheetId: string) => sheets.some(({ id }) => id === sheetId);
    const others = worksheets.items.filter(({ id }) => !isOwn(id));
    const goBack = others.find(({ id }) => id === inserted.before);
    return {
      sheet: sheets.map(({ sheet }) => sheet).join(', '),
      sheets,
      isProtected: protection.protected,
      isOnlySheet: others.every(({ visibility }) => visibility !== 'Visible'),
      goBackTo: isOwn(active.id) && goBack?.visibility === 'Visible' ? inserted.before : undefined,
      others: [
        ...worksheets.items.map((sheet, index) => {
          const range = neighbours[index]?.range;
          return {
            id: sheet.id,
            name: sheet.name,
            formulas: [
              ...(!range || range.isNullObject ? [] : range.formulas.flat()),
              ...sheet.names.items.map(({ formula }) => formula),
            ],
          };
        }),
        ...names.items.map(({ name, formula }) => ({ id: '', name, formulas: [formula] })),
      ].filter(({ id }) => !isOwn(id)),
      unread: worksheets.items.length > most,
    };
  });
}

/**
 * The used ranges of the first sheets, whose number nobody knows before they are read: each is
 * reached from its neighbour, and what lies past the last one is nothing.
 */
function inTabOrder(
  worksheets: Excel.WorksheetCollection,
  most: number,
): { readonly range: Excel.Range }[] {
  const found: { readonly range: Excel.Range }[] = [];
  let sheet = worksheets.getFirst();
  for (let index = 0; index < most; index += 1) {
    found.push({ range: sheet.getUsedRangeOrNullObject(true) });
    sheet = sheet.getNextOrNullObject();
  }
  return found;
}

function questionOf(now: Around): RemovalQuestion {
  const { sheets } = now;
  return {
    sheet: now.sheet,
    changes: sheets.flatMap(({ sheet, plan, contents }): ChangedOn[] => {
      const changes = changedCells(plan, contents);
      return sheets.length === 1 ? changes : changes.map((each) => ({ ...each, sheet }));
    }),
    referring: now.others
      .filter(({ formulas }) =>
        sheets.some((own) => formulas.some((formula) => refersToSheet(formula, own))),
      )
      .map(({ name }) => name),
    unread: now.unread,
  };
}

/** Did the user agree to all that would be lost? */
function isCovered(question: RemovalQuestion, agreed: RemovalQuestion): boolean {
  const keyOf = ({ row, column, sheet = '' }: ChangedOn) => `${row},${column},${sheet}`;
  const told = new Map(agreed.changes.map((cell) => [keyOf(cell), cell.content]));
  return (
    question.changes.every(
      (cell) => cell.content === '' || told.get(keyOf(cell)) === cell.content,
    ) &&
    question.referring.every((name) => agreed.referring.includes(name)) &&
    (agreed.unread || !question.unread)
  );
}

function remove({ sheets, goBackTo }: Around): Promise<void> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const { id } of sheets) worksheets.getItem(id).delete();
    // After it: a sheet that cannot be deleted stays where the user is.
    if (goBackTo !== undefined) worksheets.getItem(goBackTo).activate();
    await context.sync();
  });
}

/**
 * After a failure: which of the sheets are left. Past the first deletion there is no way back, but
 * the rest of the way. Tried twice.
 */
async function finish(around: Around): Promise<'none' | 'some' | 'all'> {
  let isBegun = false as boolean;
  for (let attempts = 0; attempts < 2; attempts += 1) {
    const outcome = await attempt(() =>
      removeRest(around, (begun) => {
        isBegun = begun;
      }),
    );
    if (outcome.ok) return isBegun ? 'none' : 'all';
  }
  return isBegun ? 'some' : 'all';
}

/** Deletes those that are left, if any is gone, which it tells before it goes on. */
function removeRest({ sheets }: Around, onBegun: (begun: boolean) => void): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found = sheets.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id));
    for (const sheet of found) sheet.load('id');
    await context.sync();
    const left = found.filter(({ isNullObject }) => !isNullObject);
    const isBegun = left.length < sheets.length;
    onBegun(isBegun);
    if (!isBegun) return;
    for (const sheet of left) sheet.delete();
    await context.sync();
  });
}
