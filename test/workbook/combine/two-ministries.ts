import type { CatalogueTexts } from '../../../src/catalogue/catalogue-texts';
import type { Combination } from '../../../src/workbook/combine/combination';
import { gatherRatings } from '../../../src/workbook/combine/gather-ratings';
import { combinedColumns, namedDocuments } from '../../../src/workbook/combine/match-documents';
import { ratersAgreement } from '../../../src/workbook/combine/raters/agreement';
import type { RaterMatrix } from '../../../src/workbook/combine/raters/matrix';
import { settleConflicts } from '../../../src/workbook/combine/settle-conflicts';
import { plannedCells } from '../planned-cells';
import { rater } from './filled-sheet';

/** Matrices combined by the usual rules. */
export function combinationOf(
  raters: readonly RaterMatrix[],
  names: readonly string[],
  texts: CatalogueTexts,
): Combination {
  const columns = combinedColumns(raters, namedDocuments(raters), new Map());
  const gathered = gatherRatings(raters, columns, 'nothing');
  return {
    raters,
    names,
    gathered,
    settled: settleConflicts(gathered, 'best'),
    agreement: ratersAgreement(gathered, raters.length),
    rule: 'best',
    empty: 'nothing',
    files: [{ file: '=cmd.xlsx', outcome: 'Matrices found: 1' }],
    texts,
    made: '2026-02-28',
  };
}

/** Two ministries that differ on 1.1, with texts that look like formulas. */
export const twoMinistries = (texts: CatalogueTexts) =>
  combinationOf(
    [
      rater('health.xlsx', texts, ['Vision', '=Plan'], {
        '1.1': { ratings: ['P'], indicators: 2, institutions: '=1+1' },
        '1.2': { ratings: ['none', 'T'], applicable: 'yes' },
        '14.1': { applicable: 'no' },
      }),
      rater('finance.xlsx', texts, ['Vision'], {
        '1.1': { ratings: ['T'], indicators: 'Poverty rate', institutions: 'Finance' },
        '1.3': { ratings: ['nonsense'] },
        '14.1': { applicable: 'no' },
      }),
    ],
    ['Health', '@Finance'],
    texts,
  );

/** Texts of files and users that a plan would write as something other than text. */
export function writtenAsFormulas(plan: Parameters<typeof plannedCells>[0]): unknown[] {
  return [...plannedCells(plan).values()]
    .filter(({ kind, input }) =>
      kind === 'formula'
        ? /cmd|1\+1/.test(String(input))
        : kind !== 'text' && typeof input === 'string' && /^[=+\-@]/.test(input),
    )
    .map(({ input }) => input);
}
