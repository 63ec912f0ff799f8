import { refersToSheet } from '../../../src/workbook/formula/sheet-references';

const matrix = { sheet: 'RIA matrix', tables: ['SDG_Catalogue'] };
const plan = { sheet: 'Plan', tables: [] };

test.each([
  ["=SUM('RIA matrix'!F5:F9)", matrix],
  ["='ria MATRIX'!$A$1", matrix],
  ["=SUM('Start:RIA matrix'!A1)", matrix],
  ['=ROWS(SDG_Catalogue)', matrix],
  ['=SUM(sdg_catalogue[Code])', matrix],
  ['=Plan!A1', plan],
  ['=1+plan!A1*2', plan],
  ['=SUM(Plan:End!A1)', plan],
  ["='L''été'!A1", { sheet: "L'été", tables: [] }],
])('%s refers to the sheet', (formula, sheet) => {
  expect(refersToSheet(formula, sheet)).toBe(true);
});

test.each([
  ["=SUM('RIA matrix (2)'!F5:F9)", matrix],
  ['="\'RIA matrix\'!A1"', matrix],
  ["'RIA matrix'!A1", matrix],
  ['=SDG_Catalogue_2', matrix],
  ['=SDG_Catalogue(1)', matrix],
  ['=MyPlan!A1', plan],
  ["='[Other.xlsx]Plan'!A1", plan],
  ['=Plan', plan],
  [3, plan],
  ['', plan],
])('%s does not', (formula, sheet) => {
  expect(refersToSheet(formula, sheet)).toBe(false);
});
