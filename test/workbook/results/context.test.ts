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
  valuesOut,
  type ResultsContext,
} from '../../../src/workbook/results/context';
import { wordRange } from '../../../src/workbook/results/word-lists';
import { smallMatrix } from '../small-matrix';
import { contextOf, M, twoByTwo, without } from './small-results';

const context = contextOf();
const onScale = contextOf(twoByTwo({ scale: '0-3' }));
/** What leaves rows out, with the cells of the words for it. */
function outOf({ grid, source }: ResultsContext): string {
  const cells = `${M}$B$2:$B$3`;
  const words = wordRange(grid, source, 'out');
  const isWord = `MMULT(ISTEXT(${cells})*(TRIM(${cells})=${words}),TRANSPOSE(LEN(${words})>0)*1)`;
  const isOut = `${isWord}+ISLOGICAL(${cells})*(${cells}=FALSE)>0`;
  return `IF(${isOut},INDEX(${wordRange(grid, source, 'indicatorOut')},1),`;
}

test('goals and Ps are those of the targets, once each, in order', () => {
  const rows = ['13.1', '1.2', '1.1', '8.1'].map((code) => [code, 'yes', '', '']);
  const { source } = contextOf(smallMatrix([], rows));
  expect(goalsOf(source)).toEqual(['1', '8', '13']);
  expect(psOf(source)).toEqual(['People', 'Planet', 'Prosperity']);
});

test('functions take “n/a” in the rows that do not apply', () => {
  const ratings = `${outOf(context)}${M}$C$2:$D$3)`;
  expect(functionRatings(context)).toBe(ratings);
  expect(ratingsAndCodes(context)).toBe(`${ratings},${M}$A$2:$A$3`);
  expect(context.source.words.indicatorOut[0]).toBe('n/a');
});

test('without “Applicable?” the ratings are taken as they are', () =>
  expect(functionRatings(contextOf(without('applicable')))).toBe(`${M}$C$2:$D$3`));

test('documents with a column between them are chosen one by one', () => {
  const documents = [
    { column: 2, name: 'Vision' },
    { column: 4, name: 'Plan' },
  ];
  const apart = contextOf(twoByTwo({ documents, applicable: 1 }));
  expect(functionRatings(apart)).toBe(`${outOf(apart)}CHOOSE({1,2},${M}$C$2:$C$3,${M}$E$2:$E$3))`);
});

test('FALSE excludes a row, and 0 where it means no', () => {
  const { source } = contextOf(twoByTwo({ zeroIsNo: true }));
  expect(valuesOut(source, 'E')).toBe('ISLOGICAL(E)*(E=FALSE)+ISNUMBER(E)*(E=0)');
  expect(valuesOut(context.source, 'E')).toBe('ISLOGICAL(E)*(E=FALSE)');
});

test('a function without a scale is given no numbers', () => {
  expect(functionApplicability(context)).toBe(functionRatings(context));
  expect(functionApplicability(onScale)).toBe(`${outOf(onScale)}"")`);
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
