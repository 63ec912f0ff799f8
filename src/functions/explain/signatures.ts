import { CODE, CODES, GOAL, INDICATOR, LIST, TARGET } from '../catalogue';
import { AGREEMENT, DEPTH, READINESS, SHARED } from '../documents';
import { BALANCE, GAPS, PROFILE } from '../profiles';
import { ALIGNMENT, COVERAGE, HEADLINE, RATING, TALLY } from '../ratings';

export type ParameterName =
  | ('ratings' | 'targets' | 'scope' | 'scale' | 'applicable' | 'documents' | 'indicators')
  | ('ratings1' | 'ratings2' | 'level' | 'by' | 'kind' | 'language' | 'code' | 'value' | 'text');

export interface Signature {
  readonly call: (...args: never[]) => unknown;
  readonly parameters: readonly ParameterName[];
  /** How many of them a formula must give. */
  readonly required: number;
}

/** Parameters that take one cell; all others take ranges. */
export const ONE_CELL: ReadonlySet<ParameterName> = new Set(['level', 'by', 'kind', 'language']);

/** All functions by their names in formulas, without the namespace. */
export const SIGNATURES: ReadonlyMap<string, Signature> = new Map(
  Object.entries({
    COVERAGE: of(COVERAGE, 1, 'ratings', 'targets', 'scope', 'scale', 'applicable'),
    ALIGNMENT: of(ALIGNMENT, 1, 'ratings', 'targets', 'scope', 'scale', 'applicable'),
    RATING: of(RATING, 1, 'ratings', 'scale', 'applicable'),
    TALLY: of(TALLY, 1, 'ratings', 'targets', 'scope', 'scale', 'language', 'applicable'),
    HEADLINE: of(HEADLINE, 1, 'ratings', 'targets', 'scope', 'scale', 'language', 'applicable'),
    PROFILE: of(PROFILE, 2, 'ratings', 'targets', 'scope', 'scale', 'by', 'language', 'applicable'),
    GAPS: of(GAPS, 2, 'ratings', 'targets', 'scope', 'scale', 'kind', 'language', 'applicable'),
    BALANCE: of(BALANCE, 2, 'ratings', 'targets', 'scope', 'scale', 'applicable'),
    DEPTH: of(DEPTH, 1, 'ratings', 'targets', 'scope', 'scale', 'applicable'),
    SHARED: of(SHARED, 2, 'ratings', 'documents', 'targets', 'scale', 'applicable'),
    READINESS: of(READINESS, 1, 'indicators', 'ratings', 'targets', 'scope', 'applicable'),
    AGREEMENT: of(AGREEMENT, 2, 'ratings1', 'ratings2', 'scale', 'applicable'),
    GOAL: of(GOAL, 1, 'code', 'language'),
    TARGET: of(TARGET, 1, 'code', 'language'),
    INDICATOR: of(INDICATOR, 1, 'code', 'language'),
    LIST: of(LIST, 1, 'level', 'scope', 'language'),
    CODE: of(CODE, 1, 'value'),
    CODES: of(CODES, 1, 'text'),
  }),
);

function of(
  call: Signature['call'],
  required: number,
  ...parameters: readonly ParameterName[]
): Signature {
  return { call, required, parameters };
}
