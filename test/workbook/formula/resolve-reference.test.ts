import { formulaTokens, type FormulaToken } from '../../../src/workbook/formula/tokens';
import { toAddress } from '../../../src/workbook/sheet/address';
import { resolveReference } from '../../../src/workbook/formula/resolve-reference';
import { WORKBOOK } from '../portable/plan-of';

test.each([
  ['B2:D6', 'Plan!B2:D6'],
  ['$B2', 'Plan!B2'],
  ["'Plan d''action'!$B$2:$D$6", "Plan d'action!B2:D6"],
  ['Жоспар!B:C', 'Жоспар!B1:C1048576'],
  ['Ratings', 'Plan!B2:D6'],
  ['codes', 'Plan!A2:A6'],
  ['Plan!Codes', 'Plan!A2:A6'],
  ['Matrix', 'Plan!A2:D6'],
  ['Matrix[]', 'Plan!A2:D6'],
  ['Matrix[Law]', 'Plan!D2:D6'],
  ['matrix[[#Data],[vision]:[Budget]]', 'Plan!B2:C6'],
  ['[@Budget]', 'Plan!C4'],
  ['[@[Vision]:[Law]]', 'Plan!B4:D4'],
  ['Matrix[[#This Row],[Vision]]', 'Plan!B4'],
  ['Matrix[[#Headers],[Vision]]', 'unknown-reference'],
  ['Matrix[Nowhere]', 'unknown-reference'],
  ['Relative', 'unknown-reference'],
  ['Nothing', 'unknown-reference'],
  ['Plan!#REF!', 'unknown-reference'],
  ['3:4', 'computed-range'],
  ['[Book2.xlsx]Plan!A1', 'other-workbook'],
  ['Book2.xlsx!Codes', 'other-workbook'],
  ["'C:\\plans\\Book 2.xlsx'!Codes", 'other-workbook'],
  ['[1]!Codes', 'other-workbook'],
  ['Plan:Жоспар!A1', 'several-sheets'],
])('%s is %s', (text, expected) => {
  const home = { sheet: 'Plan', row: 3, column: 1 };
  const found = resolveReference(formulaTokens(text)[0] as FormulaToken, home, WORKBOOK);
  expect(typeof found === 'string' ? found : `${found.sheet}!${toAddress(found.area)}`).toBe(
    expected,
  );
});
