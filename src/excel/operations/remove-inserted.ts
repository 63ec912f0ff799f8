import {
  isAgreed,
  remainder,
  removalQuestion,
  type Remainder,
  type RemovalQuestion,
  type RemovedSheet,
} from '../../workbook/sheet/removal';
import { spillingCells } from '../../workbook/sheet/changed-cells';
import type { SheetPlan } from '../../workbook/sheet/plan';
import { areaOf, loadUsed } from '../door/cells';
import { deleteSheets } from '../door/delete-sheets';
import { failure, success, type Outcome } from '../door/outcome';
import { excelProblem, type ExcelProblem } from '../door/problem';
import { transaction } from '../door/transaction';
import type { InsertedSheet } from './insert-sheet';

export type Removal =
  | { readonly state: 'removed'; readonly sheet: string }
  /** Somebody has deleted it already. */
  | { readonly state: 'gone'; readonly sheet: string }
  /** Nothing was removed: the user must agree first. */
  | { readonly state: 'question'; readonly question: RemovalQuestion };

/**
 * Removes an inserted sheet, even if it was renamed: one request to read, one to write. If entries
 * were made on it since or formulas refer to it, the user must agree, which the caller shows by
 * passing the question back; if more would be lost meanwhile, the question is asked again. The
 * sheet that was active before the insertion is shown, if the removed one is active. Sheets that
 * were inserted together are removed together, in the same request. Once the first is deleted this
 * cannot be undone: the others are deleted too.
 *
 *     await removeInserted(inserted) //=> { ok: true, value: { state: 'question', question } }
 *     await removeInserted(inserted, question) //=> { ok: true, value: { state: 'removed', … } }
 */
export function removeInserted(
  inserted: InsertedSheet,
  agreed?: RemovalQuestion,
): Promise<Outcome<Removal>> {
  let isBegun = false;
  return transaction<Around, Removal>({
    read: () => readAround(inserted),
    refuse: ({ sheets, others, unread, isProtected, isOnlySheet }) => {
      if (sheets.length === 0) return success({ state: 'gone', sheet: inserted.sheet });
      if (isProtected) return failure({ kind: 'protected-workbook' });
      if (isOnlySheet) return failure({ kind: 'only-sheet' });
      const question = removalQuestion(sheets, others, unread);
      if (!question || (agreed && isAgreed(question, agreed))) return undefined;
      return success({ state: 'question', question });
    },
    write: remove,
    undo: async (context, around) => {
      const which = (all: readonly Excel.Worksheet[]) => {
        const left = all.filter(({ id }) => around.sheets.some((own) => own.id === id));
        isBegun = left.length < around.sheets.length;
        return isBegun ? left : [];
      };
      await deleteSheets(context, which, around.goBackTo);
      return isBegun ? { finished: { state: 'removed', sheet: namesOf(around) } } : undefined;
    },
    unfinished: (around, cause) =>
      isBegun ? { kind: 'clean-up-failed', sheet: namesOf(around), cause } : cause,
  });
}

/** What is known about the sheets that still exist and their workbook. */
interface Around extends Remainder {
  readonly sheets: readonly (RemovedSheet & { readonly id: string })[];
  readonly isProtected: boolean;
  readonly unread: boolean;
}

function namesOf({ sheets }: Around): string {
  return sheets.map(({ sheet }) => sheet).join(', ');
}

/** With more sheets than this, formulas that refer to the removed one are not searched for. */
const MOST_SHEETS = 40;

/** Problems that a smaller request may avoid. */
const TOO_MUCH: readonly ExcelProblem['kind'][] = ['too-large', 'unknown', 'not-found'];

async function readAround(inserted: InsertedSheet): Promise<Around> {
  try {
    return await readWith(inserted, MOST_SHEETS);
  } catch (error) {
    // The formulas of a large workbook may be too much for one answer.
    if (!TOO_MUCH.includes(excelProblem(error).kind)) throw error;
    return readWith(inserted, 0);
  }
}

function readWith(inserted: InsertedSheet, most: number): Promise<Around> {
  return Excel.run(async (context) => {
    const { worksheets, names, protection } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    protection.load('protected');
    active.load('id');
    const loaded = [inserted, ...(inserted.companions ?? [])].map(({ sheetId, plan }) => {
      const own = worksheets.getItemOrNullObject(sheetId).load('name,tables/items/name');
      const spills = loadSpills(own, plan);
      return { own, used: loadUsed(own, ',formulas'), spills, id: sheetId, plan };
    });
    names.load('items/name,items/formula');
    worksheets.load('items/id,items/name,items/visibility,items/names/items/formula');
    const neighbours = loadInTabOrder(worksheets, most);
    await context.sync();

    const sheets = loaded
      .filter(({ own }) => !own.isNullObject)
      .map(({ own, used, spills, id, plan }) => ({
        id,
        plan,
        sheet: own.name,
        tables: own.tables.items.map(({ name }) => name),
        contents: {
          area: areaOf(used),
          formulas: used.isNullObject ? [] : used.formulas,
          spills: spills.filter(({ isNullObject }) => !isNullObject).map(areaOf),
        },
      }));
    const present = worksheets.items.map((sheet, index) => {
      const used = neighbours[index];
      const cells = !used || used.isNullObject ? [] : used.formulas.flat();
      const named = sheet.names.items.map(({ formula }): unknown => formula);
      const isVisible = sheet.visibility === Excel.SheetVisibility.visible;
      return { id: sheet.id, name: sheet.name, isVisible, formulas: [...cells, ...named] };
    });
    const ids = sheets.map(({ id }) => id);
    const left = remainder(present, ids, { active: active.id, before: inserted.before });
    const ofWorkbook = names.items.map(({ name, formula }) => ({ name, formulas: [formula] }));
    return {
      ...left,
      sheets,
      others: [...left.others, ...ofWorkbook],
      isProtected: protection.protected,
      unread: worksheets.items.length > most,
    };
  });
}

/** Excel 2019 and older, where nothing spills, do not have this property. */
function loadSpills(sheet: Excel.Worksheet, plan: SheetPlan): readonly Excel.Range[] {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) return [];
  return spillingCells(plan).map(({ row, column }) =>
    sheet
      .getRangeByIndexes(row, column, 1, 1)
      .untrack()
      .getSpillingToRangeOrNullObject()
      .untrack()
      .load('rowIndex,columnIndex,rowCount,columnCount'),
  );
}

/**
 * The used ranges of the first sheets. Their number is not known before they are read, so each is
 * reached from the one before it, and anything past the last one is a null object.
 */
function loadInTabOrder(worksheets: Excel.WorksheetCollection, most: number): Excel.Range[] {
  const found: Excel.Range[] = [];
  let sheet = worksheets.getFirst();
  for (let index = 0; index < most; index += 1) {
    found.push(sheet.getUsedRangeOrNullObject(true).load('formulas'));
    sheet = sheet.getNextOrNullObject();
  }
  return found;
}

function remove(around: Around): Promise<Removal> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const { id } of around.sheets) worksheets.getItem(id).delete();
    // After it: a sheet that cannot be deleted stays where the user is.
    if (around.goBackTo !== undefined) worksheets.getItem(around.goBackTo).activate();
    await context.sync();
    return { state: 'removed', sheet: namesOf(around) };
  });
}
