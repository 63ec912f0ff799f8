import { analyseTable } from '../../../src/workbook/format/analysis';
import { isOwnFormula, tableConditionalFormats } from '../../../src/workbook/format/rules';
import { besideCodes } from '../tables';

function rulesOf(
  columns: Readonly<Record<string, readonly unknown[]>>,
  choices: Parameters<typeof analyseTable>[1] = new Map(),
) {
  const reading = besideCodes(columns);
  return tableConditionalFormats(analyseTable(reading, choices), reading.area, [0], 'no');
}

const RATED = ['T', 'Partial', '', 'p', 'T', ''];

test('letters first, then the table’s own words, case aside', () => {
  expect(rulesOf({ Plan: RATED }).map(({ formula }) => formula)).toEqual([
    '=AND(N("SDG")=0,TRIM(B2)="T")',
    '=AND(N("SDG")=0,OR(TRIM(B2)="P",TRIM(B2)="Partial"))',
  ]);
});

test('with a column that says which targets apply, no two rules are true of one cell', () => {
  const rules = rulesOf({ 'Applicable?': ['NO', '', '', '', '', ''], Plan: RATED });
  const out = 'OR(TRIM($B2)="NO",IF(ISLOGICAL($B2),NOT($B2),FALSE))';
  expect(rules.map(({ area, formula }) => [area.column, area.columns, formula])).toEqual([
    [2, 1, `=AND(N("SDG")=0,NOT(${out}),TRIM(C2)="T")`],
    [2, 1, `=AND(N("SDG")=0,NOT(${out}),OR(TRIM(C2)="P",TRIM(C2)="Partial"))`],
    [2, 1, `=AND(N("SDG")=0,${out},NOT(OR(OR(LEN(TRIM(C2))=0,EXACT(C2,"0")),FALSE)))`],
    [2, 1, `=AND(N("SDG")=0,${out},OR(OR(LEN(TRIM(C2))=0,EXACT(C2,"0")),FALSE))`],
    [1, 1, `=AND(N("SDG")=0,${out})`],
  ]);
});

test('numbers are coloured by their scale', () => {
  const rules = rulesOf({ Plan: [0, 1, 3, 2, '', 1] }, new Map([[1, { role: 'rating', top: 3 }]]));
  expect(rules.map(({ formula }) => formula)).toEqual([
    '=AND(N("SDG")=0,OR(TRIM(B2)="T",IFERROR(B2*1,0)=3))',
    '=AND(N("SDG")=0,OR(TRIM(B2)="P",AND(IFERROR(B2*1,0)>0,IFERROR(B2*1,0)<3)))',
  ]);
});

test('many spellings make several rules, each short enough for Excel', () => {
  const many = ['Fully aligned', 'Totally aligned', 'Complete alignment', 'Entièrement aligné'];
  const more = ['Alineación completa', 'полное соответствие', 'Totally reflected', 'Fully covered'];
  const rules = rulesOf({ A: [...many, 'P', ''], B: [...more, 'P', ''] });
  expect(rules.length).toBeGreaterThan(2);
  expect(rules.filter(({ formula }) => formula.length > 255)).toEqual([]);
  for (const word of [...many, ...more])
    expect(rules.filter(({ formula }) => formula.includes(`"${word}"`))).toHaveLength(1);
});

test('quotation marks in a word are doubled', () => {
  const rules = rulesOf({ 'Applicable?': ['NO', '', '', '', '', ''], Plan: RATED });
  expect(rules.every(({ formula }) => (formula.match(/"/g) ?? []).length % 2 === 0)).toBe(true);
});

test('our formulas are known, also as Excel or a reader writes them', () => {
  for (const { formula } of rulesOf({ Plan: RATED })) expect(isOwnFormula(formula)).toBe(true);
  expect(isOwnFormula('=and( n("sdg") = 0, TRIM(B9)="T")')).toBe(true);
  expect(isOwnFormula('=TRIM(B2)="T"')).toBe(false);
});
