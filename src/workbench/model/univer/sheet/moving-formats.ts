import type { IDisposable, IMutationInfo, Injector } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  createCfId,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { FormulaRefRangeService } from '@univerjs/sheets-formula';

/**
 * Moves conditional formats when rows and columns are inserted and deleted. With a grid, Univer's
 * user interface does this.
 */
export function moveConditionalFormats(injector: Injector): void {
  const model = injector.get(ConditionalFormattingRuleModel);
  const ranges = injector.get(FormulaRefRangeService);
  const watched = new Map<string, IDisposable>();
  model.$ruleChange.subscribe(({ type, unitId, subUnitId, rule }) => {
    if (type === 'sort') return;
    const key = `${unitId}|${subUnitId}|${rule.cfId}`;
    watched.get(key)?.dispose();
    watched.delete(key);
    if (type === 'delete') return;
    const where = { unitId, subUnitId };
    const watch = ranges.registerRangeFormula(
      unitId,
      subUnitId,
      rule.ranges,
      formulasOf(rule),
      (parts) => ({
        redos: parts.length > 0 ? moved(rule, parts, where) : gone(rule, where),
        undos: [],
      }),
    );
    watched.set(key, watch);
  });
}

type Parts = Parameters<Parameters<FormulaRefRangeService['registerRangeFormula']>[4]>[0];
interface Where {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** A rule whose formula has relative references may be split into several. */
function moved(rule: IConditionFormattingRule, parts: Parts, where: Where): IMutationInfo[] {
  return parts.map((part, index) => {
    const cfId = index === 0 ? rule.cfId : createCfId();
    const changed = { ...withFormula(rule, part.formulas[0]), cfId, ranges: part.ranges };
    return index === 0
      ? { id: SetConditionalRuleMutation.id, params: { ...where, cfId, rule: changed } }
      : { id: AddConditionalRuleMutation.id, params: { ...where, rule: changed } };
  });
}

const gone = ({ cfId }: IConditionFormattingRule, where: Where): IMutationInfo[] => [
  { id: DeleteConditionalRuleMutation.id, params: { ...where, cfId } },
];

function formulasOf({ rule }: IConditionFormattingRule): string[] {
  const hasFormula =
    rule.type === CFRuleType.highlightCell &&
    'subType' in rule &&
    rule.subType === CFSubRuleType.formula;
  return hasFormula ? [rule.value] : [];
}

function withFormula(
  rule: IConditionFormattingRule,
  formula: string | undefined,
): IConditionFormattingRule {
  return formula === undefined
    ? rule
    : ({ ...rule, rule: { ...rule.rule, value: formula } } as IConditionFormattingRule);
}
