import { contrast } from '../../../src/catalogue/colours';
import { analyseTable } from '../../../src/workbook/format/analysis';
import { hasGoalBand, planFormatting } from '../../../src/workbook/format/plan';
import type { TableReading } from '../../../src/workbook/format/reading';
import { EVERYTHING, FORMAT_WORDS } from '../format-words';
import { besideCodes, tableOf } from '../tables';

const planned = (reading: TableReading, options = {}) =>
  planFormatting(
    reading,
    analyseTable(reading, new Map()),
    { ...EVERYTHING, ...options },
    FORMAT_WORDS,
  );
const band = (reading: TableReading) =>
  planned(reading)
    .formats.filter(({ fill }) => fill && fill !== '#243B53')
    .map(({ area, fill }) => [area.row, area.rows, area.column, fill]);

const RATED = ['T', 'P', '', 'p', 'T', ''];
const TEXT = 'By 2030, something that takes a whole sentence to say';

test('the goals’ colours run down the codes, readable on each', () => {
  const reading = besideCodes({ Plan: RATED });
  expect(band(reading)).toEqual([
    [1, 3, 0, '#E5243B'],
    [4, 2, 0, '#DDA63A'],
    [6, 1, 0, '#4C9F38'],
  ]);
  for (const { fill, fontColour } of planned(reading).formats)
    if (fill && fontColour) expect(contrast(fill, fontColour)).toBeGreaterThanOrEqual(4.5);
});

test('a column of goals gets them instead', () => {
  const goals = ['1', '1', '1', '2', '2', '3'];
  expect(band(besideCodes({ Goal: goals, Plan: RATED })).map(([, , column]) => column)).toEqual([
    1, 1, 1,
  ]);
});

test('long texts are not flooded: only the goals’ own headings are coloured', () => {
  const reading = tableOf([
    ['SDGs', 'Alignment'],
    ['Goal 1. End poverty in all its forms everywhere'],
    ...['1.1', '1.2', '1.3', '1.4', '1.5'].map((code) => [`${code} ${TEXT}`, 'T']),
  ]);
  expect(band(reading)).toEqual([[1, 1, 0, '#E5243B']]);
  const plain = tableOf(reading.values.filter((_, row) => row !== 1));
  expect(hasGoalBand(plain, analyseTable(plain, new Map()))).toBe(false);
});

test('texts are wrapped and get room, ratings are centred', () => {
  const plan = planned(besideCodes({ Target: [TEXT], Plan: RATED }));
  expect(plan.columnWidths).toEqual([{ column: 1, least: 160, width: 240 }]);
  expect(plan.formats).toContainEqual({
    area: { row: 1, rows: 6, column: 1, columns: 1 },
    wrap: true,
    vertical: 'Top',
  });
  expect(plan.formats).toContainEqual({
    area: { row: 1, rows: 6, column: 2, columns: 1 },
    horizontal: 'Center',
    vertical: 'Center',
  });
});

test('what is not wanted is not in the plan', () => {
  const plan = planned(besideCodes({ Plan: RATED }), {
    ...{ ratingColours: false, dropDowns: false, goalColours: false, lines: false },
    freeze: false,
  });
  expect(plan.conditionalFormats).toBeUndefined();
  expect(plan).toMatchObject({ dropDowns: [] });
  expect(Object.keys(plan)).not.toEqual(expect.arrayContaining(['lines', 'frozenRows']));
});

test('rows are frozen below the headings, unless some already are or the headings are far down', () => {
  const reading = besideCodes({ Plan: RATED });
  expect(planned(reading).frozenRows).toBe(1);
  expect(planned({ ...reading, isFrozen: true }).frozenRows).toBeUndefined();
  const low = tableOf([...Array.from({ length: 9 }, () => []), ...reading.values]);
  expect(planned(low).frozenRows).toBeUndefined();
});

test('a plan has no place for contents', () => {
  const names = JSON.stringify(planned(besideCodes({ Target: [TEXT], Plan: RATED })));
  expect(names).not.toMatch(/numberFormat|"cells"|blocks/);
});
