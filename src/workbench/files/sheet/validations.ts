import type { DataValidation } from 'hucre';
import type { Validation } from '../../model/snapshot';
import type { FormulaForm } from './rules';
import { OPERATORS, shownAreas, storedAreas, storedLimit, storedOperator } from './rules';

const VALIDATION_KINDS = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
} as const;

function shownValidationRule(
  stored: DataValidation,
  dropDown: boolean,
  form: FormulaForm,
): Validation['rule'] | undefined {
  const { type, values, formula1, formula2 } = stored;
  const limit = (formula: string) =>
    Number.isFinite(Number(formula)) ? Number(formula) : form.shown(formula);
  if (type === 'list') {
    const source = values
      ? values.join(',').replaceAll('""', '"')
      : formula1 !== undefined && form.shown(formula1);
    return source ? { kind: 'list', source, dropDown } : undefined;
  }
  if (formula1 === undefined) return undefined;
  if (type === 'custom') return { kind: 'custom', formula: form.shown(formula1) };
  if (!(type in VALIDATION_KINDS)) return undefined;
  return {
    kind: VALIDATION_KINDS[type as keyof typeof VALIDATION_KINDS],
    operator: OPERATORS[stored.operator ?? 'between'][1],
    formula1: limit(formula1),
    ...(formula2 !== undefined && { formula2: limit(formula2) }),
  };
}

/** `undefined` for kinds the model does not support: dates and times. */
export function shownValidation(
  stored: DataValidation,
  id: string,
  dropDown: boolean,
  form: FormulaForm,
): Validation | undefined {
  const rule = shownValidationRule(stored, dropDown, form);
  const areas = shownAreas(stored.range);
  if (!rule || areas.length === 0) return undefined;
  const { inputTitle: title = '', inputMessage: message = '' } = stored;
  const { errorTitle = '', errorMessage = '', errorStyle = 'stop' } = stored;
  const alerts = stored.showErrorMessage && (errorTitle || errorMessage || errorStyle !== 'stop');
  return {
    id,
    areas,
    rule,
    ignoreBlanks: stored.allowBlank ?? false,
    ...(stored.showInputMessage && (title || message) && { prompt: { title, message } }),
    ...(alerts && {
      error: {
        title: errorTitle,
        message: errorMessage,
        style: ({ stop: 'Stop', warning: 'Warning', information: 'Information' } as const)[
          errorStyle
        ],
      },
    }),
  };
}

export function storedValidation(validation: Validation, form: FormulaForm): DataValidation {
  const { rule, prompt, error } = validation;
  const common = {
    range: storedAreas(validation.areas),
    ...(validation.ignoreBlanks !== false && { allowBlank: true }),
    ...(prompt && {
      showInputMessage: true,
      inputTitle: prompt.title,
      inputMessage: prompt.message,
    }),
    // Excel only enforces a rule if it may show its alert.
    showErrorMessage: true,
    ...(error && {
      errorTitle: error.title,
      errorMessage: error.message,
      errorStyle: error.style.toLowerCase() as 'stop' | 'warning' | 'information',
    }),
  };
  if (rule.kind === 'list') {
    const formula1 = rule.source.startsWith('=')
      ? form.stored(rule.source)
      : `"${rule.source.replaceAll('"', '""')}"`;
    return { ...common, type: 'list', formula1 };
  }
  if (rule.kind === 'custom') {
    return { ...common, type: 'custom', formula1: form.stored(rule.formula) };
  }
  const type = (Object.keys(VALIDATION_KINDS) as (keyof typeof VALIDATION_KINDS)[]).find(
    (key) => VALIDATION_KINDS[key] === rule.kind,
  );
  return {
    ...common,
    type: type ?? 'decimal',
    operator: storedOperator(rule.operator),
    formula1: storedLimit(rule.formula1, form),
    ...(rule.formula2 !== undefined && { formula2: storedLimit(rule.formula2, form) }),
  };
}
