import { assess, type Assessment } from '../../../src/assessment/assess';
import { catalogueTexts } from '../../../src/catalogue/catalogue-texts';
import { gapKindOf, gapTable } from '../../../src/functions/tables/gaps';
import { wholeFile } from '../../catalogue/whole-file';

const texts = catalogueTexts('fr', { ...wholeFile('fr'), targets: {} }, wholeFile('en'));
const assessment = (ratings: string[], codes?: string[]) =>
  assess({ ratings: ratings.map((each) => [each]), codes }) as Assessment;

test.each([
  [undefined, 'none'],
  ['', 'none'],
  ['none', 'none'],
  ['P', 'P'],
  [' Partial ', 'P'],
  ['частично', 'P'],
])('the kind of gaps that %j asks for is %s', (argument, kind) => {
  expect(gapKindOf(argument)).toBe(kind);
});

test.each(['T', 'n/a', 'big'])('%s is no kind of gap', (argument) => {
  expect(gapKindOf(argument)).toEqual({ problem: 'unknown-gap-kind', cell: argument });
});

const codes = ['1.1', '1.2', '1.3', '1.4'];
test.each([
  ['none', ['1.3']],
  ['P', ['1.2']],
] as const)('gaps of kind %s have code and text', (kind, gaps) => {
  expect(gapTable(assessment(['T', 'P', '', 'n/a'], codes), kind, texts)).toEqual(
    gaps.map((code) => [code, `en ${code} [en]`]),
  );
});

test.each([
  ['without codes', ['T'], undefined, 'no-codes'],
  ['where nothing applies', ['n/a'], ['1.1'], 'nothing-applicable'],
  ['where all is covered', ['T', 'P'], ['1.1', '1.2'], 'no-gaps'],
])('%s: %s', (_, ratings, of, problem) => {
  expect(gapTable(assessment(ratings, of), 'none', texts)).toEqual({ problem });
});
