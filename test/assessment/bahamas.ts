import truth from '../fixtures/ground-truth.json';

const { targets } = truth.bahamas;

/** The best rating of each target beside its code, as the workbook's overview holds them. */
export const BEST: readonly (readonly unknown[])[] = targets.map(({ rating }) => [
  rating === 'n/a' ? 'N/A' : rating,
]);

export const CODES: readonly (readonly unknown[])[] = targets.map(({ code }) => [code]);

/** 1 where a national indicator is named. */
export const INDICATORS: readonly (readonly unknown[])[] = targets.map(({ indicator }) => [
  indicator ?? 'N/A',
]);

/** Targets × documents with as many T and P in each row as documents gave; the last column, "N/A". */
export const MATRIX: readonly (readonly unknown[])[] = targets.map(
  ({ rating, documentsT, documentsP }) => {
    const row: unknown[] = Array.from({ length: 17 }, (_, column) => {
      if (column < documentsT) return 'T';
      return column < documentsT + documentsP ? 'P' : '';
    });
    row[16] = rating === 'n/a' ? 'N/A' : '';
    return row;
  },
);

/** The cells as Excel for Windows (0) or Excel on the web (null) hands empty ones over. */
export function withBlanks(
  cells: readonly (readonly unknown[])[],
  blank: 0 | null | '',
): unknown[][] {
  return cells.map((row) => row.map((cell) => (cell === '' || cell == null ? blank : cell)));
}
