import {
  functionApplicability,
  functionRatings,
  goalsOf,
  languageArgument,
  ofAll,
  psOf,
  ratingsAndCodes,
  scaleArgument,
  usesFunctions,
} from '../../../src/workbook/results/context';
import { smallMatrix } from '../small-matrix';
import { contextOf, M, twoByTwo, without } from './small-results';

const { source } = contextOf();
const onScale = contextOf(twoByTwo({ scale: '0-3' }));
const out = `(${M}$B$2:$B$3="no")`;

test('goals and Ps are those of the targets, once each, in order', () => {
  const rows = ['13.1', '1.2', '1.1', '8.1'].map((code) => [code, 'yes', '', '']);
  const context = contextOf(smallMatrix([], rows));
  expect(goalsOf(context.source)).toEqual(['1', '8', '13']);
  expect(psOf(context.source)).toEqual(['People', 'Planet', 'Prosperity']);
});

test('functions take “n/a” in the rows that do not apply', () => {
  const ratings = `IF(${out},"n/a",${M}$C$2:$D$3)`;
  expect(functionRatings(source)).toBe(ratings);
  expect(ratingsAndCodes(source)).toBe(`${ratings},${M}$A$2:$A$3`);
});

test('FALSE excludes a row where it is used', () => {
  const cells = `${M}$B$2:$B$3`;
  expect(functionRatings({ ...source, falseIsOut: true })).toBe(
    `IF((${out}+(ISLOGICAL(${cells})*(${cells}=FALSE))>0),"n/a",${M}$C$2:$D$3)`,
  );
});

test('without “Applicable?” the ratings are taken as they are', () =>
  expect(functionRatings(contextOf(without('applicable')).source)).toBe(`${M}$C$2:$D$3`));

test('documents with a column between them are chosen one by one', () => {
  const documents = [
    { column: 2, name: 'Vision' },
    { column: 4, name: 'Plan' },
  ];
  const apart = contextOf(twoByTwo({ documents, applicable: 1 })).source;
  expect(functionRatings(apart)).toBe(`IF(${out},"n/a",CHOOSE({1,2},${M}$C$2:$C$3,${M}$E$2:$E$3))`);
});

test('a function without a scale is given no numbers', () => {
  expect(functionApplicability(source)).toBe(functionRatings(source));
  expect(functionApplicability(onScale.source)).toBe(`IF(${out},"n/a","")`);
});

test('language and scale are quoted; letters have no scale', () => {
  expect(languageArgument(onScale)).toBe('"en"');
  expect([scaleArgument(onScale), scaleArgument(contextOf())]).toEqual(['"0-3"', '']);
});

test('functions are used if requested and if there is a document', () => {
  const formulas = 'functions';
  expect(usesFunctions(contextOf(twoByTwo(), { formulas }))).toBe(true);
  expect(usesFunctions(contextOf())).toBe(false);
  expect(usesFunctions(contextOf(smallMatrix([], [['1.1', 'yes', '', '']]), { formulas }))).toBe(
    false,
  );
});

test('figures of all targets are below the two goals', () =>
  expect(ofAll(contextOf(), 1)).toBe('$D$15'));
