import { portableCopy } from '../../../src/workbook/portable/copy';
import { writeRecord } from '../../../src/workbook/portable/record';
import { PORTABLE_WORDS } from './portable-words';
import { readingOf, sheetOf, type Cell } from './reading-of';

const coverage: Cell = { formula: '=SDG.COVERAGE(A1:A2)', shows: 0.5 };
const plan = sheetOf('Plan', [['T', coverage], ['']]);
const other = sheetOf('Other', [['T', coverage], ['']]);
const copyOf = (reading = readingOf([plan, other]), part: 'workbook' | 'sheet' = 'workbook') =>
  portableCopy(reading, { part, wanted: 'live', words: PORTABLE_WORDS });
const idsOf = (reading: Parameters<typeof copyOf>[0]) =>
  copyOf(reading).plan.replacements.map(({ cells }) => /SDG:(\d+)/.exec(String(cells[0]))?.[1]);

test('all formulas of the workbook, or of the selected sheet', () => {
  const sheets = (part: 'workbook' | 'sheet') =>
    copyOf(undefined, part).plan.outcomes.map(({ sheet, becomes }) => `${sheet} ${becomes}`);
  expect(sheets('workbook')).toEqual(['Plan formula', 'Other formula']);
  expect(sheets('sheet')).toEqual(['Plan formula']);
});

test('formulas on protected sheets stay as they are', () => {
  const { plan: made, onProtected } = copyOf(readingOf([plan, { ...other, isProtected: true }]));
  expect(made.outcomes.map(({ sheet }) => sheet)).toEqual(['Plan']);
  expect(onProtected).toMatchObject([{ sheet: 'Other', row: 0, column: 1 }]);
});

test('numbers begin with 1', () => {
  expect(idsOf(readingOf([plan, other]))).toEqual(['1', '2']);
});

const record = writeRecord({
  helperSheet: 'H',
  entries: [{ kind: 'call', id: 4, original: 'a', native: 'b' }],
});
const marked = sheetOf('Marked', [[{ formula: '=(1+N("SDG:12:1:0"))', shows: 1 }]]);
test.each([
  ['a record', readingOf([plan], { records: [record] }), '5'],
  [
    'a hidden name',
    readingOf([plan], { names: [{ name: 'sdg_portable_7_0', formula: '=1' }] }),
    '8',
  ],
  ['a mark', readingOf([plan, marked]), '13'],
])('numbers go on from what is left of an earlier copy: %s', (_, reading, id) => {
  expect(idsOf(reading)).toEqual([id]);
});
