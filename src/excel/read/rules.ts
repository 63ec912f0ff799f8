import { isOwnFormula } from '../../workbook/format/rules';

/**
 * Requests the conditional formats of cells with their formulas, and further properties such as
 * `,items/priority`.
 */
export function loadRules(
  { conditionalFormats }: Excel.Range,
  further = '',
): Excel.ConditionalFormatCollection {
  return conditionalFormats.load(
    `items/id,items/type,items/customOrNullObject/rule/formula${further}`,
  );
}

/** Is it one with a formula, of ours or of the user? */
export function isCustom({ type }: Excel.ConditionalFormat): boolean {
  return type === Excel.ConditionalFormatType.custom;
}

/** Did this add-in make it? */
export function isOwn(format: Excel.ConditionalFormat): boolean {
  return isCustom(format) && isOwnFormula(format.customOrNullObject.rule.formula);
}
