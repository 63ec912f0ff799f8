import type { Place } from '../../workbook/check/finding';
import type { LeftReason, RepairCause, RepairPlan } from '../../workbook/repair/plan';

/** A formula as shown in a list. */
export interface ListedFormula extends Place {
  readonly formula: string;
}

/** Formulas of one kind, to be entered again or left as they are. */
export type FormulaGroupData = { readonly formulas: readonly ListedFormula[] } & (
  | { readonly what: 'enter'; readonly kind: RepairCause }
  | { readonly what: 'left'; readonly kind: LeftReason }
);

const CAUSES: readonly RepairCause[] = ['name-error', 'stored-name', 'hides-errors'];
/** First those that the user can do most about. */
const REASONS: readonly LeftReason[] = [
  'still-unknown',
  'protected-sheet',
  'text-cell',
  'same-next-to-it',
  'other-addin',
  'unknown-function',
];

/**
 * The formulas of a plan by cause and by reason; kinds without any are left out.
 *
 *     groupFormulas(plan).map(({ kind }) => kind) //=> ['name-error', 'protected-sheet']
 */
export function groupFormulas({ entries, left }: RepairPlan): readonly FormulaGroupData[] {
  const entering = CAUSES.map((kind): FormulaGroupData => {
    const formulas = entries
      .filter(({ cause }) => cause === kind)
      .map(({ edit, ...place }) => ({ ...place, formula: String(edit.before) }));
    return { what: 'enter', kind, formulas };
  });
  const leaving = REASONS.map((kind): FormulaGroupData => {
    return { what: 'left', kind, formulas: left.filter(({ reason }) => reason === kind) };
  });
  return [...entering, ...leaving].filter(({ formulas }) => formulas.length > 0);
}
