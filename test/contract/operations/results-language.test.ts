import { insertSheet } from '../../../src/excel/operations/insert-sheet';
import { readMatrix } from '../../../src/excel/read/matrices';
import type { InterfaceTag } from '../../../src/i18n/languages';
import { resultsWords } from '../../../src/tasks/make-results/words';
import { RESULTS_NAMES } from '../../../src/workbook/results/names';
import { planResults } from '../../../src/workbook/results/plan';
import { parseAddress } from '../../../src/workbook/sheet/address';
import { allWords } from '../../i18n/all-words';
import { textsFromDisk } from '../../workbook/texts-from-disk';
import { builtFunctions } from '../built-functions';
import { change, MATRIX, ratedMatrix } from '../changed-matrix';
import { startHost, type Harness } from '../harness';
import { inLanguage } from '../sheet-language';

jest.setTimeout(300_000);

const BUILT = builtFunctions('en');

/** The figures of the results sheet, without the titles of goals and the like. */
function figures(host: Harness): unknown {
  const names = host.model.names();
  return Object.entries(RESULTS_NAMES)
    .filter(([key]) => key !== 'headline')
    .map(([key, name]) => {
      const area = parseAddress(names.find((each) => each.name === name)?.formula ?? '');
      return [key, area && host.model.sheet('Results')?.values(area)];
    });
}

/** Applicable targets, T, P, none, not applicable. */
function counts(host: Harness): unknown {
  const all = figures(host) as [string, (readonly unknown[])[]][];
  return all.find(([key]) => key === 'all')?.[1][0]?.slice(0, 5);
}

test.each(['native', 'functions'] as const)(
  'results of %s stay the same whatever language the matrix changes to',
  async (formulas) => {
    const host = await startHost({
      ...BUILT,
      quirks: { excel: '365', blanks: null },
    });
    Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
    try {
      await ratedMatrix(host);
      const read = await readMatrix(MATRIX);
      if (!read.ok || !read.value) throw new Error('no matrix');
      const words = resultsWords(allWords().t, { language: 'en', matrix: MATRIX, date: 'today' });
      const texts = await textsFromDisk('en');
      const plan = planResults({ ...read.value, formulas, texts, direction: 'ltr' }, words);
      const made = await insertSheet(plan);
      if (!made.ok) throw new Error(made.problem.kind);
      await host.settled();
      const before = figures(host);
      expect(counts(host)).toEqual([2, 1, 1, 0, 1]);
      let from: InterfaceTag | undefined;
      for (const to of ['ru', 'ar', 'zh', 'en'] as const) {
        const earlier = from;
        const { outcome } = await change(host, {
          language: () => inLanguage(to),
          ...(earlier && { from: () => inLanguage(earlier) }),
        });
        expect(outcome.ok).toBe(true);
        expect(figures(host)).toEqual(before);
        from = to;
      }
    } finally {
      host.close();
    }
  },
);
