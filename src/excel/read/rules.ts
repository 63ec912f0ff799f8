import { isOwnFormula } from '../../workbook/format/rules';
import { excelProblem, type ExcelProblem } from '../door/problem';

/** How Excel refuses a rule that it cannot read; anything else concerns the whole request. */
const UNREADABLE: readonly ExcelProblem['kind'][] = ['not-found', 'old-excel', 'unknown'];

/**
 * Reads the conditional formats of cells with their formulas, and further properties such as
 * `,items/priority`, in a request of their own: one rule that Excel cannot read fails all of it
 * (office-js #5222, #6827, #6835, #6396). `undefined` if there is such a rule.
 */
export async function readRules(
  { conditionalFormats, context }: Excel.Range,
  further = '',
): Promise<readonly Excel.ConditionalFormat[] | undefined> {
  conditionalFormats.load(`items/id,items/type,items/customOrNullObject/rule/formula${further}`);
  try {
    await context.sync();
  } catch (error) {
    if (UNREADABLE.includes(excelProblem(error).kind)) return undefined;
    throw error;
  }
  return conditionalFormats.items;
}

/** Is it one with a formula, of ours or of the user? */
export function isCustom({ type }: Excel.ConditionalFormat): boolean {
  return type === Excel.ConditionalFormatType.custom;
}

/** Did this add-in make it? */
export function isOwn(format: Excel.ConditionalFormat): boolean {
  return isCustom(format) && isOwnFormula(format.customOrNullObject.rule.formula);
}
