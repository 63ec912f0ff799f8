import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type {
  IConditionFormattingRule,
  IFormulaHighlightCell,
  IHighlightCell,
  ITextHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { formatArea } from '../../a1';
import { firstCell, inOrder, intersection, oneCell, without } from '../../area';
import { reanchored } from '../../formula/moved';
import type { Area, ConditionalFormat } from '../../snapshot';
import { toArea, toRange } from './ranges';
import type { Engine, Own } from '../engine/engine';
import { target } from '../engine/engine';
import { Memo } from '../engine/memo';
import { fromUniverStyle, toUniverStyle } from './styles';

type Cell = Pick<Area, 'row' | 'column'>;
type Rule = ConditionalFormat['rule'];
type ValueRule = Extract<Rule, { kind: 'value' }>;
type TextOperator = Extract<Rule, { kind: 'text' }>['operator'];

const TEXT: Readonly<Record<TextOperator, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};
const COMPARE: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  LessThan: '<',
  LessThanOrEqual: '<=',
};

/** Conditional formats of all sheets, stored in Univer and returned in Excel's terms. */
export class UniverConditionalFormats {
  private readonly memo = new Memo<ConditionalFormat>();

  constructor(private readonly engine: Engine & Own) {}

  /** In order of priority, the first wins. */
  list(sheetId: string): readonly ConditionalFormat[] {
    return this.rules(sheetId).flatMap((rule) => this.read(sheetId, rule) ?? []);
  }

  /** A new one comes first, as in Excel; one with a known id is replaced in its position. */
  put(sheetId: string, format: ConditionalFormat): void {
    const rule = toUniverRule(format);
    const exists = this.rules(sheetId).some((known) => known.cfId === format.id);
    const where = target(this.engine, sheetId);
    if (exists)
      this.engine.mutate(SetConditionalRuleMutation.id, { ...where, rule, cfId: format.id });
    else this.engine.mutate(AddConditionalRuleMutation.id, { ...where, rule });
    this.memo.note(this.key(sheetId, format.id), format, rule.rule);
  }

  remove(sheetId: string, id: string): void {
    if (!this.rules(sheetId).some((rule) => rule.cfId === id)) return;
    this.engine.mutate(DeleteConditionalRuleMutation.id, {
      ...target(this.engine, sheetId),
      cfId: id,
    });
  }

  /** Removes the cells from all conditional formats. */
  clearArea(sheetId: string, cut: Area): void {
    for (const rule of [...this.rules(sheetId)]) {
      const areas = rule.ranges.map((range) => toArea(range));
      if (!areas.some((area) => intersection(area, cut))) continue;
      const left = areas.flatMap((area) => without(area, cut));
      if (left.length === 0) this.remove(sheetId, rule.cfId);
      else
        this.engine.mutate(SetConditionalRuleMutation.id, {
          ...target(this.engine, sheetId),
          cfId: rule.cfId,
          rule: {
            ...rule,
            rule: writtenFor(rule.rule, firstCell(areas), firstCell(left)),
            ranges: rangesOf(left),
          },
        });
    }
  }

  /** Fills a new sheet; each one is placed before the others, so they are added from the end. */
  load(sheetId: string, formats: readonly ConditionalFormat[]): void {
    for (const format of [...formats].reverse()) this.put(sheetId, format);
  }

  clear(): void {
    this.memo.clear();
  }

  private rules(sheetId: string): readonly IConditionFormattingRule[] {
    const model = this.engine.injector.get(ConditionalFormattingRuleModel);
    return model.getSubunitRules(this.engine.workbook.getUnitId(), sheetId) ?? [];
  }

  private key(sheetId: string, id: string): string {
    return `${this.engine.workbook.getUnitId()}|${sheetId}|${id}`;
  }

  private read(sheetId: string, rule: IConditionFormattingRule): ConditionalFormat | undefined {
    const key = this.key(sheetId, rule.cfId);
    const areas = rule.ranges.map((range) => toArea(range));
    const given = this.memo.recall(key, rule.rule);
    if (given) return { ...given, areas };
    // Colour scales, bars and icons, which the user may make in the grid, are not supported here.
    if (rule.rule.type !== CFRuleType.highlightCell) return undefined;
    const highlight = rule.rule as IHighlightCell;
    const read = readRule(highlight, this.memo.original(key)?.rule.kind === 'value');
    return read
      ? {
          id: rule.cfId,
          areas,
          rule: read,
          style: fromUniverStyle(highlight.style),
          ...(rule.stopIfTrue && { stopIfTrue: true }),
        }
      : undefined;
  }
}

function toUniverRule(format: ConditionalFormat): IConditionFormattingRule {
  const style = Object.fromEntries(
    Object.entries(toUniverStyle(format.style)).filter(([, value]) => value !== null),
  ) as IHighlightCell['style'];
  return {
    cfId: format.id,
    ranges: rangesOf(format.areas),
    stopIfTrue: format.stopIfTrue ?? false,
    rule: toHighlight(format.rule, format.areas, style),
  };
}

function toHighlight(
  rule: Rule,
  areas: readonly Area[],
  style: IHighlightCell['style'],
): ITextHighlightCell | IFormulaHighlightCell {
  if (rule.kind === 'text')
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.text,
      operator: TEXT[rule.operator],
      value: rule.text,
      style,
    };
  const { row, column } = firstCell(areas);
  const value =
    rule.kind === 'formula' ? rule.formula : valueFormula(rule, formatArea(oneCell(row, column)));
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style };
}

/** Univer moves a formula right only if the first range comes first. */
const rangesOf = (areas: readonly Area[]) => inOrder(areas).map(toRange);

/** The same rule, once another cell is the first one. */
function writtenFor(
  rule: IConditionFormattingRule['rule'],
  from: Cell,
  to: Cell,
): IConditionFormattingRule['rule'] {
  const hasFormula =
    rule.type === CFRuleType.highlightCell &&
    'subType' in rule &&
    rule.subType === CFSubRuleType.formula;
  if (!hasFormula) return rule;
  const { value } = rule as IFormulaHighlightCell;
  return { ...rule, value: reanchored(value, from, to) } as IFormulaHighlightCell;
}

const bare = (formula: string | undefined): string => (formula ?? '').replace(/^=/, '');

/**
 * Univer compares only with numbers, Excel with any formula: the comparison becomes a formula.
 *
 *     valueFormula({ kind: 'value', operator: 'EqualTo', formula1: '="T"' }, 'B2') //=> '=B2=("T")'
 */
function valueFormula(rule: ValueRule, cell: string): string {
  const [one, two] = [bare(rule.formula1), bare(rule.formula2)];
  if (rule.operator === 'Between') return `=AND(${cell}>=(${one}),${cell}<=(${two}))`;
  if (rule.operator === 'NotBetween') return `=OR(${cell}<(${one}),${cell}>(${two}))`;
  return `=${cell}${COMPARE[rule.operator] ?? '='}(${one})`;
}

const BETWEEN = /^=AND\(([A-Z]+\d+)>=\((.*)\),\1<=\((.*)\)\)$/s;
const NOT_BETWEEN = /^=OR\(([A-Z]+\d+)<\((.*)\),\1>\((.*)\)\)$/s;
const COMPARISON = /^=[A-Z]+\d+(<>|>=|<=|=|>|<)\((.*)\)$/s;

/** Converts a comparison back after the engine has moved its references. */
function readValueFormula(formula: string): ValueRule | undefined {
  const between = BETWEEN.exec(formula) ?? NOT_BETWEEN.exec(formula);
  if (between)
    return {
      kind: 'value',
      operator: formula.startsWith('=AND') ? 'Between' : 'NotBetween',
      formula1: `=${between[2]}`,
      formula2: `=${between[3]}`,
    };
  const comparison = COMPARISON.exec(formula);
  const operator = Object.keys(COMPARE).find((name) => COMPARE[name] === comparison?.[1]);
  return comparison && operator
    ? { kind: 'value', operator, formula1: `=${comparison[2]}` }
    : undefined;
}

function readRule(highlight: IHighlightCell, wasValue: boolean): Rule | undefined {
  if (highlight.subType === CFSubRuleType.formula) {
    const formula = (highlight as IFormulaHighlightCell).value;
    return (wasValue && readValueFormula(formula)) || { kind: 'formula', formula };
  }
  if (highlight.subType !== CFSubRuleType.text) return undefined;
  const { operator, value } = highlight as ITextHighlightCell;
  const name = (Object.keys(TEXT) as TextOperator[]).find((each) => TEXT[each] === operator);
  return name && { kind: 'text', operator: name, text: value ?? '' };
}
