import type { PortableOutcome } from '../../workbook/portable/plan';
import type { PortableReason } from '../../workbook/portable/reason';
import type { RestoreProblem } from '../../workbook/portable/restore/formulas';

/** Reasons as shown in the pane: those that require the same of the user are shown as one. */
const WORDS = {
  'no-native-form': 'no-form',
  'no-references': 'fixed',
  'values-wanted': 'wanted',
  'spill-in-formula': 'within',
  'shows-error': 'error',
  'computed-range': 'references',
  'other-workbook': 'references',
  'several-sheets': 'references',
  'unknown-reference': 'references',
  'whole-columns': 'whole-columns',
  'list-of-codes': 'codes',
  'several-codes': 'cells',
  'look-alike-codes': 'cells',
  wildcards: 'cells',
  booleans: 'cells',
  'large-scale': 'length',
  'too-long': 'length',
  'several-scopes': 'combined',
  'same-document-twice': 'combined',
  'many-targets': 'sentence',
  'unknown-language': 'sentence',
  stale: 'stale',
} as const satisfies Readonly<Record<PortableReason, string>>;

export type Reason = (typeof WORDS)[PortableReason];

const PROBLEMS = {
  'form-changed': 'changed',
  'references-differ': 'changed',
  'unknown-mark': 'other-workbook',
  'part-alone': 'part',
  'place-lost': 'place',
  'reference-lost': 'reference',
  'values-changed': 'values',
} as const satisfies Readonly<Record<RestoreProblem['problem'], string>>;

export type Left = (typeof PROBLEMS)[RestoreProblem['problem']];

/**
 * Formulas that keep their values, by the reason shown for it, in the order of the reasons.
 *
 *     keptByReason(outcomes) //=> [['no-form', [{ sheet: 'Figures', row: 3, … }]]]
 */
export function keptByReason(
  outcomes: readonly PortableOutcome[],
): readonly (readonly [Reason, readonly PortableOutcome[]])[] {
  return grouped(
    outcomes.filter((outcome) => outcome.becomes === 'values'),
    (outcome) => WORDS[outcome.reason],
  );
}

/**
 * What was not restored, by the reason shown for it.
 *
 *     leftByReason(problems) //=> [['values', [{ problem: 'values-changed', … }]]]
 */
export function leftByReason(
  problems: readonly RestoreProblem[],
): readonly (readonly [Left, readonly RestoreProblem[]])[] {
  return grouped(problems, ({ problem }) => PROBLEMS[problem]);
}

function grouped<T, K>(
  list: readonly T[],
  keyOf: (each: T) => K,
): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups];
}
