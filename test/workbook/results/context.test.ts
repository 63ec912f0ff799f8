import {
  functionCall,
  functionRatings,
  goalsOf,
  languageArgument,
  ofAll,
  psOf,
  ratingsAndCodes,
  scaleArgument,
  usesFunctions,
  valuesOut,
} from '../../../src/workbook/results/context';
import { smallMatrix } from '../small-matrix';
import { contextOf, M, twoByTwo, without } from './small-results';

const { source } = contextOf();
const onScale = contextOf(twoByTwo({ scale: '0-3' }));

test('goals and Ps are those of the targets, once each, in order', () => {
  const rows = ['13.1', '1.2', '1.1', '8.1'].map((code) => [code, 'yes', '', '']);
  const { source } = contextOf(smallMatrix([], rows));
  expect(goalsOf(source)).toEqual(['1', '8', '13']);
  expect(psOf(source)).toEqual(['People', 'Planet', 'Prosperity']);
});

test('functions take the ratings, the codes and last of all “Applicable?”', () => {
  const [ratings, codes] = [`${M}$C$2:$D$3`, `${M}$A$2:$A$3`];
  expect(functionRatings(source)).toBe(ratings);
  expect(ratingsAndCodes(source)).toEqual([ratings, codes]);
  expect(functionCall('DEPTH', [ratings, codes, '', ''], source)).toBe(
    `SDG.DEPTH(${ratings},${codes},,,${M}$B$2:$B$3)`,
  );
});

test('where 0 means no, functions are given words, as 0 may be an empty cell to them', () => {
  const cells = `${M}$B$2:$B$3`;
  const is = (number: number) => `ISNUMBER(${cells})*(${cells}=${number})`;
  const zeroIsNo = { ...source, layout: { ...source.layout, zeroIsNo: true } };
  expect(functionCall('DEPTH', ['F5:H9'], zeroIsNo)).toBe(
    `SDG.DEPTH(F5:H9,IF(${is(0)},"no",IF(${is(1)},"yes",${cells}&"")))`,
  );
});

test('without “Applicable?” arguments that are left out at the end are not written', () =>
  expect(functionCall('DEPTH', ['F5:H9', '', ''], contextOf(without('applicable')).source)).toBe(
    'SDG.DEPTH(F5:H9)',
  ));

test('documents with a column between them are chosen one by one', () => {
  const documents = [
    { column: 2, name: 'Vision' },
    { column: 4, name: 'Plan' },
  ];
  const apart = contextOf(twoByTwo({ documents, applicable: 1 })).source;
  expect(functionRatings(apart)).toBe(`CHOOSE({1,2},${M}$C$2:$C$3,${M}$E$2:$E$3)`);
});

test('FALSE excludes a row, and 0 where it means no', () => {
  const { source: zeroes } = contextOf(twoByTwo({ zeroIsNo: true }));
  expect(valuesOut(zeroes, 'E')).toBe('ISLOGICAL(E)*(E=FALSE)+ISNUMBER(E)*(E=0)');
  expect(valuesOut(source, 'E')).toBe('ISLOGICAL(E)*(E=FALSE)');
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

test('functions are not used where a code is merged: they see it in its first row only', () => {
  const note = { kind: 'merged-codes', column: 0, heading: 'Code' } as const;
  const merged = contextOf(twoByTwo({ notes: [note] }), { formulas: 'functions' });
  expect(usesFunctions(merged)).toBe(false);
});

test('figures of all targets are below the two goals', () =>
  expect(ofAll(contextOf(), 1)).toBe('$D$15'));
