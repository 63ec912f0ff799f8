import { isAnswerList, tableDropDowns } from '../../../src/workbook/format/choices';
import { analyseTable } from '../../../src/workbook/format/analysis';
import type { Choices } from '../../../src/workbook/format/columns';
import { FORMAT_WORDS } from '../format-words';
import { besideCodes } from '../tables';

const dropDowns = (
  columns: Readonly<Record<string, readonly unknown[]>>,
  choices: Choices = new Map(),
) =>
  tableDropDowns(analyseTable(besideCodes(columns), choices), FORMAT_WORDS).map(
    ({ area, list, alert }) => [area.column, area.columns, list.join('|'), alert],
  );

test('letters: T and P, and nothing else is accepted', () => {
  expect(dropDowns({ Vision: ['T', 'P'], Plan: ['P', '', 'T'] })).toEqual([[1, 2, 'T|P', 'stop']]);
});

test('the column has small letters, so other entries give a warning', () => {
  expect(dropDowns({ Plan: ['T', 'p'] })).toEqual([[1, 1, 'T|P', 'warning']]);
});

test('the column’s own words are choices', () => {
  expect(dropDowns({ Plan: ['Partial', 'Total', 'none', 'n/a'] })).toEqual([
    [1, 1, 'T|P|Partial|Total|none|n/a', 'stop'],
  ]);
});

test('remarks among the ratings can be typed again', () => {
  const cells = ['T', 'P', 'T', 'P', 'see annex', ''];
  expect(dropDowns({ Plan: cells })).toEqual([[1, 1, 'T|P', 'warning']]);
});

test('numbers of a scale; fractions between them can be typed', () => {
  const top = (cells: readonly unknown[]) =>
    dropDowns({ Plan: cells }, new Map([[1, { role: 'rating', top: 3 }]]));
  expect(top([1, 3, 0])).toEqual([[1, 1, '0|1|2|3', 'stop']]);
  expect(top([1.5, 3])).toEqual([[1, 1, '0|1|2|3', 'warning']]);
});

test('a word with a comma cannot be a choice', () => {
  const look = analyseTable(besideCodes({ Plan: ['T', 'P'] }), new Map());
  const [, plan] = look.columns;
  if (!plan) throw new Error('no column');
  const words = new Map([...plan.words, ['in part, mostly', 'P'] as const]);
  const [first] = tableDropDowns(
    { ...look, columns: [look.columns[0] ?? plan, { ...plan, words }] },
    FORMAT_WORDS,
  );
  expect(first).toMatchObject({ list: ['T', 'P'], alert: 'warning' });
});

test('lists stay within what Excel takes', () => {
  const many = Array.from({ length: 60 }, (_, i) => `rating ${i}`);
  const look = analyseTable(besideCodes({ Plan: ['T', 'P'] }), new Map());
  const [code, plan] = look.columns;
  if (!code || !plan) throw new Error('no columns');
  const words = new Map(many.map((word) => [word, 'P'] as const));
  const [first] = tableDropDowns({ ...look, columns: [code, { ...plan, words }] }, FORMAT_WORDS);
  expect(first?.list.join(',').length).toBeLessThanOrEqual(255);
  expect(first?.alert).toBe('warning');
});

test('“Applicable?” offers its own words, and a “no” where it has none', () => {
  const both = dropDowns({ 'Applicable?': ['YES', 'NO'], Plan: ['T'] });
  expect(both[0]).toEqual([1, 1, 'YES|NO', 'stop']);
  expect(dropDowns({ 'Applicable?': ['yes'], Plan: ['T'] })[0]).toEqual([1, 1, 'yes|no', 'stop']);
});

test('columns of formulas get no drop-down: choosing would write over them', () => {
  const cells = ['=T', '=P', '=', '=', '=T', '='];
  expect(dropDowns({ Plan: cells, Vision: ['T'] })).toEqual([[2, 1, 'T|P', 'stop']]);
});

test.each([
  ['T,P', true],
  ['Total,Partial,none,n/a', true],
  ['0,1,2,3', true],
  ['YES, NO', true],
  ['=Lists!$A$1:$A$3', false],
  ['Ministry of Health,Ministry of Finance', false],
])('is “%s” a list of ratings or answers? %p', (source, expected) => {
  expect(isAnswerList(source)).toBe(expected);
});
