import { analyseTable } from '../../../src/workbook/format/analysis';
import {
  isOwnFormula,
  tableConditionalFormats,
  tableWordLists,
} from '../../../src/workbook/format/rules';
import { isOut, isWord } from '../../../src/workbook/formula/word-lists';
import { besideCodes } from '../tables';

type Columns = Readonly<Record<string, readonly unknown[]>>;
type Choices = Parameters<typeof analyseTable>[1];

function rulesOf(columns: Columns, choices: Choices = new Map()) {
  const reading = besideCodes(columns);
  return tableConditionalFormats(analyseTable(reading, choices), reading.area, [0]);
}

function listsOf(columns: Columns) {
  const lists = tableWordLists(analyseTable(besideCodes(columns), new Map()));
  return Object.fromEntries(lists.map(({ name, text }) => [name, text]));
}

const RATED = ['T', 'Partial', '', 'p', 'T', ''];
const [T, P, NA] = (['total', 'partial', 'notApplicable'] as const).map((list) =>
  isWord('B2', list),
);
const quiet = (cell: string) =>
  `OR(LEN(TRIM(${cell}))=0,EXACT(${cell},"0"),${isWord(cell, 'notApplicable')})`;

test('ratings are words of any language', () => {
  expect(rulesOf({ Plan: RATED }).map(({ formula }) => formula)).toEqual([
    `=AND(N("SDG")=0,${T})`,
    `=AND(N("SDG")=0,${P})`,
    `=AND(N("SDG")=0,${NA})`,
  ]);
});

test.each([
  ['NO', isOut('$B2')],
  [0, isOut('$B2', '1')],
])('with a column that says which targets apply by %j', (no, out) => {
  const answers = [no, 1, 1, 1, 1, 1].map((each) =>
    typeof no === 'number' || each === no ? each : '',
  );
  const rules = rulesOf({ 'Applicable?': answers, Plan: RATED });
  expect(rules.map(({ area, formula }) => [area.column, area.columns, formula])).toEqual([
    [2, 1, `=AND(N("SDG")=0,NOT(${out}),${isWord('C2', 'total')})`],
    [2, 1, `=AND(N("SDG")=0,NOT(${out}),${isWord('C2', 'partial')})`],
    [2, 1, `=AND(N("SDG")=0,NOT(${out}),${isWord('C2', 'notApplicable')})`],
    [2, 1, `=AND(N("SDG")=0,${out},NOT(${quiet('C2')}))`],
    [2, 1, `=AND(N("SDG")=0,${out},${quiet('C2')})`],
    [1, 1, `=AND(N("SDG")=0,${out})`],
  ]);
});

test('numbers are coloured by their scale', () => {
  const rules = rulesOf({ Plan: [0, 1, 3, 2, '', 1] }, new Map([[1, { role: 'rating', top: 3 }]]));
  expect(rules.map(({ formula }) => formula)).toEqual([
    `=AND(N("SDG")=0,${T})`,
    `=AND(N("SDG")=0,${P})`,
    `=AND(N("SDG")=0,${NA})`,
    '=AND(N("SDG")=0,IFERROR(B2*1,0)=3)',
    '=AND(N("SDG")=0,IFERROR(B2*1,0)>0,IFERROR(B2*1,0)<3)',
  ]);
});

test('every rule is short enough for Excel, far down and to the right too', () => {
  const choices: Choices = new Map([[2, { role: 'rating', top: 10 }]]);
  const columns = { 'Applicable?': [0, 1, 1, 1, 1, 1], Plan: [10, 5, '', 3, 0, 0] };
  for (const { formula } of rulesOf(columns, choices)) {
    const far = formula.replace(/\$B2/g, '$AB2000').replace(/C2/g, 'AC2000');
    expect(far.length).toBeLessThanOrEqual(255);
  }
});

test('the table’s own spellings are in the lists, whatever is in them', () => {
  const lists = listsOf({
    'Applicable?': ['NO:', '', 'yes', '', '', ''],
    Plan: ['Fully  Aligned;', 'Partial', 'T (total)', 'Ｔ', 'N/A.', 'none'],
  });
  expect(lists.SDG_Out).toMatch(/^\|no:\|no\|/);
  expect(lists.SDG_T).toMatch(/^\|fully aligned;\|t \(total\)\|ｔ\|t\|/);
  expect(lists.SDG_P).toMatch(/^\|partial\|p\|/);
  expect(lists.SDG_NA).toMatch(/^\|n\/a\.\|n\/a\|/);
  expect(listsOf({ Plan: RATED }).SDG_Out).toMatch(/^\|no\|.*\|нет\|/);
});

test('our formulas are known, also as Excel or a reader writes them', () => {
  for (const { formula } of rulesOf({ Plan: RATED })) expect(isOwnFormula(formula)).toBe(true);
  expect(isOwnFormula('=and( n("sdg") = 0, TRIM(B9)="T")')).toBe(true);
  expect(isOwnFormula('=TRIM(B2)="T"')).toBe(false);
});
