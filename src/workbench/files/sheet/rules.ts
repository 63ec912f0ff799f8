/** Common to conditional formats and data validation: operators, areas, limits. */
import type { ValidationOperator } from 'hucre';
import { formatArea, parseArea } from '../../model/a1';
import type { Area } from '../../model/snapshot';

/** Converts a formula to the form in files, and back. */
export interface FormulaForm {
  stored(formula: string): string;
  shown(stored: string): string;
}

/**
 * The file format's operators and Office.js' names for them, which differ between the two objects.
 */
export const OPERATORS: Readonly<Record<ValidationOperator, readonly [string, string]>> = {
  between: ['Between', 'Between'],
  notBetween: ['NotBetween', 'NotBetween'],
  equal: ['EqualTo', 'EqualTo'],
  notEqual: ['NotEqualTo', 'NotEqualTo'],
  greaterThan: ['GreaterThan', 'GreaterThan'],
  lessThan: ['LessThan', 'LessThan'],
  greaterThanOrEqual: ['GreaterThanOrEqual', 'GreaterThanOrEqualTo'],
  lessThanOrEqual: ['LessThanOrEqual', 'LessThanOrEqualTo'],
};

export const storedOperator = (shown: string): ValidationOperator =>
  (Object.keys(OPERATORS) as ValidationOperator[]).find((key) => OPERATORS[key].includes(shown)) ??
  'between';

export const shownAreas = (sqref: string): Area[] =>
  sqref
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((part) => parseArea(part) ?? []);

export const storedAreas = (areas: readonly Area[]): string =>
  areas.map((area) => formatArea(area)).join(' ');

/** A limit: `5`, `"T"` or `B5` in files; `=5`, `="T"`, `=B5` in the model. Bare text is quoted. */
export function storedLimit(limit: string | number, form: FormulaForm): string {
  const text = String(limit).trim();
  if (text.startsWith('=')) return form.stored(text);
  if (text === '' || Number.isFinite(Number(text)) || /^".*"$/s.test(text)) return text;
  return `"${text.replaceAll('"', '""')}"`;
}
