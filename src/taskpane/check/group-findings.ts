import type { Finding, FindingKind } from '../../workbook/check/finding';

/** Findings of one kind, as shown in a list. */
export interface FindingGroupData {
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
}

/** The most harmful first: what changes figures now, then what may change them later. */
const ORDER: readonly FindingKind[] = [
  'code-as-number',
  'reads-a-fix',
  'unknown-code',
  'rating-without-code',
  'not-a-rating',
  'not-yes-or-no',
  'rated-but-not-applicable',
  'target-twice',
  'missing-targets',
  'short-range',
  'like-a-formula',
  'older-catalogue',
];

/**
 * Findings by kind, the most harmful kind first; kinds without findings are left out.
 *
 *     groupFindings(findings).map(({ kind }) => kind) //=> ['code-as-number', 'not-a-rating']
 */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroupData[] {
  return ORDER.map((kind) => ({
    kind,
    findings: findings.filter((finding) => finding.kind === kind),
  })).filter((group) => group.findings.length > 0);
}
