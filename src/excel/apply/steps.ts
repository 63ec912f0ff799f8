import { blockArea, columnLetters } from '../../workbook/sheet/address';
import type { ChangeStep, OutlineStep, WriteStep } from '../../workbook/change/steps';
import type { Area } from '../../workbook/sheet/plan';
import { rangeOf } from '../door/cells';
import { applyFooter } from './page';
import { applyConditionalFormat, applyFormat, applyValidation } from './plan';

/** Queues one step of a change of a matrix; nothing is sent. */
export function applyStep(sheet: Excel.Worksheet, step: ChangeStep): void {
  const range = (area: Area) => rangeOf(sheet, area);
  switch (step.kind) {
    case 'insert':
      lines(sheet, step.axis, step.at, step.count)
        .insert(
          step.axis === 'rows' ? Excel.InsertShiftDirection.down : Excel.InsertShiftDirection.right,
        )
        .untrack();
      return;
    case 'delete':
      lines(sheet, step.axis, step.at, step.count).delete(
        step.axis === 'rows' ? Excel.DeleteShiftDirection.up : Excel.DeleteShiftDirection.left,
      );
      return;
    case 'write':
      return write(range, step);
    case 'format':
      for (const area of step.areas) {
        if (step.isPlain) range(area).format.fill.clear();
        applyFormat(range(area), { ...step.format, area });
      }
      return;
    case 'reformat':
      return applyFormat(range(step.area), { ...step.now, area: step.area });
    case 'validate':
      return applyValidation(range(step.validation.area), step.validation, range);
    case 'revalidate':
      return applyValidation(range(step.now.area), step.now, range);
    case 'conditional-format':
      applyConditionalFormat(range(step.format.area), step.format);
      return;
    case 'rule':
      sheet.getRange().untrack().conditionalFormats.getItem(step.id).custom.rule.formula =
        step.formula;
      return;
    case 'width':
      lines(sheet, 'columns', step.column, 1).format.columnWidth = step.width;
      return;
    case 'height':
      lines(sheet, 'rows', step.row, 1).format.rowHeight = step.height;
      return;
    case 'fit':
      lines(sheet, 'rows', step.row, step.count).format.autofitRows();
      return;
    case 'name':
      return name(sheet, step.name, step.formula, step.isNew);
    case 'footer':
      return applyFooter(sheet.pageLayout, step.now);
    case 'outline':
      return outline(sheet, step);
  }
}

/** Whole rows or columns: Excel adapts every formula that refers to them. */
function lines(
  sheet: Excel.Worksheet,
  axis: 'rows' | 'columns',
  at: number,
  count: number,
): Excel.Range {
  const address =
    axis === 'rows'
      ? `${at + 1}:${at + count}`
      : `${columnLetters(at)}:${columnLetters(at + count - 1)}`;
  return sheet.getRange(address).untrack();
}

function write(range: (area: Area) => Excel.Range, step: WriteStep): void {
  const cells = range(blockArea(step));
  // The format first: it decides how Excel interprets the input.
  if (step.numberFormats) cells.numberFormat = step.numberFormats.map((row) => [...row]);
  cells.formulas = step.cells.map((row) => [...row]);
}

function name(
  { names }: Excel.Worksheet,
  wanted: string,
  formula: string | undefined,
  isNew: boolean | undefined,
): void {
  if (formula === undefined) names.getItemOrNullObject(wanted).delete();
  else if (isNew) names.add(wanted, formula);
  else names.getItem(wanted).formula = formula;
}

/** Removes one outline level from all rows; fails where none is grouped any more. */
export function unfold(sheet: Excel.Worksheet, { row, count }: OutlineStep): void {
  lines(sheet, 'rows', row, count).ungroup(Excel.GroupOption.byRows);
}

/** Groups rows of which none is grouped yet. */
export function fold(sheet: Excel.Worksheet, { groups }: OutlineStep): void {
  for (const { row, count } of groups) {
    lines(sheet, 'rows', row, count).group(Excel.GroupOption.byRows);
  }
}

/**
 * Groups the rows again. Office.js cannot report which rows are grouped, and removing a level from
 * rows that have none is an error. The heading row, which is never grouped, is therefore grouped
 * twice first and the others once more, so that all rows have two levels to remove.
 */
function outline(sheet: Excel.Worksheet, step: OutlineStep): void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.10')) return;
  const { row, count } = step;
  lines(sheet, 'rows', row, count).group(Excel.GroupOption.byRows);
  lines(sheet, 'rows', row, 1).group(Excel.GroupOption.byRows);
  unfold(sheet, step);
  unfold(sheet, step);
  fold(sheet, step);
}
