import { blockArea, cellArea } from '../../workbook/sheet/address';
import type { ChangeStep, WriteStep } from '../../workbook/change/steps';
import type { Area } from '../../workbook/sheet/plan';
import { linesOf, rangeOf } from '../door/cells';
import { replaceOutline } from './outline';
import { applyConditionalFormat, applyFormat, applyValidation } from './plan';

/** Queues one step of a change of a matrix; nothing is sent. */
export function applyStep(sheet: Excel.Worksheet, step: ChangeStep): void {
  const range = (area: Area) => rangeOf(sheet, area);
  switch (step.kind) {
    case 'insert':
      linesOf(sheet, step.axis, step.at, step.count)
        .insert(
          step.axis === 'rows' ? Excel.InsertShiftDirection.down : Excel.InsertShiftDirection.right,
        )
        .untrack();
      return;
    case 'delete':
      linesOf(sheet, step.axis, step.at, step.count).delete(
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
      return applyValidation(range(step.validation.area), step.validation);
    case 'revalidate':
      return applyValidation(range(step.now.area), step.now);
    case 'conditional-format':
      applyConditionalFormat(range(step.format.area), step.format);
      return;
    case 'rule':
      // Excel takes a formula for the first cell of the range that the format is fetched through
      // (office-js #5194), and gives it for the first cell of the format.
      if (!step.first) return;
      range(cellArea(step.first)).conditionalFormats.getItem(step.id).custom.rule.formula =
        step.formula;
      return;
    case 'width':
      linesOf(sheet, 'columns', step.column, 1).format.columnWidth = step.width;
      return;
    case 'height':
      linesOf(sheet, 'rows', step.row, 1).format.rowHeight = step.height;
      return;
    case 'fit':
      linesOf(sheet, 'rows', step.row, step.count).format.autofitRows();
      return;
    case 'name':
      return name(sheet, step.name, step.formula, step.isNew);
    case 'outline':
      return replaceOutline(sheet, step);
  }
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
  else if (isNew) names.add(wanted, formula).visible = !formula.startsWith('="');
  else names.getItem(wanted).formula = formula;
}
