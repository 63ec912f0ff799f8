import type { Finding, FindingKind } from '../../workbook/check/finding';

/** Findings of one kind, as shown in a list. */
export interface FindingGroupData {
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
}

/** The most harmful first: what changes figures now, then what may change them later. */
const ORDER: Readonly<Record<FindingKind, true>> = {
  'code-as-number': true,
  'code-became-date': true,
  'reads-a-fix': true,
  'unknown-code': true,
  'rating-without-code': true,
  'not-a-rating': true,
  'not-yes-or-no': true,
  'rated-but-not-applicable': true,
  'target-twice': true,
  'missing-targets': true,
  'short-range': true,
  'like-a-formula': true,
  'older-catalogue': true,
};

/**
 * Findings by kind, the most harmful kind first; kinds without findings are left out.
 *
 *     groupFindings(findings).map(({ kind }) => kind) //=> ['code-as-number', 'not-a-rating']
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroupData[] {
  return (Object.keys(ORDER) as FindingKind[])
    .map((kind) => ({
      kind,
      findings: findings.filter((finding) => finding.kind === kind),
    }))
    .filter((group) => group.findings.length > 0);
}
