import fc from 'fast-check';
import { alignment } from '../../src/assessment/alignment';
import { assess, type Assessment, type Matrix } from '../../src/assessment/assess';
import { balance } from '../../src/assessment/balance';
import { coverage } from '../../src/assessment/coverage';
import { profile } from '../../src/assessment/profile';
import type { Rating } from '../../src/assessment/rating';
import { RATING_WORDS } from '../../src/assessment/rating-words';
import { tally } from '../../src/assessment/tally';
import { TARGETS } from '../../src/catalogue/targets';

const RATINGS: readonly Rating[] = ['T', 'P', 'none', 'n/a'];
const rating = fc.constantFrom(...RATINGS);
/** Some rows of the same number of documents, each with a code, several rows of one code allowed. */
const matrix = fc.integer({ min: 1, max: 5 }).chain((documents) =>
  fc.array(
    fc.record({
      code: fc.constantFrom(...TARGETS.slice(0, 40).map(({ code }) => code as string)),
      cells: fc.array(rating, { minLength: documents, maxLength: documents }),
    }),
    { minLength: 1, maxLength: 40 },
  ),
);
type Rows = readonly { readonly code: string; readonly cells: readonly unknown[] }[];

const toMatrix = (rows: Rows): Matrix => ({
  ratings: rows.map(({ cells }) => cells),
  codes: rows.map(({ code }) => code),
});
const read = (rows: Rows) => assess(toMatrix(rows)) as Assessment;
const figures = (assessment: Assessment) => {
  const counts = tally(assessment);
  return { coverage: coverage(counts), score: alignment(counts) };
};
const known = (value: unknown) => (typeof value === 'number' ? value : -1);

test('coverage and score are in 0..1, the score is never above coverage', () => {
  fc.assert(
    fc.property(matrix, (rows) => {
      const { coverage: share, score } = figures(read(rows));
      if (typeof share !== 'number' || typeof score !== 'number') return;
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(share);
    }),
  );
});

test('a target has the best rating of all its cells', () => {
  fc.assert(
    fc.property(matrix, (rows) => {
      const { codes, weights } = read(rows);
      codes?.forEach((code, index) => {
        const cells = rows.filter((row) => row.code === code).flatMap((row) => row.cells);
        const best = (['n/a', 'T', 'P'] as const).find((rating) => cells.includes(rating));
        expect(weights[index]).toBe({ T: 1, P: 0.5, none: 0, 'n/a': 2 }[best ?? 'none']);
      });
    }),
  );
});

test('the order of rows and of documents never matters', () => {
  fc.assert(
    fc.property(matrix, fc.infiniteStream(fc.nat()), (rows, keys) => {
      const shuffled = <T>(items: readonly T[]) =>
        items
          .map((item) => [keys.next().value as number, item] as const)
          .sort(([a], [b]) => a - b)
          .map(([, item]) => item);
      const columns = shuffled((rows[0]?.cells ?? []).map((_, column) => column));
      const other = shuffled(rows).map(({ code, cells }) => ({
        code,
        cells: columns.map((column) => cells[column]),
      }));
      expect(read(other)).toEqual(read(rows));
    }),
  );
});

test('raising one rating never lowers coverage or score', () => {
  const raise = { none: 'P', P: 'T', T: 'T', 'n/a': 'n/a' } as const;
  fc.assert(
    fc.property(matrix, fc.nat(), fc.nat(), (rows, atRow, atColumn) => {
      const raised = rows.map(({ code, cells }, row) => ({
        code,
        cells: cells.map((cell, column) =>
          row === atRow % rows.length && column === atColumn % cells.length
            ? raise[cell as Rating]
            : cell,
        ),
      }));
      const [before, after] = [figures(read(rows)), figures(read(raised))];
      expect(known(after.coverage)).toBeGreaterThanOrEqual(known(before.coverage));
      expect(known(after.score)).toBeGreaterThanOrEqual(known(before.score));
    }),
  );
});

test('adding a target that does not apply changes neither', () => {
  fc.assert(
    fc.property(matrix, (rows) => {
      const cells = (rows[0]?.cells ?? []).map(() => 'n/a');
      expect(figures(read([...rows, { code: '17.19', cells }]))).toEqual(figures(read(rows)));
    }),
  );
});

test.each(['goal', 'P'] as const)('pooled by %s the groups make up the whole', (by) => {
  fc.assert(
    fc.property(matrix, (rows) => {
      const sum = { total: 0, partial: 0, none: 0, notApplicable: 0, weight: 0 };
      for (const { tally: counts } of profile(read(rows), by)) {
        for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
      }
      expect(sum).toEqual(tally(read(rows)));
    }),
  );
});

test('blank kinds are interchangeable', () => {
  fc.assert(
    fc.property(matrix, fc.infiniteStream(fc.constantFrom(0, null, '', ' ')), (rows, blanks) => {
      const other = rows.map(({ code, cells }) => ({
        code,
        cells: cells.map((cell) => (cell === 'none' ? blanks.next().value : cell)),
      }));
      expect(read(other)).toEqual(read(rows));
    }),
  );
});

test('translating the labels changes nothing', () => {
  fc.assert(
    fc.property(matrix, fc.infiniteStream(fc.nat()), (rows, choice) => {
      const translate = (cell: unknown) => {
        const words = RATING_WORDS.filter(([, meaning]) => meaning === cell);
        return words[(choice.next().value as number) % words.length]?.[0];
      };
      const other = rows.map(({ code, cells }) => ({ code, cells: cells.map(translate) }));
      expect(read(other)).toEqual(read(rows));
    }),
  );
});

test('balance is in 0..1', () => {
  fc.assert(
    fc.property(matrix, (rows) => {
      const result = balance(profile(read(rows), 'goal'));
      if (typeof result !== 'number') return;
      expect(result).toBeGreaterThanOrEqual(0);
      expect(result).toBeLessThanOrEqual(1);
    }),
  );
});
