import { cellArea } from '../../../workbook/sheet/address';
import type { RememberedCells } from '../../../workbook/format/cells-before';
import { isSameTable } from '../../../workbook/format/same';
import type { OwnFormat, RulesBefore } from '../../../workbook/format/table-before';
import type { Area } from '../../../workbook/sheet/plan';
import { loadHiddenNames, setColumnNames, setHiddenNames } from '../../apply/hidden-names';
import { applyConditionalFormat } from '../../apply/plan';
import { rangeOf } from '../../door/cells';
import { loadFilters } from '../../door/filters';
import { Refusal } from '../../door/problem';
import { attempt, type Outcome } from '../../door/outcome';
import { isCustom, isOwn, readRules } from '../../read/rules';
import type { FormatsBefore } from './remember';

/**
 * Restores a table's formatting from before `formatRange`: cells, drop-downs, conditional formats,
 * widths and frozen rows. Later changes by the user to any of these are overwritten; other cells
 * and conditional formats are not touched. Two requests to read, one to write, or more if one
 * cannot hold it all. Refused with `table-changed` if the table is no longer there, and with
 * `unreadable-rule` if what is ours among its rules cannot be told.
 *
 *     await undoFormatting(formatted.before) //=> { ok: true, value: undefined }
 */
export function undoFormatting(before: FormatsBefore): Promise<Outcome<void>> {
  return attempt(() =>
    Excel.run({ delayForCellEdit: true }, (context) => restoreFormats(context, before)),
  );
}

/** The same within a transaction that has failed. */
export async function restoreFormats(
  context: Excel.RequestContext,
  before: FormatsBefore,
): Promise<undefined> {
  const sheet = context.workbook.worksheets.getItem(before.sheetId);
  const range = (area: Area) => rangeOf(sheet, area);
  const codes = range(before.codes.area).load('values');
  const hiddenNames = loadHiddenNames(sheet);
  const refuseFiltered = loadFilters(context, [before.sheetId]);
  await context.sync();
  refuseFiltered();
  if (!isSameTable(before.codes.values, codes.values.flat()))
    throw new Refusal({ kind: 'table-changed' });
  const rules = before.rules === 'unread' ? undefined : before.rules;
  const present = rules && (await readRules(range(before.area)));
  // Which are ours and must go is not known: nothing is restored rather than a part of it.
  if (rules && !present) throw new Refusal({ kind: 'unreadable-rule' });

  const [first = [], ...others] = before.cells;
  for (const cells of first) putBack(sheet, cells);
  for (const { column, width } of before.columnWidths)
    range(cellArea({ row: 0, column })).format.columnWidth = width;
  for (const validation of before.validations) restoreValidation(range, validation);
  if (rules && present) restoreRules(sheet, rules, present);
  if (before.freezes) sheet.freezePanes.unfreeze();
  const now = hiddenNames();
  setColumnNames(sheet, now.columns, before.hiddenNames.columns);
  setHiddenNames(sheet, now.lists, before.hiddenNames.lists);
  await context.sync();
  for (const part of others) await restoreMore(context, sheet, part);
}

async function restoreMore(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: FormatsBefore['cells'][number],
): Promise<void> {
  for (const cells of part) putBack(sheet, cells);
  await context.sync();
}

/** Queues the previous formatting of cells; nothing is sent. */
function putBack(sheet: Excel.Worksheet, { area, cells, unfilled }: RememberedCells): void {
  // The words in it are Excel's own.
  const settable = cells.map((row) => [...row]) as Excel.SettableCellProperties[][];
  rangeOf(sheet, area).setCellProperties(settable);
  for (const empty of unfilled) rangeOf(sheet, empty).format.fill.clear();
}

function restoreValidation(
  range: (area: Area) => Excel.Range,
  { area, validation }: FormatsBefore['validations'][number],
): void {
  const { dataValidation } = range(area);
  dataValidation.clear();
  if (!validation) return;
  const { rule, errorAlert, prompt, ignoreBlanks } = validation;
  dataValidation.rule = rule;
  if (errorAlert.title || errorAlert.message || errorAlert.style !== 'Stop')
    dataValidation.errorAlert = errorAlert;
  if (prompt.title || prompt.message) dataValidation.prompt = prompt;
  if (!ignoreBlanks) dataValidation.ignoreBlanks = false;
}

function restoreRules(
  sheet: Excel.Worksheet,
  { ids, own }: RulesBefore,
  present: readonly Excel.ConditionalFormat[],
): void {
  const found = new Set(present.map(({ id }) => id));
  for (const format of present) if (!ids.includes(format.id) && isOurs(format)) format.delete();
  // From the top down, each gets its place among those that are there already.
  const lost = own.filter(({ id }) => !found.has(id));
  for (const each of [...lost].sort((a, b) => a.priority - b.priority)) addAgain(sheet, each);
}

/** One that was added just before the failure may have no formula yet. */
function isOurs(format: Excel.ConditionalFormat): boolean {
  return isOwn(format) || (isCustom(format) && !format.customOrNullObject.rule.formula);
}

function addAgain(sheet: Excel.Worksheet, own: OwnFormat): void {
  // One area, as we make them, or several if the user has moved parts of it since.
  const isOne = !own.area.includes(',');
  const place = isOne ? sheet.getRange(own.area).untrack() : sheet.getRanges(own.area);
  applyConditionalFormat(place, own, own.priority);
}
