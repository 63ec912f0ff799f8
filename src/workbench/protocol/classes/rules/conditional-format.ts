import type { ConditionalFormat } from '../../../model/snapshot';
import { firstCell, inOrder } from '../../../model/area';
import { reanchored } from '../../../model/formula/moved';
import { apiError } from '../../api-error';
import {
  booleanArgument,
  recordArgument,
  textArgument,
  wholeArgument,
  wordArgument,
} from '../../arguments';
import { colourArgument } from '../../colours';
import type { OfficeClass } from '../../objects/class';
import { OfficeObject } from '../../objects/object';
import type { ItemTarget, RuleTarget } from '../../objects/targets';
import { requireRuleText } from '../../sheet/formula-text';
import { requireUnprotected } from '../../sheet/protection';
import type { Session } from '../../session';
import { requireReadable, type FormatState, type FormatType } from './drafts';

const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const VALUE_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

export const CONDITIONAL_FORMAT: OfficeClass<RuleTarget> = {
  identity: ({ id }) => ({ Id: id }),
  reads: {
    id: ({ id }) => id,
    type: (target, session) => stateOf(target, session).type,
    priority: ({ sheet, id }, session) =>
      session.drafts.of(sheet).findIndex((state) => state.id === id),
    stopIfTrue: (target, session) => stateOf(target, session).stopIfTrue ?? false,
  },
  writes: {
    priority: ({ sheet, id }, value, session) => {
      const location = 'ConditionalFormat.priority';
      requireUnprotected(sheet, location);
      session.drafts.move(sheet, id, wholeArgument(value, location));
    },
    stopIfTrue: (target, value, session) =>
      change(target, session, 'ConditionalFormat.stopIfTrue', (at) => ({
        stopIfTrue: booleanArgument(value, at),
      })),
  },
  objects: {
    custom: (target, session) => typed(target, 'Custom', session, 'ConditionalFormat.custom'),
    customOrNullObject: (target, session) => typed(target, 'Custom', session),
    textComparison: (target, session) =>
      typed(target, 'ContainsText', session, 'ConditionalFormat.textComparison'),
    textComparisonOrNullObject: (target, session) => typed(target, 'ContainsText', session),
    cellValue: (target, session) =>
      typed(target, 'CellValue', session, 'ConditionalFormat.cellValue'),
    cellValueOrNullObject: (target, session) => typed(target, 'CellValue', session),
  },
  methods: {
    delete: ({ sheet, id }, _args, session) => {
      requireUnprotected(sheet, 'ConditionalFormat.delete');
      stateOf({ sheet, id }, session);
      session.drafts.remove(sheet, id);
    },
    getRange: (target, _args, session) => {
      const { areas } = stateOf(target, session);
      const [area, ...more] = areas;
      if (!area || more.length > 0) throw apiError('ItemNotFound', 'ConditionalFormat.getRange');
      return OfficeObject.of('Range', { sheet: target.sheet, area });
    },
    getRangeOrNullObject: (target, _args, session) => {
      const [area, ...more] = stateOf(target, session).areas;
      return area && more.length === 0
        ? OfficeObject.of('Range', { sheet: target.sheet, area })
        : null;
    },
    getRanges: (target, _args, session) => {
      const areas = inOrder(stateOf(target, session).areas);
      return OfficeObject.of('RangeAreas', { sheet: target.sheet, areas });
    },
  },
};

export const CUSTOM_FORMAT: OfficeClass<RuleTarget> = {
  objects: {
    rule: (target) => OfficeObject.of('ConditionalFormatRule', target),
    format: (target) => OfficeObject.of('ConditionalRangeFormat', target),
  },
};

export const CUSTOM_RULE: OfficeClass<RuleTarget> = {
  reads: {
    formula: (target, session) => {
      const { rule } = stateOf(target, session);
      return rule?.kind === 'formula' ? rule.formula : '';
    },
  },
  writes: {
    formula: (target, value, session) =>
      change(target, session, 'ConditionalFormatRule.formula', (at) => {
        const formula = textArgument(value, at);
        if (formula.trim() === '') throw apiError('InvalidArgument', at);
        requireRuleText(formula, at);
        return { rule: { kind: 'formula', formula: kept(withEquals(formula), target, session) } };
      }),
  },
};

export const TEXT_FORMAT: OfficeClass<RuleTarget> = {
  reads: {
    rule: (target, session) => {
      const { rule } = stateOf(target, session);
      return rule?.kind === 'text' ? { operator: rule.operator, text: rule.text } : null;
    },
  },
  writes: {
    rule: (target, value, session) =>
      change(target, session, 'TextConditionalFormat.rule', (at) => {
        const { operator, text } = recordArgument(value, at);
        return {
          rule: {
            kind: 'text',
            operator: wordArgument(operator, TEXT_OPERATORS, at),
            text: textArgument(text, at),
          },
        };
      }),
  },
  objects: { format: (target) => OfficeObject.of('ConditionalRangeFormat', target) },
};

export const VALUE_FORMAT: OfficeClass<RuleTarget> = {
  reads: {
    rule: (target, session) => {
      const { rule } = stateOf(target, session);
      if (rule?.kind !== 'value') return null;
      const { operator, formula1, formula2 } = rule;
      return { operator, formula1, ...(formula2 !== undefined && { formula2 }) };
    },
  },
  writes: {
    rule: (target, value, session) =>
      change(target, session, 'CellValueConditionalFormat.rule', (at) => {
        const { operator, formula1, formula2 } = recordArgument(value, at);
        const word = wordArgument(operator, VALUE_OPERATORS, at);
        const own = (formula: unknown) => kept(textArgument(formula, at), target, session);
        const second = formula2 == null ? {} : { formula2: own(formula2) };
        if (word.endsWith('etween') && formula2 == null) throw apiError('InvalidArgument', at);
        const rule = { kind: 'value', operator: word, formula1: own(formula1) } as const;
        return { rule: { ...rule, ...second } };
      }),
  },
  objects: { format: (target) => OfficeObject.of('ConditionalRangeFormat', target) },
};

export const RULE_FORMAT: OfficeClass<ItemTarget> = {
  objects: {
    fill: (target) => OfficeObject.of('ConditionalRangeFill', target),
    font: (target) => OfficeObject.of('ConditionalRangeFont', target),
  },
};

export const RULE_FILL: OfficeClass<ItemTarget> = {
  reads: { color: (target, session) => stateOf(target, session).style.fill ?? '' },
  writes: {
    color: (target, value, session) =>
      look(target, session, 'ConditionalRangeFill.color', (at) => ({
        fill: colourArgument(value, at),
      })),
  },
};

export const RULE_FONT: OfficeClass<ItemTarget> = {
  reads: {
    color: (target, session) => stateOf(target, session).style.fontColour ?? '',
    bold: (target, session) => stateOf(target, session).style.bold ?? false,
    italic: (target, session) => stateOf(target, session).style.italic ?? false,
    underline: (target, session) => (stateOf(target, session).style.underline ? 'Single' : 'None'),
  },
  writes: {
    color: (target, value, session) =>
      look(target, session, 'ConditionalRangeFont.color', (at) => ({
        fontColour: colourArgument(value, at),
      })),
    bold: (target, value, session) =>
      look(target, session, 'ConditionalRangeFont.bold', (at) => ({
        bold: booleanArgument(value, at),
      })),
    italic: (target, value, session) =>
      look(target, session, 'ConditionalRangeFont.italic', (at) => ({
        italic: booleanArgument(value, at),
      })),
    underline: (target, value, session) =>
      look(target, session, 'ConditionalRangeFont.underline', (at) => ({
        underline: wordArgument(value, ['None', 'Single'], at) === 'Single',
      })),
  },
};

const KINDS = {
  Custom: 'CustomConditionalFormat',
  ContainsText: 'TextConditionalFormat',
  CellValue: 'CellValueConditionalFormat',
} as const;

/**
 * The part of a format for its type; if the type differs, an error at `location` or else a null
 * object.
 */
function typed(
  target: RuleTarget,
  type: FormatType,
  session: Session,
  location?: string,
): OfficeObject | null {
  if (stateOf(target, session).type === type) return OfficeObject.of(KINDS[type], target);
  if (location) throw apiError('InvalidOperation', location);
  return null;
}

function stateOf({ sheet, id }: ItemTarget, session: Session): FormatState {
  const state = session.drafts.of(sheet).find((one) => one.id === id);
  if (!state) throw apiError('ItemNotFound', 'ConditionalFormat');
  requireReadable(state, session.quirks);
  return state;
}

function change(
  target: ItemTarget,
  session: Session,
  location: string,
  make: (location: string) => Partial<FormatState>,
): void {
  requireUnprotected(target.sheet, location);
  session.drafts.save(target.sheet, { ...stateOf(target, session), ...make(location) });
}

function look(
  target: ItemTarget,
  session: Session,
  location: string,
  make: (location: string) => ConditionalFormat['style'],
): void {
  change(target, session, location, (at) => ({
    style: { ...stateOf(target, session).style, ...make(at) },
  }));
}

/**
 * Excel takes a formula for the first cell of the range that the format was fetched through, and keeps
 * and gives it for the first cell of the format (office-js #5194).
 */
function kept(formula: string, target: RuleTarget, session: Session): string {
  if (!formula.startsWith('=')) return formula;
  return reanchored(formula, target.from, firstCell(stateOf(target, session).areas));
}

const withEquals = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);
