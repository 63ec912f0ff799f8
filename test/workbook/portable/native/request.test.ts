import { lookupTables } from '../../../../src/workbook/portable/lookup-tables';
import {
  changed,
  checksOf,
  nativeRequest,
  placesText,
  stepsText,
  weightsText,
} from '../../../../src/workbook/portable/native/request';
import { argumentsOf, AT } from '../arguments-of';

function requestOf(args: string) {
  return nativeRequest(argumentsOf(`=SDG.COVERAGE(${args})`), lookupTables());
}
function readOf(args: string) {
  const request = requestOf(args);
  if (typeof request === 'string') throw new Error(request);
  return request;
}

test.each([
  ['{"T";"P"}', 'no-references'],
  ['B2:D6,{"1.1"}', 'no-references'],
  ['B2:D6,,"RIA"', 'shows-error'],
  ['B2:D6,A2:A5', 'shows-error'],
  ['B2:D6,A2:B6', 'shows-error'],
  ['B2:D6,A2:A6,"Mars"', 'shows-error'],
  ['B2:D6,,,"Mars"', 'shows-error'],
  ['B2:D6,,,"0-99999"', 'large-scale'],
  ['B:D', 'whole-columns'],
  ['B:D,A2:A6', 'whole-columns'],
])('(%s) has no native form: %s', (args, reason) => {
  expect(requestOf(args)).toBe(reason);
});

test.each([
  ['B2:D6', undefined, false],
  ['B2:D6,A2:A6', 'named', false],
  ['B2:D6,A2:A6,"RIA"', 'scope', false],
  ['B1:D6,A1:A6', 'named', true],
])('(%s) counts targets as %s; it has headings: %s', (args, universe, hasHeadings) => {
  const { targets, ...request } = readOf(args);
  expect(targets && (targets.universe.isNamed ? 'named' : 'scope')).toBe(universe);
  expect(request.hasHeadings).toBe(hasHeadings);
});

test('words in rows of headings are read as empty, where there are any', () => {
  const only = 'LEFT(_ref0_,200*(SUMIF(';
  expect(stepsText(readOf('B1:D6,A1:A6'), AT)).toContain(only);
  expect(stepsText(readOf('B2:D6,A2:A6'), AT)).not.toContain(only);
});

test('steps, weights and places are looked up each in its table', () => {
  const request = readOf('B2:D6,A2:A6');
  expect(stepsText(request, AT)).toMatch(/,places,steps\)$/);
  expect(weightsText(request, AT)).toMatch(/,places,weights\)$/);
  expect(request.targets && placesText(request.targets, AT)).toBe(
    'SUMIF(codeKeys,":"&TRIM(LEFT(_ref1_,200)),codeOrders)',
  );
});

test.each([
  ['', []],
  ['"0-3"', []],
  ['H2', ['(_ref1_<>"0-3")']],
  ['G2', ['(_ref1_<>0.2)']],
  ['E1', ['(TRIM(_ref1_)<>"")']],
])('the cell %j that the form was made for must not change', (argument, checks) => {
  expect(changed(argumentsOf(`=SDG.COVERAGE(B2:B6,${argument})`)[1])).toEqual(checks);
});

test('labels and weights must stay as they were, and as many', () => {
  const checks = checksOf(readOf('B2:D6,,,F1:G3'), AT);
  expect(checks.slice(0, 2)).toEqual(['(ROWS(_ref1_)<>3)', 'SUMPRODUCT((_ref1_<>labels)*1)']);
});

test('ratings and codes must be as many', () => {
  expect(checksOf(readOf('B2:D6,A2:A6'), AT)).toContain('(ROWS(_ref1_)<>ROWS(_ref0_))');
});
