import { toAddress } from '../../../workbook/sheet/address';
import { isSameTable } from '../../../workbook/format/same';
import type { Area } from '../../../workbook/sheet/plan';
import { putBack } from './cells';
import { Refusal, type ExcelProblem } from '../../door/problem';
import { attempt, type Outcome } from '../../door/outcome';
import { isOwn } from '../../read/selected-range';
import type { FormatsBefore, OwnFormat, ValidationBefore } from './remember';

/**
 * Puts a table's formats back as they were before `formatRange`: cells, drop-downs, conditional
 * formats, widths and frozen rows. What the user has changed in them since is overwritten; cells
 * and conditional formats of others are not touched. One request to read, one to write, unless
 * there is more to write than one request holds. Refused with `table-changed` where the table does
 * not stand there any more.
 *
 *     await undoFormatting(formatted.before) //=> { ok: true, value: undefined }
 */
export function undoFormatting(before: FormatsBefore): Promise<Outcome<void>> {
  return attempt(() => restoreFormats(before));
}

/**
 * After a failure: tries twice, since what made the work fail may still be about. Waits, where
 * Excel can, until the user has left a cell they are typing in.
 *
 * @returns what to tell the user: the cause, or that the formats could not be put back
 */
export async function restoreAfter(
  cause: ExcelProblem,
  before: FormatsBefore,
): Promise<ExcelProblem> {
  for (let attempts = 0; attempts < 2; attempts += 1) {
    const outcome = await attempt(() => restoreFormats(before));
    if (outcome.ok) return cause;
  }
  const { sheet, area } = before;
  return { kind: 'restore-failed', sheet, cells: toAddress(area), cause };
}

async function restoreFormats(before: FormatsBefore): Promise<void> {
  const [first = [], ...others] = before.cells;
  await restoreFirst({ ...before, cells: [first] });
  for (const part of others) await restoreMore(before.sheetId, part);
}

function restoreFirst(before: FormatsBefore): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(before.sheetId);
    const range = (area: Area) => sheet.getRange(toAddress(area)).untrack();
    const codes = range(before.codes.area);
    codes.load('values');
    const { conditionalFormats } = range(before.area);
    conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    await context.sync();
    if (!isSameTable(before.codes.values, codes.values.flat()))
      throw new Refusal({ kind: 'table-changed' });

    for (const cells of before.cells.flat()) putBack(sheet, cells);
    for (const { column, width } of before.columnWidths)
      range({ row: 0, rows: 1, column, columns: 1 }).format.columnWidth = width;
    for (const validation of before.validations) restoreValidation(range, validation);
    const found = new Set(conditionalFormats.items.map(({ id }) => id));
    for (const format of conditionalFormats.items)
      if (!before.formatIds.includes(format.id) && isOurs(format)) format.delete();
    // Excel puts each new one on top, so the lowest comes first and each is moved to its place.
    const lost = before.ownFormats.filter(({ id }) => !found.has(id));
    for (const own of [...lost].sort((a, b) => a.priority - b.priority)) addAgain(sheet, own);
    if (before.freezes) sheet.freezePanes.unfreeze();
    await context.sync();
  });
}

function restoreMore(sheetId: string, part: FormatsBefore['cells'][number]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const cells of part) putBack(sheet, cells);
    await context.sync();
  });
}

function restoreValidation(
  range: (area: Area) => Excel.Range,
  { area, validation }: ValidationBefore,
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

/** One that was added and not given its formula before the failure has none. */
function isOurs(format: Excel.ConditionalFormat): boolean {
  const { type, customOrNullObject } = format;
  return (
    isOwn(format) ||
    (type === Excel.ConditionalFormatType.custom && !customOrNullObject.rule.formula)
  );
}

function addAgain(sheet: Excel.Worksheet, own: OwnFormat): void {
  const { area, priority, formula, fill, fontColour, bold } = own;
  // One area, as we make them, or what the user has moved apart since.
  const place = area.includes(',') ? sheet.getRanges(area) : sheet.getRange(area).untrack();
  const format = place.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = formula;
  if (fill) format.custom.format.fill.color = fill;
  if (fontColour) format.custom.format.font.color = fontColour;
  if (bold) format.custom.format.font.bold = true;
  format.priority = priority;
}
