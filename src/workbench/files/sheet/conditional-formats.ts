import type { ConditionalRule, ValidationOperator } from 'hucre';
import { formatArea } from '../../model/a1';
import type { ConditionalFormat } from '../../model/snapshot';
import type { StyleBook } from './cell-style';
import { shownFill, shownFontColour } from './cell-style';
import { storedColour } from './colour';
import type { FormulaForm } from './rules';
import { OPERATORS, shownAreas, storedAreas, storedLimit, storedOperator } from './rules';

const TEXT_RULES = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
} as const;

const formulasOf = (rule: ConditionalRule): readonly string[] =>
  rule.formula === undefined ? [] : Array.isArray(rule.formula) ? rule.formula : [rule.formula];

function shownRule(
  rule: ConditionalRule,
  form: FormulaForm,
): ConditionalFormat['rule'] | undefined {
  const [first, second] = formulasOf(rule);
  if (rule.type in TEXT_RULES && rule.text !== undefined) {
    const operator = TEXT_RULES[rule.type as keyof typeof TEXT_RULES];
    return { kind: 'text', operator, text: rule.text };
  }
  if (first === undefined) return undefined;
  if (rule.type === 'cellIs' && rule.operator) {
    const formula2 = second === undefined ? {} : { formula2: form.shown(second) };
    const operator = OPERATORS[rule.operator][0];
    return { kind: 'value', operator, formula1: form.shown(first), ...formula2 };
  }
  // Rules for blanks and errors include an equivalent formula.
  const saysItself = [
    'expression',
    'containsBlanks',
    'notContainsBlanks',
    ...Object.keys(TEXT_RULES),
  ];
  return saysItself.includes(rule.type)
    ? { kind: 'formula', formula: form.shown(first) }
    : undefined;
}

/** `undefined` for kinds the model does not support: colour scales, data bars, icons, top ten. */
export function shownConditionalFormat(
  rule: ConditionalRule,
  id: string,
  form: FormulaForm,
  book: StyleBook,
): ConditionalFormat | undefined {
  const shown = shownRule(rule, form);
  const areas = shownAreas(rule.range);
  if (!shown || areas.length === 0) return undefined;
  const fill = shownFill(rule.style ?? {}, book);
  const fontColour = shownFontColour(rule.style?.font, book);
  const { bold, italic, underline } = rule.style?.font ?? {};
  return {
    id,
    areas,
    rule: shown,
    style: {
      ...(fill && { fill }),
      ...(fontColour && { fontColour }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline: true }),
    },
    ...(rule.stopIfTrue && { stopIfTrue: true }),
  };
}

/** The formula that a text rule must have in addition to its text. */
function textFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (operator === 'BeginsWith') return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
  if (operator === 'EndsWith') return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  const found = `SEARCH(${quoted},${cell})`;
  return operator === 'Contains' ? `NOT(ISERROR(${found}))` : `ISERROR(${found})`;
}

export function storedConditionalFormat(
  format: ConditionalFormat,
  priority: number,
  form: FormulaForm,
): ConditionalRule {
  const { fill, fontColour, bold, italic, underline } = format.style;
  const style = {
    ...((fontColour ?? bold ?? italic ?? underline) !== undefined && {
      font: {
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(underline && { underline }),
        ...(fontColour && { color: storedColour(fontColour) }),
      },
    }),
    ...(fill && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: storedColour(fill) },
    }),
  };
  const common = {
    priority,
    range: storedAreas(format.areas),
    style,
    ...(format.stopIfTrue && { stopIfTrue: true }),
  };
  const { rule } = format;
  if (rule.kind === 'formula') {
    return { ...common, type: 'expression', formula: form.stored(rule.formula) };
  }
  if (rule.kind === 'value') {
    const limits = [rule.formula1, rule.formula2].flatMap((limit) =>
      limit === undefined ? [] : storedLimit(limit, form),
    );
    return { ...common, type: 'cellIs', operator: storedOperator(rule.operator), formula: limits };
  }
  const first = format.areas[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const type = (Object.keys(TEXT_RULES) as (keyof typeof TEXT_RULES)[]).find(
    (key) => TEXT_RULES[key] === rule.operator,
  );
  return {
    ...common,
    type: type ?? 'containsText',
    // The file format requires the kind again as an operator; hucre's type only has those for
    // values.
    operator: (type === 'notContainsText' ? 'notContains' : type) as ValidationOperator,
    text: rule.text,
    formula: textFormula(rule.operator, rule.text, formatArea({ ...first, rows: 1, columns: 1 })),
  };
}
