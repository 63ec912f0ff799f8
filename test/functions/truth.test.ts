import { BEST, CODES, INDICATORS, MATRIX, withBlanks } from '../assessment/bahamas';
import { FIVE_PS, type P } from '../../src/catalogue/five-ps';
import truth from '../fixtures/ground-truth.json';
import { BLANKS, call } from './in-excel';

describe.each(BLANKS)('The Bahamas with empty cells as %p', (blank) => {
  const best = withBlanks(
    BEST.map(([rating]) => [rating === 'none' ? '' : rating]),
    blank,
  );
  const matrix = withBlanks(MATRIX, blank);
  const codes = withBlanks(CODES, blank);

  test.each([
    ['COVERAGE', [best], 102 / 114],
    ['COVERAGE', [matrix, codes, 'RIA'], 102 / 114],
    ['COVERAGE', [matrix, codes, 'OUTCOME'], 88 / 99],
    ['COVERAGE', [matrix, codes, 'Planet'], 23 / 32],
    ['COVERAGE', [matrix, codes, 16], 8 / 9],
    ['COVERAGE', [matrix, codes, 'ALL'], 102 / 157],
    ['ALIGNMENT', [best], 65.5 / 114],
    ['DEPTH', [matrix, codes], 220 / 102],
    ['READINESS', [withBlanks(INDICATORS, blank)], 101 / 114],
    ['AGREEMENT', [best, matrix], 1],
  ])('%s %#', async (name, args, figure) => expect(await call(name, ...args)).toBe(figure));

  test('TALLY', async () => {
    expect(await call('TALLY', best)).toEqual([
      ['total', 29],
      ['partial', 73],
      ['none', 12],
      ['not applicable', 12],
      ['applicable', 114],
    ]);
  });

  test('HEADLINE', async () => {
    expect(await call('HEADLINE', best)).toBe(
      'Applicable targets covered: 102 of 114 (89.5%). In full: 29; in part: 73; not covered: 12; not applicable: 12.',
    );
  });

  test('PROFILE by P counts what the workbook rates', async () => {
    const [, ...rows] = (await call('PROFILE', matrix, codes, 'RIA', null, 'P')) as unknown[][];
    for (const [name, applies, t, p, none, notApplicable, coverage, score] of rows) {
      const goals: readonly string[] = FIVE_PS[name as P];
      const rated = (wanted: string) =>
        truth.bahamas.targets.filter(
          ({ code, rating }) => rating === wanted && goals.includes(code.split('.')[0] ?? ''),
        ).length;
      expect([t, p, none, notApplicable]).toEqual(['T', 'P', 'none', 'n/a'].map(rated));
      expect(applies).toBe(rated('T') + rated('P') + rated('none'));
      expect(coverage).toBe((rated('T') + rated('P')) / Number(applies));
      expect(score).toBe((rated('T') + rated('P') / 2) / Number(applies));
    }
    expect(
      rows.map(([name, applies, t, p]) => [name, `${Number(t) + Number(p)}/${applies}`]),
    ).toEqual(Object.entries(truth.bahamas.expected.fivePs));
  });

  test('GAPS are the 12 targets without a rating', async () => {
    const gaps = (await call('GAPS', matrix, codes)) as string[][];
    expect(gaps.map(([code]) => code)).toEqual(
      CODES.flat().filter((_, row) => BEST[row]?.[0] === 'none'),
    );
    expect(gaps.every(([, text]) => text && text.length > 20)).toBe(true);
  });
});
