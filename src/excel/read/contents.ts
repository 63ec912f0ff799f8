import type { MatrixContents } from '../../workbook/change/contents';
import type { Cell, FormatChange, ReformatStep, RevalidateStep } from '../../workbook/change/steps';
import type { ChangeSteps } from '../../workbook/change/steps';
import { undoReads, type UndoState, type UndoReads } from '../../workbook/change/undo';
import { isAsPlanned } from '../../workbook/change/validation-as-planned';
import { recogniseMatrix } from '../../workbook/reading/recognise-matrix';
import type { MatrixLayout } from '../../workbook/reading/layout';
import { loadElsewhere, type ElsewhereBefore } from '../apply/elsewhere';
import { parseAddress, withoutSheets } from '../../workbook/sheet/address';
import { areaOf, loadUsed, NAMES, namesOf, rangeOf } from '../door/cells';
import { loadFilters, sheetsOfBlocks } from '../door/filters';
import { request, success, type Outcome } from '../door/outcome';
import { elsewhereOf } from '../../workbook/change/elsewhere';
import { readWorkbook } from './workbook';
import { isCustom, readRules } from './rules';

/** One of our matrices with everything on its sheet. */
export interface MatrixSheet {
  readonly sheetId: string;
  readonly contents: MatrixContents;
  readonly layout: MatrixLayout;
}

/**
 * Reads the sheet of a matrix that this add-in made, and what refers to it elsewhere in the workbook.
 * `undefined` if there is no such matrix on the sheet.
 *
 *     await readMatrixSheet('{…}') //=> { ok: true, value: { contents, layout, … } }
 */
export async function readMatrixSheet(sheetId: string): Promise<Outcome<MatrixSheet | undefined>> {
  const read = await request(async (context) => {
    const loaded = loadContents(context.workbook.worksheets.getItem(sheetId));
    const { names } = context.workbook;
    names.load(NAMES);
    await context.sync();
    return { found: await matrixSheet(sheetId, loaded), names: namesOf(names, 'Workbook') };
  });
  if (!read.ok) return read;
  const { found, names } = read.value;
  if (!found) return success(undefined);
  const sheets = await readWorkbook();
  if (!sheets.ok) return sheets;
  const elsewhere = elsewhereOf(sheets.value, names, found.contents.sheet);
  return success({ ...found, contents: { ...found.contents, elsewhere } });
}

/**
 * The same, with everything a change would affect. Refused if a filter hides rows of a sheet that is
 * written to, by the change or, with these ids, after it.
 */
export function readBeforeChange(
  sheetId: string,
  steps: ChangeSteps,
  alsoWritten: readonly string[] = [],
): Promise<{
  readonly sheet: MatrixSheet | undefined;
  readonly remembered: UndoState;
  readonly elsewhere: ElsewhereBefore;
}> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const loaded = loadContents(sheet);
    const reads = undoReads(steps);
    const remember = loadUndoState(sheet, reads);
    const others = steps.elsewhere ?? { cells: [], names: [] };
    const elsewhere = loadElsewhere(context, others);
    const blocks = others.cells.map((each) => ({ sheet: each.sheetId, rows: each.was.length }));
    const refuseFiltered = loadFilters(context, [
      sheetId,
      ...sheetsOfBlocks(blocks),
      ...alsoWritten,
    ]);
    await context.sync();
    refuseFiltered();
    const found = await matrixSheet(sheetId, loaded);
    const present = new Set(found?.contents.rules?.map(({ id }) => id));
    const wanted = reads.rules.filter((id) => present.has(id));
    return {
      sheet: found,
      remembered: { ...remember(), rules: await firstCells(sheet, wanted) },
      elsewhere: elsewhere(),
    };
  });
}

function loadContents(sheet: Excel.Worksheet) {
  sheet.load('name');
  sheet.names.load(NAMES);
  sheet.protection.load('protected');
  const used = loadUsed(sheet, ',values,formulas,numberFormat');
  return { sheet, used };
}

/** What was loaded, if it is a matrix of ours, with its rules, which take another request. */
async function matrixSheet(
  sheetId: string,
  { sheet, used }: ReturnType<typeof loadContents>,
): Promise<MatrixSheet | undefined> {
  if (used.isNullObject) return undefined;
  const contents: MatrixContents = {
    sheet: sheet.name,
    names: namesOf(sheet.names, 'Worksheet'),
    area: areaOf(used),
    values: used.values,
    formulas: used.formulas,
    numberFormats: used.numberFormat,
    isProtected: sheet.protection.protected,
  };
  const layout = recogniseMatrix(contents);
  if (layout?.origin !== 'made') return undefined;
  const rules = (await readRules(sheet.getRange().untrack()))
    ?.filter(isCustom)
    .map(({ id, customOrNullObject }) => ({ id, formula: customOrNullObject.rule.formula }));
  return { sheetId, contents: { ...contents, ...(rules && { rules }) }, layout };
}

/** The first cells of conditional formats, by their ids, in a request of its own. */
async function firstCells(
  sheet: Excel.Worksheet,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Cell>> {
  if (ids.length === 0) return new Map();
  const { conditionalFormats } = sheet.getRange().untrack();
  const places = ids.map((id) => conditionalFormats.getItem(id).getRanges().load('address'));
  await sheet.context.sync();
  return new Map(
    places.flatMap(({ address }, index): [string, Cell][] => {
      const cells = parseAddress(withoutSheets(address).split(',')[0] ?? '');
      return cells ? [[ids[index] as string, { row: cells.row, column: cells.column }]] : [];
    }),
  );
}

/** Queues reading what has to be remembered; the function returns it after the answer. */
function loadUndoState(sheet: Excel.Worksheet, reads: UndoReads): () => Omit<UndoState, 'rules'> {
  const columns = reads.columns.map((column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1).untrack();
    format.load('columnWidth');
    return { column, format };
  });
  const rows = reads.rows.map((row) => {
    const { format } = sheet.getRangeByIndexes(row, 0, 1, 1).untrack();
    format.load('rowHeight');
    return { row, format };
  });
  const formats = reads.formats.map(({ before }: ReformatStep) => {
    const { format } = rangeOf(sheet, before);
    format.load(
      'horizontalAlignment,verticalAlignment,readingOrder,wrapText,' +
        'font/italic,font/bold,font/size,font/color',
    );
    return format;
  });
  const validations = reads.validations.map(({ before, was }: RevalidateStep) => {
    const { dataValidation } = rangeOf(sheet, before);
    dataValidation.load('type,rule,errorAlert,prompt');
    return { dataValidation, was };
  });
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  if (reads.hasFooter) footer.load('leftFooter,centerFooter,rightFooter');
  return () => ({
    footer: reads.hasFooter
      ? { left: footer.leftFooter, centre: footer.centerFooter, right: footer.rightFooter }
      : undefined,
    widths: new Map(columns.map(({ column, format }) => [column, format.columnWidth])),
    heights: new Map(rows.map(({ row, format }) => [row, format.rowHeight])),
    formats: formats.map(formatChangeOf),
    validations: validations.map(({ dataValidation, was }) => isAsPlanned(dataValidation, was)),
  });
}

function formatChangeOf(format: Excel.RangeFormat): FormatChange {
  return {
    italic: format.font.italic,
    bold: format.font.bold,
    fontSize: format.font.size,
    fontColour: format.font.color,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    readingOrder: format.readingOrder,
    wrap: format.wrapText,
  } as FormatChange;
}
