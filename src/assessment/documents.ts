import { target } from '../catalogue/targets';
import { assess, type Assessment, type AssessOptions, type Matrix } from './assess';
import { isProblem, type Problem } from './problem';
import { NOT_APPLICABLE } from './rating';
import { RATINGS_SCALE } from './scale';
import { codeForRow, rowTargets } from './target-column';

/**
 * Which documents rate which targets: for each target of the assessment, in its order, the columns
 * (from 0) that hold a T or P in any of the target's rows. Targets that do not apply have none.
 *
 *     documentsByTarget({ ratings: [['T', ''], ['n/a', 'P'], ['P', 'P']] })
 *     //=> [Set { 0 }, Set {}, Set { 0, 1 }]
 */
export function documentsByTarget(
  matrix: Matrix,
  options: AssessOptions = {},
): readonly ReadonlySet<number>[] | Problem {
  const assessment = assess(matrix, options);
  if (isProblem(assessment)) return assessment;
  const placesOf = placesOfRows(matrix, assessment);
  const scale = options.scale ?? RATINGS_SCALE;
  const documents = Array.from(assessment.weights, () => new Set<number>());
  matrix.ratings.forEach((cells, row) => {
    // Most cells of a matrix are empty, and so are many rows, so codes are read only when needed.
    let places: readonly number[] | undefined;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === '' || cell === null || cell === 0 || !(scale.weigh(cell) > 0)) continue;
      places ??= placesOf(row).filter((place) => assessment.weights[place] !== NOT_APPLICABLE);
      for (const place of places) documents[place]?.add(column);
    }
  });
  return documents;
}

/**
 * Positions in the assessment of the targets that a row names; none for headings and outside the
 * scope.
 */
function placesOfRows(
  { codes }: Matrix,
  assessment: Assessment,
): (row: number) => readonly number[] {
  if (codes === undefined || assessment.codes === null) return (row) => [row];
  const places = new Map(assessment.codes.map((code, place) => [target(code).order, place]));
  return (row) =>
    (rowTargets(codeForRow(codes, row)) ?? []).flatMap((order) => {
      const place = places.get(order);
      return place === undefined ? [] : [place];
    });
}
