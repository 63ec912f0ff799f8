import { lookupTables } from '../../../../src/workbook/portable/lookup-tables';
import { headlineText } from '../../../../src/workbook/portable/native/headline';
import { argumentsOf, AT } from '../arguments-of';
import { WORKBOOK } from '../plan-of';

const ENGLISH = { template: '{covered} of {applicable}', decimal: '.', percentSign: '%' };
const LANGUAGES = { en: ENGLISH, fr: { ...ENGLISH, template: '{covered} sur {applicable}' } };
function sentenceOf(args: string, workbook = WORKBOOK) {
  const text = headlineText(
    argumentsOf(`=SDG.HEADLINE(${args})`, workbook),
    lookupTables(),
    LANGUAGES,
  );
  return typeof text === 'string' ? text : text(AT);
}

test('a sentence over live counts, #N/A where nothing applies', () => {
  expect(sentenceOf('B2:B6')).toMatch(
    /^IF\(.*>0,VALUE\("SDG"\),IFERROR\(.*\*\{0;1;1;0\}\)&" of "&.*\*\{1;1;1;0\}\),NA\(\)\)\)$/,
  );
});

test.each([
  ['left out', 'B2:B6', '" of "'],
  ['a tag', 'B2:B6,,,,"fr"', '" sur "'],
  ['a name', 'B2:B6,,,,"French"', '" sur "'],
  ['a cell', 'B2:B6,,,,H3', '" sur "'],
])('the language is %s', (_, args, words) => {
  expect(sentenceOf(args)).toContain(words);
});

test('the cell that names the language must not change', () => {
  expect(sentenceOf('B2:B6,,,,H3')).toContain('(_ref1_<>"fr")');
});

test.each([
  ['a language without words', 'B2:B6,,,,"ru"', 'unknown-language'],
  ['a language that is none', 'B2:B6,,,,"Klingon"', 'unknown-language'],
  ['ratings in the formula', '{"T"}', 'no-references'],
])('%s: no native form', (_, args, reason) => {
  expect(sentenceOf(args)).toBe(reason);
});

test.each([
  [999, false],
  [1000, true],
])('counts of %s rows: too many for a sentence without separators? %s', (rows, isMany) => {
  const values = Array.from({ length: rows }, () => ['T']);
  const area = { row: 0, column: 0, rows, columns: 1 };
  const workbook = { ...WORKBOOK, readings: [{ sheet: 'Plan', area, values }] };
  expect(sentenceOf(`A1:A${rows}`, workbook) === 'many-targets').toBe(isMany);
});
