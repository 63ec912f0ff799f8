import type { AssessOptions, Matrix } from './assess';
import { isBlank, wholeText, widest } from './cells';
import { documentsByTarget } from './documents';
import { isProblem, type Problem } from './problem';

/** How many targets two documents have in common. */
export interface SharedTargets {
  readonly documents: readonly string[];
  /**
   * documents × documents, symmetric: targets that both rate T or P; on the diagonal each one's
   * own.
   */
  readonly counts: readonly (readonly number[])[];
}

/**
 * The horizontal interlinkages between programmes: for each pair of documents, the number of
 * targets that both rate. Columns with the same name are one document. A column without a name is
 * left out if it has no ratings; with ratings it is a problem.
 *
 *     shared({ ratings: [['T', 'P'], ['', 'P']] }, ['Vision', 'Plan'])
 *     //=> { documents: ['Vision', 'Plan'], counts: [[1, 1], [1, 2]] }
 */
export function shared(
  matrix: Matrix,
  names: readonly unknown[],
  options?: AssessOptions,
): SharedTargets | Problem {
  const columns = widest(matrix.ratings);
  if (names.length !== columns) {
    return { problem: 'document-names', names: names.length, columns };
  }
  const byTarget = documentsByTarget(matrix, options);
  if (isProblem(byTarget)) return byTarget;
  const places = new Map<string, number>();
  const documentOf = names.map((name) => {
    if (isBlank(name)) return undefined;
    const text = wholeText(name);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  const documents = [...places.keys()];
  const counts = documents.map(() => documents.map(() => 0));
  for (const rating of byTarget) {
    const both = new Set<number>();
    for (const column of rating) {
      const document = documentOf[column];
      if (document === undefined) return { problem: 'unnamed-document', column: column + 1 };
      both.add(document);
    }
    for (const one of both) {
      for (const other of both) (counts[one] as number[])[other] = (counts[one]?.[other] ?? 0) + 1;
    }
  }
  return documents.length === 0
    ? { problem: 'unnamed-document', column: 1 }
    : { documents, counts };
}
