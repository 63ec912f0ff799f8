import { lookupTables } from '../../../../src/workbook/portable/lookup-tables';
import { nativeForm } from '../../../../src/workbook/portable/native/form';
import type { CellInput } from '../../../../src/workbook/sheet/plan';
import { PORTABLE_WORDS } from '../portable-words';
import { argumentsOf, AT, cellWith } from '../arguments-of';

function formOf(name: string, args: string, values: CellInput[][] = [[0.5]]) {
  const formula = `=SDG.${name}(${args})`;
  const read = argumentsOf(formula);
  const cell = cellWith(formula, values);
  return nativeForm(`SDG.${name}`, read, lookupTables(), cell, PORTABLE_WORDS.headlines);
}
const five = Array.from({ length: 5 }, () => ['x', 1]);

test.each([
  ['COVERAGE', 'B2:D6', 'number'],
  ['ALIGNMENT', 'B2:D6', 'number'],
  ['DEPTH', 'B2:D6', 'number'],
  ['READINESS', 'B2:B6', 'number'],
  ['AGREEMENT', 'B2:B6,C2:C6', 'number'],
  ['BALANCE', 'B2:D6,A2:A6', 'number'],
  ['HEADLINE', 'B2:D6', 'text'],
  ['TALLY', 'B2:D6', 'table'],
  ['RATING', 'B2:D6', 'table'],
])('SDG.%s(%s) becomes a %s', (name, args, kind) => {
  expect(formOf(name, args, kind === 'table' ? five : undefined)).toMatchObject({ kind });
});

test.each(['GAPS', 'TARGET', 'LIST', 'CODES', 'NEW'])('SDG.%s has no native form', (name) => {
  expect(formOf(name, 'B2:D6')).toBe('no-native-form');
});

test.each([
  ['codes alone are a list', 'A2:A3', true],
  ['ratings are none', 'B2:B3', false],
  ['codes beside targets are none', 'A2:A3,A2:A3', false],
])('%s', (_, args, isList) => {
  const form = formOf('COVERAGE', args);
  const text = typeof form === 'string' || form.kind === 'table' ? String(form) : form.formula(AT);
  expect(text.includes('/SUMPRODUCT((scopeRIA>0)*1)')).toBe(isList);
});

test.each([
  [[['#VALUE!']], 'shows-error'],
  [[['x']], 'stale'],
])('a table of another size, showing %j: %s', (values, reason) => {
  expect(formOf('TALLY', 'B2:D6', values)).toBe(reason);
});
