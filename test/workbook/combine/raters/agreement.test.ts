import { gatherRatings } from '../../../../src/workbook/combine/gather-ratings';
import { combinedColumns, namedDocuments } from '../../../../src/workbook/combine/match-documents';
import { ratersAgreement } from '../../../../src/workbook/combine/raters/agreement';
import type { RaterMatrix } from '../../../../src/workbook/combine/raters/matrix';
import { smallRater } from '../small-rater';

function agreementOf(...raters: RaterMatrix[]) {
  const columns = combinedColumns(raters, namedDocuments(raters), new Map());
  return ratersAgreement(gatherRatings(raters, columns, 'nothing'), raters.length);
}

/** Ratings of 1.1, 1.2 … for one document: "TP0 " with a blank for an empty cell. */
const rated = (ratings: string, out: readonly string[] = []) => {
  const weights = [...ratings].map((each, index) => [
    `1.${index + 1}`,
    [{ T: 1, P: 0.5, 0: 0 }[each]],
  ]);
  return smallRater(['Plan'], Object.fromEntries(weights), { out });
};

test('over cells that both rated: TPT and TTP differ twice', () => {
  const pairs = agreementOf(rated('TPT'), rated('TTPP'), rated(''));
  expect(pairs).toMatchObject([{ raters: [0, 1], cells: 3, targets: 3, same: 1, oneSided: 0 }]);
  // Squares: 1/6 observed, 1/9 expected.
  expect(pairs[0]?.kappa).toBeCloseTo(-0.5, 9);
});

test('two raters who say the same agree in full', () => {
  expect(agreementOf(rated('TP0'), rated('TP0'))[0]?.kappa).toBeCloseTo(1, 9);
});

test('a step apart weighs a quarter of two: weights are quadratic', () => {
  // Squares: 1/12 observed, 5/12 expected; linear weights would give 2/3.
  expect(agreementOf(rated('T0T'), rated('T0P'))[0]?.kappa).toBeCloseTo(0.8, 9);
});

test('cells and their targets are counted for each pair of raters', () => {
  const two = smallRater(['A', 'B'], { '1.1': [1, 0.5], '1.2': [0, undefined] });
  const pairs = agreementOf(two, two, smallRater(['B'], { '1.1': [1] }));
  expect(
    pairs.map(({ raters, cells, targets, same }) => [...raters, cells, targets, same]),
  ).toEqual([
    [0, 1, 3, 2, 3],
    [0, 2, 1, 1, 0],
    [1, 2, 1, 1, 0],
  ]);
});

test('a single rating throughout has no kappa; a target that only one rater excludes is not compared', () => {
  expect(agreementOf(rated('TT', ['1.2']), rated('TP'))).toMatchObject([
    { cells: 1, same: 1, oneSided: 1, kappa: { problem: 'no-variation' } },
  ]);
});
