import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/core';
import type { ISheetDataValidationRule } from '@univerjs/core';
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { without } from '../../area';
import type { Area, Validation } from '../../snapshot';
import { toArea, toRange } from './ranges';
import type { Engine, Own } from '../engine/engine';
import { target } from '../engine/engine';
import { Memo } from '../engine/memo';

type Rule = Validation['rule'];
type NumberKind = Exclude<Rule['kind'], 'list' | 'custom'>;

const NUMBERS: Readonly<Record<NumberKind, DataValidationType>> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
};
const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const ALERTS = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

/** Data validation of all sheets, stored in Univer and returned in Excel's terms. */
export class UniverValidations {
  private readonly memo = new Memo<Validation>();

  constructor(private readonly engine: Engine & Own) {}

  list(sheetId: string): readonly Validation[] {
    return this.rules(sheetId).flatMap((rule) => this.read(sheetId, rule) ?? []);
  }

  /** Removes the areas from all rules, and assigns the new one to them. */
  put(sheetId: string, areas: readonly Area[], validation: Validation | undefined): void {
    this.clearAreas(sheetId, areas);
    if (validation) this.add(sheetId, { ...validation, areas });
  }

  load(sheetId: string, validations: readonly Validation[]): void {
    for (const validation of validations) this.add(sheetId, validation);
  }

  clear(): void {
    this.memo.clear();
  }

  private add(sheetId: string, validation: Validation): void {
    const where = target(this.engine, sheetId);
    const known = this.rules(sheetId).find((rule) => rule.uid === validation.id);
    if (known) this.engine.mutate(RemoveDataValidationMutation.id, { ...where, ruleId: known.uid });
    const rule = toUniverRule(validation);
    this.engine.mutate(AddDataValidationMutation.id, {
      ...where,
      rule,
      index: this.rules(sheetId).length,
    });
    this.memo.note(this.key(sheetId, validation.id), validation, heldOf(rule));
  }

  private clearAreas(sheetId: string, areas: readonly Area[]): void {
    const where = target(this.engine, sheetId);
    for (const rule of [...this.rules(sheetId)]) {
      const before = rule.ranges.map((range) => toArea(range));
      let left = before;
      for (const area of areas) left = left.flatMap((part) => without(part, area));
      if (left.length === before.length && left.every((part, index) => part === before[index]))
        continue;
      if (left.length === 0)
        this.engine.mutate(RemoveDataValidationMutation.id, { ...where, ruleId: rule.uid });
      else
        this.engine.mutate(UpdateDataValidationMutation.id, {
          ...where,
          ruleId: rule.uid,
          payload: { type: UpdateRuleType.RANGE, payload: left.map(toRange) },
        });
    }
  }

  private rules(sheetId: string): readonly ISheetDataValidationRule[] {
    const model = this.engine.injector.get(SheetDataValidationModel);
    return model.getRules(this.engine.workbook.getUnitId(), sheetId);
  }

  private key(sheetId: string, id: string): string {
    return `${this.engine.workbook.getUnitId()}|${sheetId}|${id}`;
  }

  private read(sheetId: string, rule: ISheetDataValidationRule): Validation | undefined {
    const areas = rule.ranges.map((range) => toArea(range));
    const given = this.memo.recall(this.key(sheetId, rule.uid), heldOf(rule));
    if (given) return { ...given, areas };
    const read = readRule(rule);
    return read && { id: rule.uid, areas, rule: read, ...readOptions(rule) };
  }
}

/** What the memo compares: everything except the rule's position. */
function heldOf(rule: ISheetDataValidationRule): unknown {
  const { type, operator, formula1, formula2, error, errorTitle, errorStyle } = rule;
  const { prompt, promptTitle, allowBlank, showDropDown } = rule;
  return [
    [type, operator, formula1, formula2, error, errorTitle, errorStyle],
    [prompt, promptTitle, allowBlank, showDropDown],
  ];
}

function toUniverRule(validation: Validation): ISheetDataValidationRule {
  const { rule, prompt, error } = validation;
  return {
    uid: validation.id,
    ranges: validation.areas.map(toRange),
    ...toCriteria(rule),
    allowBlank: validation.ignoreBlanks ?? true,
    showErrorMessage: true,
    errorStyle: ALERTS[error?.style ?? 'Stop'],
    ...(error && { errorTitle: error.title, error: error.message }),
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message }),
  };
}

function toCriteria(
  rule: Rule,
): Pick<
  ISheetDataValidationRule,
  'type' | 'operator' | 'formula1' | 'formula2' | 'showDropDown' | 'renderMode'
> {
  if (rule.kind === 'list')
    return {
      type: DataValidationType.LIST,
      formula1: rule.source,
      showDropDown: rule.dropDown,
      // An arrow, as in Excel: Univer's default chip would cover conditional colours.
      renderMode: rule.dropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
    };
  if (rule.kind === 'custom') return { type: DataValidationType.CUSTOM, formula1: rule.formula };
  return {
    type: NUMBERS[rule.kind],
    operator: OPERATORS[rule.operator] ?? DataValidationOperator.BETWEEN,
    formula1: String(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: String(rule.formula2) }),
  };
}

function readRule(rule: ISheetDataValidationRule): Rule | undefined {
  const formula1 = rule.formula1 ?? '';
  if (rule.type === DataValidationType.LIST || rule.type === DataValidationType.LIST_MULTIPLE)
    return { kind: 'list', source: formula1, dropDown: rule.showDropDown ?? true };
  if (rule.type === DataValidationType.CUSTOM) return { kind: 'custom', formula: formula1 };
  const kind = (Object.keys(NUMBERS) as NumberKind[]).find((each) => NUMBERS[each] === rule.type);
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === rule.operator);
  return kind && operator
    ? {
        kind,
        operator,
        formula1,
        ...(rule.formula2 !== undefined && { formula2: rule.formula2 }),
      }
    : undefined;
}

function readOptions(rule: ISheetDataValidationRule): Partial<Validation> {
  const style = (Object.keys(ALERTS) as (keyof typeof ALERTS)[]).find(
    (each) => ALERTS[each] === rule.errorStyle,
  );
  return {
    ...(rule.allowBlank === false && { ignoreBlanks: false }),
    ...((rule.prompt || rule.promptTitle) && {
      prompt: { title: rule.promptTitle ?? '', message: rule.prompt ?? '' },
    }),
    ...((rule.error || rule.errorTitle) && {
      error: { title: rule.errorTitle ?? '', message: rule.error ?? '', style: style ?? 'Stop' },
    }),
  };
}
