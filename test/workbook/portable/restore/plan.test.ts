import { portableCopy } from '../../../../src/workbook/portable/copy';
import { planRestore } from '../../../../src/workbook/portable/restore/plan';
import { PORTABLE_WORDS } from '../portable-words';
import { readingOf, sheetOf, type Cell } from '../reading-of';

const formula = '=SDG.COVERAGE(A1:A2)';
const plan = sheetOf('Plan', [['T', { formula, shows: 0.5 }], ['']]);

/** The workbook after a portable copy was made of it, its helper sheet with the record alone. */
function copied(wanted: 'live' | 'values', now: Partial<typeof plan> = {}, more: Cell[] = []) {
  const made = portableCopy(readingOf([plan]), { part: 'workbook', wanted, words: PORTABLE_WORDS });
  const written = made.plan.replacements[0]?.cells[0]?.[0] as string | number;
  const cell = typeof written === 'string' ? { formula: written, shows: 0.5 } : written;
  return {
    written,
    reading: readingOf([{ ...sheetOf('Plan', [['T', cell, ...more], ['']]), ...now }], {
      records: [made.plan.record],
      names: made.plan.names,
    }),
  };
}

test.each(['live', 'values'] as const)('a formula is restored from %s', (wanted) => {
  const { reading, written } = copied(wanted);
  expect(planRestore(reading)).toMatchObject({
    formulas: [{ sheet: 'Plan', row: 0, column: 1, formula }],
    seen: [written],
    problems: [],
    onProtected: [],
    cleanUp: { record: undefined, records: [], sheetIds: [] },
  });
});

test('hidden names go when their values are formulas again', () => {
  expect(planRestore(copied('values').reading).cleanUp.names).toEqual([
    'SDG_Portable_1',
    'SDG_Portable_1_0',
  ]);
});

test('on a protected sheet a formula stays, and its record and names with it', () => {
  const { formulas, onProtected, cleanUp } = planRestore(
    copied('values', { isProtected: true }).reading,
  );
  expect([formulas, onProtected.length, cleanUp.names]).toEqual([[], 1, []]);
  expect(cleanUp.record).toContain('SDG.COVERAGE(');
});

test('values that changed stay, and are reported', () => {
  const { reading } = copied('values', {
    values: [['T', 0.6], ['']],
    formulas: [['T', 0.6], ['']],
  });
  const { formulas, problems, cleanUp } = planRestore(reading);
  expect(formulas).toEqual([]);
  expect(problems).toMatchObject([{ problem: 'values-changed', sheet: 'Plan', row: 0, column: 1 }]);
  expect(cleanUp.record).toContain('SDG.COVERAGE(');
});

test('a workbook without a copy has nothing to bring back', () => {
  expect(planRestore(readingOf([plan]))).toMatchObject({
    formulas: [],
    clear: [],
    problems: [],
    cleanUp: { names: [], sheetIds: [], record: undefined },
  });
});

test('a mark without its record is reported', () => {
  const { reading } = copied('live');
  expect(planRestore({ ...reading, records: [] }).problems).toMatchObject([
    { problem: 'unknown-mark', id: 1 },
  ]);
});
