import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { allWords } from '../../i18n/all-words';
import { resultsWords } from '../../../src/tasks/make-results/words';
import { parseAddress } from '../../../src/workbook/sheet/address';
import { RESULTS_NAMES } from '../../../src/workbook/results/names';
import { planResults } from '../../../src/workbook/results/plan';
import type { FormulaKind } from '../../../src/workbook/results/request';
import truth from '../../fixtures/ground-truth.json';
import { textsFromDisk } from '../../workbook/texts-from-disk';
import { builtFunctions } from '../built-functions';
import { AT, bahamasMatrix, DOCUMENTS, institutionOf, readingOf } from '../bahamas-matrix';
import { startHost, type Harness } from '../harness';

// Thousands of formulas, calculated by an engine that is not Excel.
jest.setTimeout(300_000);

const BUILT = builtFunctions('en');

const { expected, targets } = truth.bahamas;
const fraction = (text: string) => text.split('/').map(Number) as [number, number];
const GAPS = (rating: string) =>
  targets.filter((each) => each.rating === rating).map(({ code }) => code);

describe.each(['native', 'functions'] as const)('results sheet of %s', (formulas: FormulaKind) => {
  let host: Harness;
  let matrix: string;
  let requests: number;

  beforeAll(async () => {
    host = await startHost({
      ...BUILT,
      quirks: { excel: '365', blanks: null },
    });
    Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
    matrix = await bahamasMatrix(host);
    const read = await readingOf(matrix);
    const words = resultsWords(allWords().t, { language: 'en', matrix, date: '7 May 2025' });
    const texts = await textsFromDisk('en');
    const before = host.requests.length;
    const outcome = await insertSheet(
      planResults({ ...read, formulas, texts, direction: 'ltr' }, words),
    );
    requests = host.requests.length - before;
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    await host.settled();
  });
  afterAll(() => host.close());

  const sheet = () => {
    const found = host.model.sheet('Results');
    if (!found) throw new Error('no sheet Results');
    return found;
  };
  /** The cells of one of the sheet's names. */
  const named = (name: keyof typeof RESULTS_NAMES) => {
    const found = host.model.names().find((each) => each.name === RESULTS_NAMES[name]);
    const area = parseAddress(found?.formula ?? '');
    if (!area) throw new Error(`no name ${name}`);
    return sheet().values(area);
  };
  const value = (name: keyof typeof RESULTS_NAMES) => named(name)[0]?.[0];
  /** Codes in the list of gaps, down to its first empty row. */
  const gapCodes = () => {
    const codes = named('gaps')
      .slice(1)
      .map(([code]) => code);
    const end = codes.findIndex((code) => code === '');
    expect(codes.slice(end).every((code) => code === '')).toBe(true);
    return codes.slice(0, end);
  };
  const type = async (row: number, column: number, text: string) => {
    const area = { row: AT.row + row, column, rows: 1, columns: 1 };
    host.model.sheet(matrix)?.write(area, [[text]], 'user');
    await host.settled();
  };

  test('costs one request to read, one to write and one to set up its pages', () => {
    expect(requests).toBe(3);
    const [last] = host.requests.slice(-2);
    console.info(`${formulas}: ${last?.bytes} bytes, ${last?.actions} actions`);
    expect(last?.bytes).toBeLessThan(2_000_000);
  });

  test('the headline has its denominator and exclusions', () => {
    expect(value('headline')).toBe(
      'Applicable targets covered: 102 of 114 (89.5%). In full: 29; in part: 73; not covered: 12; not applicable: 12.',
    );
  });

  test('102/114, score 57.46 %, depth 220/102, indicators 101/114', () => {
    expect(value('coverage')).toBeCloseTo(102 / 114, 12);
    expect(value('score')).toBeCloseTo(65.5 / 114, 12);
    const [hits, covered] = fraction(expected.depth);
    expect(value('depth')).toBeCloseTo(hits / covered, 12);
    const [ready, all] = fraction(expected.indicators);
    expect(value('readiness')).toBeCloseTo(ready / all, 12);
  });

  test('all targets: 114, 29, 73, 12, 12; means of the goals 90.63 and 60.03 %', () => {
    const { T, P, none, notApplicable } = expected;
    expect(named('all')[0]?.slice(0, 5)).toEqual([114, T, P, none, notApplicable]);
    expect(named('all')[0]?.slice(5)).toEqual([
      expect.closeTo(102 / 114, 12),
      expect.closeTo(65.5 / 114, 12),
    ]);
    expect(named('mean')[0]).toEqual([
      expect.closeTo(expected.coverageMacro, 4),
      expect.closeTo(expected.scoreMacro, 4),
    ]);
  });

  test('each goal has its counts', () => {
    const rows = named('goals').slice(1);
    expect(rows).toHaveLength(17);
    rows.forEach((row, index) => {
      const own = targets.filter(({ code }) => code.startsWith(`${index + 1}.`));
      const count = (rating: string) => own.filter((each) => each.rating === rating).length;
      const [t, p, none] = [count('T'), count('P'), count('none')];
      expect(row.slice(2, 7)).toEqual([t + p + none, t, p, none, count('n/a')]);
    });
  });

  test('five Ps: 29/30, 23/32, 28/28, 8/9, 14/15', () => {
    const rows = named('ps').slice(1);
    const shares = rows.map(([name, all, t, p]) => [name, `${Number(t) + Number(p)}/${all}`]);
    expect(Object.fromEntries(shares)).toEqual(expected.fivePs);
  });

  test('gaps: without a rating, then in part, in order', () => {
    expect(gapCodes()).toEqual([...GAPS('none'), ...GAPS('P')]);
  });

  test('documents: targets rated, and what each pair shares', () => {
    const rates = (document: number) =>
      targets.filter(
        ({ rating, documentsT, documentsP }) =>
          rating !== 'n/a' && document < documentsT + documentsP,
      ).length;
    const rows = named('documents').slice(1);
    expect(rows.map(([, name]) => name)).toEqual(DOCUMENTS);
    expect(rows.map(([, , rated]) => rated)).toEqual(DOCUMENTS.map((_, index) => rates(index)));
    // Documents are filled from the left: two share what the later one rates.
    expect(named('shared')).toEqual(
      DOCUMENTS.map((_, one) => DOCUMENTS.map((__, other) => rates(Math.max(one, other)))),
    );
  });

  test('targets by institution, those without one in a row of their own', () => {
    const count = (name: string) =>
      targets.filter(({ rating }, row) => rating !== 'n/a' && institutionOf(row) === name).length;
    expect(
      named('institutions')
        .slice(1)
        .map(([name, all]) => [name, all]),
    ).toEqual([
      ['Ministry of Health', count('Ministry of Health')],
      ['Ministry of Finance', count('Ministry of Finance')],
      ['None named', count('')],
      ['Named since this sheet was made', 0],
    ]);
  });

  test('readiness by goal sums up to 101 of 114', () => {
    const whole = named('readinessByGoal').slice(-1)[0];
    expect(whole?.slice(2)).toEqual([114, 101, 13, expect.closeTo(101 / 114, 12)]);
  });

  test('the only warning is about the one rating next to “no”', () => {
    const out = targets.filter(
      ({ rating, documentsT, documentsP }) => rating === 'n/a' && documentsT + documentsP > 0,
    );
    const said = String(value('warnings')).trim();
    expect(said).toMatch(/not counted: \d+\.$/);
    expect(said.match(/\d+/g)).toEqual([
      String(out.reduce((sum, each) => sum + each.documentsT + each.documentsP, 0)),
    ]);
  });

  test('no cell shows an error', () => {
    const used = sheet().usedArea(true);
    const cells = used ? sheet().values(used).flat() : [];
    expect(cells.filter((cell) => /^#/.test(String(cell)))).toEqual([]);
  });

  test('figures are updated with the ratings', async () => {
    const row = targets.findIndex(({ code }) => code === GAPS('none')[0]);
    await type(row, AT.documents, 'T');
    expect(named('all')[0]?.slice(0, 5)).toEqual([114, 30, 73, 11, 12]);
    expect(value('coverage')).toBeCloseTo(103 / 114, 12);
    expect(gapCodes()).toEqual([...GAPS('none').slice(1), ...GAPS('P')]);
  });

  // The remaining formulas are the same in both forms.
  if (formulas === 'functions') return;

  test('“no” excludes a target, and it is not a gap', async () => {
    const row = targets.findIndex(({ code }) => code === GAPS('none')[1]);
    await type(row, AT.applicable, 'no');
    expect(named('all')[0]?.slice(0, 5)).toEqual([113, 30, 73, 10, 13]);
    expect(gapCodes()).toEqual([...GAPS('none').slice(2), ...GAPS('P')]);
  });

  test('an institution named later is in the row for those', async () => {
    const row = targets.findIndex(({ rating }, at) => rating === 'P' && institutionOf(at) === '');
    await type(row, AT.institutions, 'Ministry of Sport');
    expect(named('institutions').slice(-1)[0]?.slice(1, 4)).toEqual([1, 0, 1]);
  });

  test('a document is renamed with its heading', async () => {
    await type(-1, AT.documents, 'Vision 2040');
    expect(named('documents')[1]?.[1]).toBe('Vision 2040');
  });

  test('a row added below the matrix is reported', async () => {
    await type(targets.length, 2, '3.a');
    expect(String(value('warnings'))).toContain('make the results sheet again');
  });
});
