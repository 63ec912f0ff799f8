import type { TargetCode } from '../../../src/catalogue/codes/patterns';
import type { RaterMatrix } from '../../../src/workbook/combine/raters/matrix';

type Weights = readonly (number | undefined)[];

/** A rater's matrix as it was read: weights by code and document; `out` are targets that do not apply. */
export function smallRater(
  documents: readonly string[],
  weights: Readonly<Record<string, Weights>> = {},
  { out = [], ...more }: Partial<RaterMatrix> & { readonly out?: readonly string[] } = {},
): RaterMatrix {
  const beside = { indicators: [], institutions: [], comments: [] };
  return {
    file: 'a.xlsx',
    sheet: 'RIA matrix',
    isHidden: false,
    origin: 'made',
    scale: 'T/P',
    scope: 'RIA',
    documents: documents.map((name) => ({ name })),
    targets: new Map(
      Object.entries(weights).map(([code, each]) => [
        code as TargetCode,
        { applicable: !out.includes(code), weights: each, notes: beside },
      ]),
    ),
    leftOut: [],
    notes: [],
    ...more,
  };
}
